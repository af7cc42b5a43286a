package id.adminduk.office.population.spelling;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.migration.Context;
import org.flywaydb.core.api.migration.JavaMigration;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Gives keys to the names that were in the register before there were keys.
 *
 * <p>A migration in Java, because SQL does not know how names sound.
 */
@Component
class NamesMadeFindable implements JavaMigration {

  private static final int BATCH = 10_000;

  @Override
  public MigrationVersion getVersion() {
    return MigrationVersion.fromVersion("0221");
  }

  @Override
  public String getDescription() {
    return "names made findable";
  }

  @Override
  public @Nullable Integer getChecksum() {
    return null;
  }

  @Override
  public boolean canExecuteInTransaction() {
    return true;
  }

  @Override
  public void migrate(Context context) throws SQLException {
    giveKeys(context.getConnection());
  }

  /** Gives keys to who has none, in the scope of the connection. */
  static void giveKeys(Connection connection) throws SQLException {
    try (Statement select = connection.createStatement();
        PreparedStatement insert =
            connection.prepareStatement(
                "insert into population.name_key (key, ref, office) values (?, ?, ?)")) {
      select.setFetchSize(BATCH);
      try (ResultSet people =
          select.executeQuery(
              """
              select ref, office, nama_lengkap from population.resident r
              where not exists (select from population.name_key k where k.ref = r.ref)
              """)) {
        int waiting = 0;
        while (people.next()) {
          for (int key : Spelling.keys(people.getString("nama_lengkap"))) {
            insert.setInt(1, key);
            insert.setLong(2, people.getLong("ref"));
            insert.setString(3, people.getString("office"));
            insert.addBatch();
            waiting++;
          }
          if (waiting >= BATCH) {
            insert.executeBatch();
            waiting = 0;
          }
        }
      }
      insert.executeBatch();
    }
  }
}
