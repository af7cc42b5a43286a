package id.adminduk.office.applications;

import id.adminduk.office.access.Officer;
import id.adminduk.office.catalogue.Catalogue;
import id.adminduk.office.catalogue.RevisionId;
import id.adminduk.office.catalogue.RowKey;
import id.adminduk.office.catalogue.Sop;
import id.adminduk.office.kernel.CaseNumber;
import id.adminduk.office.kernel.Nik;
import id.adminduk.office.kernel.Role;
import id.adminduk.office.kernel.StepId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What waits for whom: late first, then due soonest; one index scan per role. */
@Component
public class WorkLists {

  private static final int PAGE = 100;

  private final JdbcClient jdbc;
  private final Catalogue catalogue;
  private final Clock clock;

  WorkLists(JdbcClient jdbc, Catalogue catalogue, Clock clock) {
    this.jdbc = jdbc;
    this.catalogue = catalogue;
    this.clock = clock;
  }

  /** Lists the open rows of the officer's roles, at most a hundred. */
  public List<WorkItem> of(Officer officer) {
    return jdbc.sql(
            """
            select c.number, c.revision, c.pemohon, c.nama_pemohon, c.ticket, c.due_at,
                   s.id, s.row_key, s.opened_at, p.reason
            from applications.step s
            join applications.case_file c on c.id = s.case_id
            left join applications.pause p on p.step_id = s.id and p.to_at is null
            where s.finished_at is null and s.role = any(:roles) and c.office = :office
            order by (p.reason = 'CENTRE') nulls first, c.due_at, c.number
            limit :page
            """)
        .param("roles", roles(officer))
        .param("office", officer.office().value())
        .param("page", PAGE)
        .query(this::item)
        .list();
  }

  /** Counts the open rows of the officer's roles that nobody outside holds up. */
  public long count(Officer officer) {
    return jdbc.sql(
            """
            select count(*) from applications.step s
            left join applications.pause p on p.step_id = s.id and p.to_at is null
            where s.finished_at is null and s.role = any(:roles)
              and (p.reason is null or p.reason = 'QUEUE')
            """)
        .param("roles", roles(officer))
        .query(Long.class)
        .single();
  }

  private WorkItem item(ResultSet row, int number) throws SQLException {
    Sop sop = catalogue.revision(new RevisionId(row.getString("revision")));
    Instant due = row.getObject("due_at", OffsetDateTime.class).toInstant();
    return new WorkItem(
        new CaseNumber(row.getString("number")),
        new StepId(row.getObject("id", UUID.class)),
        sop.row(new RowKey(row.getString("row_key"))),
        sop.title(),
        Optional.ofNullable(row.getString("pemohon")).map(Nik::new),
        row.getString("nama_pemohon"),
        Optional.ofNullable(row.getString("ticket")),
        row.getObject("opened_at", OffsetDateTime.class).toInstant(),
        due,
        Optional.ofNullable(row.getString("reason")).map(WaitReason::valueOf),
        due.isBefore(clock.instant()));
  }

  private static String[] roles(Officer officer) {
    return officer.roles().stream().map(Role::name).toArray(String[]::new);
  }
}
