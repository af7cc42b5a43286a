package id.adminduk.office.applications;

import id.adminduk.office.catalogue.Sop;
import id.adminduk.office.kernel.CaseId;
import id.adminduk.office.kernel.CaseNumber;
import id.adminduk.office.kernel.Nik;
import id.adminduk.office.kernel.OfficeCode;
import id.adminduk.office.premises.Turn;
import java.sql.Types;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** What taking a file in reads and writes; {@link CaseStore} knows the files that are in. */
@Component
class IntakeStore {

  private final JdbcClient jdbc;
  private final JsonMapper json;

  IntakeStore(JdbcClient jdbc, JsonMapper json) {
    this.jdbc = jdbc;
    this.json = json;
  }

  int nextOfDay(OfficeCode office, Sop sop, LocalDate day) {
    return jdbc.sql(
            """
            insert into applications.day_counter (office, service, day, last)
            values (:office, :service, :day, 1)
            on conflict (office, service, day) do update set last = day_counter.last + 1
            returning last
            """)
        .param("office", office.value())
        .param("service", sop.service().value())
        .param("day", day)
        .query(Integer.class)
        .single();
  }

  void insert(CaseRecord file, OfficeCode office, Sop sop) {
    jdbc.sql(
            """
            insert into applications.case_file
              (id, number, office, service, revision, pemohon, nama_pemohon, form, ticket,
               tracking_token, pickup_token, status, received_at, due_at, channel)
            values
              (:id, :number, :office, :service, :revision, :pemohon, :nama, cast(:form as jsonb),
               :ticket, :tracking, :pickup, :status, :received, :due, :channel)
            """)
        .param("id", file.id().value())
        .param("number", file.number().value())
        .param("office", office.value())
        .param("service", sop.service().value())
        .param("revision", file.revision().digest())
        .param("pemohon", file.applicant().map(Nik::value).orElse(null), Types.VARCHAR)
        .param("channel", file.channel().name())
        .param("nama", file.namaPemohon())
        .param("form", FormJson.write(file.form(), json))
        .param("ticket", file.ticket().orElse(null), Types.VARCHAR)
        .param("tracking", file.trackingToken().value())
        .param("pickup", file.pickupToken().value())
        .param("status", file.status().name())
        .param("received", CaseStore.utc(file.receivedAt()))
        .param("due", CaseStore.utc(file.dueAt()))
        .update();
  }

  /** Makes two counters that take in the same resident at once wait for each other. */
  void lockApplicant(Nik pemohon) {
    Turn.take(jdbc, 500, pemohon.value());
  }

  Optional<CaseNumber> openCaseOf(Nik pemohon, OfficeCode office, Sop sop) {
    return jdbc.sql(
            """
            select number from applications.case_file
            where pemohon = :pemohon and office = :office and service = :service
              and status in ('RUNNING', 'RETURNED')
            """)
        .param("pemohon", pemohon.value())
        .param("office", office.value())
        .param("service", sop.service().value())
        .query(String.class)
        .optional()
        .map(CaseNumber::new);
  }

  void identify(CaseId id, Nik nik, String nama) {
    jdbc.sql(
            """
            update applications.case_file set pemohon = :nik, nama_pemohon = :nama where id = :id
            """)
        .param("id", id.value())
        .param("nik", nik.value())
        .param("nama", nama)
        .update();
  }
}
