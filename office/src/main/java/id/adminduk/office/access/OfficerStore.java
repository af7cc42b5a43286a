package id.adminduk.office.access;

import id.adminduk.office.kernel.OfficeCode;
import id.adminduk.office.kernel.OfficerId;
import id.adminduk.office.kernel.Role;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class OfficerStore {

  private static final String COLUMNS =
      "select id, username, name, position, counter, office, roles from access.officer ";

  private final JdbcClient jdbc;

  OfficerStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  Optional<Officer> byUsername(String username) {
    return jdbc.sql(COLUMNS + "where username = :username and closed_at is null")
        .param("username", username)
        .query(OfficerStore::officer)
        .optional();
  }

  Optional<Officer> byId(OfficerId id) {
    return jdbc.sql(COLUMNS + "where id = :id")
        .param("id", id.value())
        .query(OfficerStore::officer)
        .optional();
  }

  Optional<String> passwordHash(String username) {
    return jdbc.sql(
            """
            select password_hash from access.officer
            where username = :username and closed_at is null
            """)
        .param("username", username)
        .query(String.class)
        .optional();
  }

  void insert(OfficerId id, NewOfficer account, String passwordHash) {
    jdbc.sql(
            """
            insert into access.officer
              (id, username, password_hash, name, position, counter, office, roles)
            values (:id, :username, :hash, :name, :position, :counter, :office, :roles)
            """)
        .param("id", id.value())
        .param("username", account.username())
        .param("hash", passwordHash)
        .param("name", account.name())
        .param("position", account.position())
        .param("counter", account.counter())
        .param("office", account.office().value())
        .param("roles", account.roles().stream().map(Role::name).sorted().toArray(String[]::new))
        .update();
  }

  private static Officer officer(ResultSet row, int number) throws SQLException {
    String[] roles = (String[]) row.getArray("roles").getArray();
    return new Officer(
        new OfficerId(row.getObject("id", UUID.class)),
        row.getString("username"),
        row.getString("name"),
        row.getString("position"),
        row.getString("counter"),
        new OfficeCode(row.getString("office")),
        Arrays.stream(roles).map(Role::valueOf).collect(Collectors.toUnmodifiableSet()));
  }
}
