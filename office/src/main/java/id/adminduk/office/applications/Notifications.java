package id.adminduk.office.applications;

import id.adminduk.office.access.Officer;
import id.adminduk.office.kernel.CaseId;
import id.adminduk.office.kernel.CaseNumber;
import id.adminduk.office.kernel.OfficerId;
import id.adminduk.office.kernel.Role;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** News inside the office: for a role or for one officer, read or unread for each who gets it. */
@Component
public class Notifications {

  /**
   * One piece of news.
   *
   * @param kind message key {@code notification.<kind>}
   * @param facts arguments of the message; no name of a resident, no NIK
   */
  public record Item(
      long id,
      Instant at,
      String kind,
      Optional<CaseNumber> number,
      Map<String, String> facts,
      boolean read) {

    public Item {
      facts = Map.copyOf(facts);
    }
  }

  /** Older news is history: the file's own time line keeps it. */
  static final Duration KEPT_IN_SIGHT = Duration.ofDays(7);

  private static final int PAGE = 100;
  private static final TypeReference<Map<String, String>> FACTS = new TypeReference<>() {};

  private final JdbcClient jdbc;
  private final JsonMapper json;
  private final Clock clock;

  Notifications(JdbcClient jdbc, JsonMapper json, Clock clock) {
    this.jdbc = jdbc;
    this.json = json;
    this.clock = clock;
  }

  /** Tells everybody of a role, in the caller's transaction. */
  void tellRole(Role to, String kind, Optional<CaseId> file, Map<String, String> facts) {
    tell(Optional.of(to), Optional.empty(), kind, file, facts);
  }

  /** Tells one officer, in the caller's transaction. */
  void tellOfficer(OfficerId to, String kind, Optional<CaseId> file, Map<String, String> facts) {
    tell(Optional.empty(), Optional.of(to), kind, file, facts);
  }

  private void tell(
      Optional<Role> role,
      Optional<OfficerId> officer,
      String kind,
      Optional<CaseId> file,
      Map<String, String> facts) {
    jdbc.sql(
            """
            insert into applications.notification (at, kind, to_role, to_officer, case_id, facts)
            values (:at, :kind, :role, cast(:officer as uuid), cast(:case as uuid),
                    cast(:facts as jsonb))
            """)
        .param("at", CaseStore.utc(clock.instant()))
        .param("kind", kind)
        .param("role", role.map(Role::name).orElse(null))
        .param("officer", officer.map(OfficerId::value).orElse(null))
        .param("case", file.map(CaseId::value).orElse(null))
        .param("facts", json.writeValueAsString(facts))
        .update();
  }

  /** Lists the news of the last days, the newest first, at most a hundred. */
  public List<Item> of(Officer officer) {
    return jdbc.sql(
            """
            select n.id, n.at, n.kind, n.facts, c.number, r.officer is not null as read
            from applications.notification n
            left join applications.case_file c on c.id = n.case_id
            left join applications.notification_read r
              on r.notification = n.id and r.officer = :officer
            where (n.to_role = any(:roles) or n.to_officer = :officer) and n.at > :since
            order by n.at desc, n.id desc
            limit :page
            """)
        .param("officer", officer.id().value())
        .param("roles", roles(officer))
        .param("since", CaseStore.utc(since()))
        .param("page", PAGE)
        .query(this::item)
        .list();
  }

  /** Counts what this officer has not read yet. */
  public long unread(Officer officer) {
    return jdbc.sql(
            """
            select count(*) from applications.notification n
            where (n.to_role = any(:roles) or n.to_officer = :officer) and n.at > :since
              and not exists (select from applications.notification_read r
                              where r.notification = n.id and r.officer = :officer)
            """)
        .param("officer", officer.id().value())
        .param("roles", roles(officer))
        .param("since", CaseStore.utc(since()))
        .query(Long.class)
        .single();
  }

  /** Marks all that is shown to this officer up to this one as read. */
  public void read(Officer officer, long upTo) {
    jdbc.sql(
            """
            insert into applications.notification_read (notification, officer, at)
            select n.id, :officer, :now from applications.notification n
            where (n.to_role = any(:roles) or n.to_officer = :officer)
              and n.at > :since and n.id <= :upTo
            on conflict do nothing
            """)
        .param("officer", officer.id().value())
        .param("now", CaseStore.utc(clock.instant()))
        .param("roles", roles(officer))
        .param("since", CaseStore.utc(since()))
        .param("upTo", upTo)
        .update();
  }

  private Item item(ResultSet row, int number) throws SQLException {
    return new Item(
        row.getLong("id"),
        row.getObject("at", OffsetDateTime.class).toInstant(),
        row.getString("kind"),
        Optional.ofNullable(row.getString("number")).map(CaseNumber::new),
        json.readValue(row.getString("facts"), FACTS),
        row.getBoolean("read"));
  }

  private Instant since() {
    return clock.instant().minus(KEPT_IN_SIGHT);
  }

  private static String[] roles(Officer officer) {
    return officer.roles().stream().map(Role::name).toArray(String[]::new);
  }
}
