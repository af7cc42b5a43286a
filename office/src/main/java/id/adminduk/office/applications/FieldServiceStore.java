package id.adminduk.office.applications;

import id.adminduk.office.kernel.CaseId;
import id.adminduk.office.kernel.CaseNumber;
import id.adminduk.office.kernel.OfficerId;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Objects;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Where and when the office comes, and whose files came of it. */
@Component
class FieldServiceStore {

  private final JdbcClient jdbc;

  FieldServiceStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  void publish(CaseId id, UsulanKegiatan plan, Instant at) {
    jdbc.sql(
            """
            insert into applications.field_service
              (case_id, tempat, alamat, hari, mulai, peralatan, published_at)
            values (:case, :tempat, :alamat, :hari, :mulai, :peralatan, :at)
            on conflict (case_id) do update
            set tempat = excluded.tempat, alamat = excluded.alamat, hari = excluded.hari,
                mulai = excluded.mulai, peralatan = excluded.peralatan,
                published_at = excluded.published_at
            """)
        .param("case", id.value())
        .param("tempat", plan.tempat())
        .param("alamat", plan.alamat())
        .param("hari", plan.hari())
        .param("mulai", plan.mulai())
        .param("peralatan", plan.peralatan())
        .param("at", CaseStore.utc(at))
        .update();
  }

  /** Lists what is to come, soonest first, at most fifty. */
  List<FieldServices.Announced> from(LocalDate day) {
    return jdbc.sql(
            """
            select tempat, alamat, hari, mulai from applications.field_service
            where hari >= :day order by hari, mulai limit 50
            """)
        .param("day", day)
        .query((row, number) ->
            new FieldServices.Announced(
                row.getString("tempat"),
                row.getString("alamat"),
                Objects.requireNonNull(row.getObject("hari", LocalDate.class)),
                Objects.requireNonNull(row.getObject("mulai", LocalTime.class))))
        .list();
  }

  void enlist(CaseId id, CaseNumber number, OfficerId by, Instant at) {
    jdbc.sql(
            """
            insert into applications.participant (case_id, number, taken_at, officer)
            values (:case, :number, :at, :officer)
            """)
        .param("case", id.value())
        .param("number", number.value())
        .param("at", CaseStore.utc(at))
        .param("officer", by.value())
        .update();
  }

  List<CaseNumber> participants(CaseId id) {
    return jdbc.sql(
            "select number from applications.participant where case_id = :case order by taken_at")
        .param("case", id.value())
        .query((row, number) -> new CaseNumber(row.getString("number")))
        .list();
  }
}
