package id.adminduk.office.access;

import id.adminduk.office.kernel.Nik;
import id.adminduk.office.kernel.Nip;
import id.adminduk.office.kernel.OfficeCode;
import id.adminduk.office.kernel.OfficerId;
import id.adminduk.office.kernel.Role;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class OfficerStore {

  private static final String COLUMNS =
      """
      select o.id, o.person, p.nip, o.username, o.name, o.position, o.counter, o.office, o.roles,
             d.acting
      from access.officer o join access.person p on p.id = o.person
      left join lateral (
        select array_agg(role || '|' || f.name order by role, g.entered_at) as acting
        from access.delegation g
        join access.officer f on f.id = g.from_officer and f.closed_at is null
        cross join unnest(g.roles) as role
        where g.to_officer = o.id and g.ended_at is null
          and g.starts_at <= :now and g.ends_at > :now
          and role = any(f.roles)
      ) d on true
      """;

  private final JdbcClient jdbc;
  private final Clock clock;

  OfficerStore(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  Optional<Officer> byUsername(String username) {
    return jdbc.sql(COLUMNS + " where o.username = :username and o.closed_at is null")
        .param("username", username)
        .param("now", now())
        .query(OfficerStore::officer)
        .optional();
  }

  /** Finds the open accounts of the person with this NIP. */
  List<String> usernamesOf(String nip) {
    return jdbc.sql(
            """
            select o.username from access.officer o join access.person p on p.id = o.person
            where p.nip = :nip and o.closed_at is null order by o.username
            """)
        .param("nip", nip)
        .query((row, number) -> row.getString("username"))
        .list();
  }

  Optional<Officer> byId(OfficerId id) {
    return jdbc.sql(COLUMNS + " where o.id = :id")
        .param("id", id.value())
        .param("now", now())
        .query(OfficerStore::officer)
        .optional();
  }

  /**
   * An open account.
   *
   * @param sessionNumber what its living sessions carry
   * @param oneTime whether its password is one an administrator handed over
   */
  record Account(Officer officer, int sessionNumber, boolean oneTime) {}

  Optional<Account> account(String username) {
    return jdbc.sql(
            """
            select o.id, o.person, p.nip, o.username, o.name, o.position, o.counter, o.office,
                   o.roles, d.acting, o.session_number, o.password_until is not null as one_time
            from access.officer o join access.person p on p.id = o.person
            left join lateral (
              select array_agg(role || '|' || f.name order by role, g.entered_at) as acting
              from access.delegation g
              join access.officer f on f.id = g.from_officer and f.closed_at is null
              cross join unnest(g.roles) as role
              where g.to_officer = o.id and g.ended_at is null
                and g.starts_at <= :now and g.ends_at > :now
                and role = any(f.roles)
            ) d on true
            where o.username = :username and o.closed_at is null
            """)
        .param("username", username)
        .param("now", now())
        .query((row, number) ->
            new Account(
                officer(row, number), row.getInt("session_number"), row.getBoolean("one_time")))
        .optional();
  }

  void password(String username, String hash) {
    jdbc.sql("update access.officer set password_hash = :hash where username = :username")
        .param("hash", hash)
        .param("username", username)
        .update();
  }

  /** Gives the hash of an open account, unless it is of a one-time password too old. */
  Optional<String> passwordHash(String username, Instant now) {
    return jdbc.sql(
            """
            select password_hash from access.officer
            where username = :username and closed_at is null
              and (password_until is null or password_until > :now)
            """)
        .param("username", username)
        .param("now", now.atOffset(ZoneOffset.UTC))
        .query(String.class)
        .optional();
  }

  /** Finds whose number this is; the lock keeps two administrators from making two people. */
  Optional<PersonId> person(Optional<Nip> nip, Optional<Nik> nik) {
    return jdbc.sql("select id from access.person where nip = :nip or nik = :nik for update")
        .param("nip", nip.map(Nip::value).orElse(null))
        .param("nik", nik.map(Nik::value).orElse(null))
        .query(UUID.class)
        .optional()
        .map(PersonId::new);
  }

  void insertPerson(PersonId id, Optional<Nip> nip, Optional<Nik> nik) {
    jdbc.sql("insert into access.person (id, nip, nik) values (:id, :nip, :nik)")
        .param("id", id.value())
        .param("nip", nip.map(Nip::value).orElse(null))
        .param("nik", nik.map(Nik::value).orElse(null))
        .update();
  }

  void insert(OfficerId id, PersonId person, NewOfficer account, String passwordHash) {
    jdbc.sql(
            """
            insert into access.officer
              (id, person, username, password_hash, name, position, counter, office, roles)
            values (:id, :person, :username, :hash, :name, :position, :counter, :office, :roles)
            """)
        .param("id", id.value())
        .param("person", person.value())
        .param("username", account.username())
        .param("hash", passwordHash)
        .param("name", account.name())
        .param("position", account.position())
        .param("counter", account.counter())
        .param("office", account.office().value())
        .param("roles", account.roles().stream().map(Role::name).sorted().toArray(String[]::new))
        .update();
  }

  /** Lists every role some open account of the office has. */
  List<Role> rolesAt(OfficeCode office) {
    return jdbc.sql(
            """
            select distinct unnest(roles) as role from access.officer
            where office = :office and closed_at is null
            """)
        .param("office", office.value())
        .query((row, number) -> Role.valueOf(row.getString("role")))
        .list();
  }

  private OffsetDateTime now() {
    return clock.instant().atOffset(ZoneOffset.UTC);
  }

  /** A delegated role counts like one's own, and only while it is not one's own. */
  static Officer officer(ResultSet row, int number) throws SQLException {
    Set<Role> roles = EnumSet.noneOf(Role.class);
    for (String role : (String[]) row.getArray("roles").getArray()) {
      roles.add(Role.valueOf(role));
    }
    Map<Role, String> actingFor = new EnumMap<>(Role.class);
    Array acting = row.getArray("acting");
    if (acting != null) {
      for (String line : (String[]) acting.getArray()) {
        String[] parts = line.split("\\|", 2);
        Role role = Role.valueOf(parts[0]);
        if (!roles.contains(role)) {
          actingFor.putIfAbsent(role, parts[1]);
        }
      }
    }
    roles.addAll(actingFor.keySet());
    return new Officer(
        new OfficerId(row.getObject("id", UUID.class)),
        new PersonId(row.getObject("person", UUID.class)),
        Optional.ofNullable(row.getString("nip")).map(Nip::new),
        row.getString("username"),
        row.getString("name"),
        row.getString("position"),
        row.getString("counter"),
        new OfficeCode(row.getString("office")),
        roles,
        actingFor);
  }
}
