package id.adminduk.office.archive;

import id.adminduk.office.kernel.CaseNumber;
import id.adminduk.office.premises.Chance;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Under which subject of the vault the papers of a file lie; one for each file, for ever. */
@Component
class FileKeys {

  private final JdbcClient jdbc;
  private final Chance chance;

  FileKeys(JdbcClient jdbc, Chance chance) {
    this.jdbc = jdbc;
    this.chance = chance;
  }

  /** Gives the subject of a file, made at first need in the caller's transaction. */
  UUID of(CaseNumber number) {
    UUID offered = before(number).orElseGet(chance::uuid);
    jdbc.sql(
            """
            insert into archive.file_key (case_number, subject) values (:number, :subject)
            on conflict (case_number) do nothing
            """)
        .param("number", number.value())
        .param("subject", offered)
        .update();
    return find(number).orElseThrow();
  }

  Optional<UUID> find(CaseNumber number) {
    return jdbc.sql("select subject from archive.file_key where case_number = :number")
        .param("number", number.value())
        .query(UUID.class)
        .optional()
        .or(() -> before(number));
  }

  /** Files of before this table have their subject at their pages only. */
  private Optional<UUID> before(CaseNumber number) {
    return jdbc.sql("select subject from archive.scan where case_number = :number limit 1")
        .param("number", number.value())
        .query(UUID.class)
        .optional();
  }
}
