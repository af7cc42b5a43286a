package id.adminduk.office.access;

import id.adminduk.office.kernel.OfficeCode;
import id.adminduk.office.kernel.OfficerId;
import id.adminduk.office.kernel.Role;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What an administrator changes of an account. */
@Component
class AccountStore {

  private final JdbcClient jdbc;

  AccountStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  List<OfficerId> ids(OfficeCode office) {
    return jdbc.sql("select id from access.officer where office = :office order by name, username")
        .param("office", office.value())
        .query((row, number) -> new OfficerId(row.getObject("id", UUID.class)))
        .list();
  }

  boolean isTaken(String username) {
    return jdbc.sql(
            "select exists (select 1 from access.officer where lower(username) = lower(:username))")
        .param("username", username)
        .query(Boolean.class)
        .single();
  }

  boolean isOpen(OfficerId id) {
    return jdbc.sql("select closed_at is null from access.officer where id = :id")
        .param("id", id.value())
        .query(Boolean.class)
        .single();
  }

  boolean isOneTime(OfficerId id) {
    return jdbc.sql("select password_until is not null from access.officer where id = :id")
        .param("id", id.value())
        .query(Boolean.class)
        .single();
  }

  void roles(OfficerId id, Set<Role> roles) {
    jdbc.sql("update access.officer set roles = :roles where id = :id")
        .param("roles", roles.stream().map(Role::name).sorted().toArray(String[]::new))
        .param("id", id.value())
        .update();
  }

  void close(OfficerId id, Instant at) {
    jdbc.sql(
            """
            update access.officer set closed_at = :at, session_number = session_number + 1
            where id = :id and closed_at is null
            """)
        .param("at", at.atOffset(ZoneOffset.UTC))
        .param("id", id.value())
        .update();
  }

  void reopen(OfficerId id) {
    jdbc.sql("update access.officer set closed_at = null where id = :id")
        .param("id", id.value())
        .update();
  }

  void endSessions(OfficerId id) {
    jdbc.sql("update access.officer set session_number = session_number + 1 where id = :id")
        .param("id", id.value())
        .update();
  }

  void password(OfficerId id, String hash, Optional<Instant> until) {
    jdbc.sql(
            """
            update access.officer set password_hash = :hash, password_until = :until where id = :id
            """)
        .param("hash", hash)
        .param("until", until.map(at -> at.atOffset(ZoneOffset.UTC)).orElse(null))
        .param("id", id.value())
        .update();
  }
}
