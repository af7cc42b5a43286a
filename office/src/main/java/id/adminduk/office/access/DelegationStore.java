package id.adminduk.office.access;

import id.adminduk.office.kernel.OfficeCode;
import id.adminduk.office.kernel.OfficerId;
import id.adminduk.office.kernel.Role;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Delegations and the people who may take part in one. */
@Component
class DelegationStore {

  private static final int SHOWN = 100;
  private static final String WITH_NAMES =
      """
      select g.*, f.name as from_name, t.name as to_name
      from access.delegation g
      join access.officer f on f.id = g.from_officer
      join access.officer t on t.id = g.to_officer
      """;

  private final JdbcClient jdbc;

  DelegationStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Keeps two entries for one official from passing each other. */
  void lock(OfficerId official) {
    jdbc.sql("select id from access.officer where id = :id for update")
        .param("id", official.value())
        .query(UUID.class)
        .optional();
  }

  void insert(Delegation delegation, OfficeCode office, OfficerId by, Instant at) {
    jdbc.sql(
            """
            insert into access.delegation
              (id, office, from_officer, to_officer, roles, starts_at, ends_at, reason,
               entered_by, entered_at)
            values (:id, :office, :from, :to, :roles, :since, :until, :reason, :by, :at)
            """)
        .param("id", delegation.id())
        .param("office", office.value())
        .param("from", delegation.from().value())
        .param("to", delegation.to().value())
        .param("roles", delegation.roles().stream().map(Role::name).sorted().toArray(String[]::new))
        .param("since", utc(delegation.since()))
        .param("until", utc(delegation.until()))
        .param("reason", delegation.reason())
        .param("by", by.value())
        .param("at", utc(at))
        .update();
  }

  void end(UUID id, OfficerId by, Instant at) {
    jdbc.sql(
            """
            update access.delegation set ended_at = :at, ended_by = :by
            where id = :id and ended_at is null
            """)
        .param("id", id)
        .param("by", by.value())
        .param("at", utc(at))
        .update();
  }

  Optional<Delegation> find(UUID id, OfficeCode office) {
    return jdbc.sql(WITH_NAMES + " where g.id = :id and g.office = :office")
        .param("id", id)
        .param("office", office.value())
        .query(DelegationStore::delegation)
        .optional();
  }

  /** Lists the delegations of an official that touch a span of time. */
  List<Delegation> within(OfficerId official, Instant since, Instant until) {
    return jdbc.sql(
            WITH_NAMES
                + " where g.from_officer = :official and g.ended_at is null"
                + " and g.starts_at < :until and g.ends_at > :since")
        .param("official", official.value())
        .param("since", utc(since))
        .param("until", utc(until))
        .query(DelegationStore::delegation)
        .list();
  }

  List<Delegation> latest(OfficeCode office) {
    return jdbc.sql(
            WITH_NAMES + " where g.office = :office order by g.ends_at desc, g.id limit :shown")
        .param("office", office.value())
        .param("shown", SHOWN)
        .query(DelegationStore::delegation)
        .list();
  }

  /** Lists the open accounts of people at an office; terminals are nobody. */
  List<OfficerId> people(OfficeCode office) {
    return jdbc.sql(
            """
            select id from access.officer
            where office = :office and closed_at is null and roles <> array['PEMOHON']
            order by name, id
            """)
        .param("office", office.value())
        .query((row, number) -> new OfficerId(row.getObject("id", UUID.class)))
        .list();
  }

  private static OffsetDateTime utc(Instant at) {
    return at.atOffset(ZoneOffset.UTC);
  }

  private static Delegation delegation(ResultSet row, int number) throws SQLException {
    String[] roles = (String[]) row.getArray("roles").getArray();
    return new Delegation(
        row.getObject("id", UUID.class),
        new OfficerId(row.getObject("from_officer", UUID.class)),
        row.getString("from_name"),
        new OfficerId(row.getObject("to_officer", UUID.class)),
        row.getString("to_name"),
        Arrays.stream(roles).map(Role::valueOf).collect(Collectors.toUnmodifiableSet()),
        row.getObject("starts_at", OffsetDateTime.class).toInstant(),
        row.getObject("ends_at", OffsetDateTime.class).toInstant(),
        row.getString("reason"),
        Optional.ofNullable(row.getObject("ended_at", OffsetDateTime.class))
            .map(OffsetDateTime::toInstant));
  }
}
