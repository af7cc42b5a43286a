package id.adminduk.office.house;

import static org.assertj.core.api.Assertions.assertThat;

import id.adminduk.office.OfficeTestBase;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The arrows hold in SQL too (H3): a room's tables lean only on rooms it may call. */
class ForeignKeysModuleTests extends OfficeTestBase {

  private static final String KEYS =
      """
      select k.conname, s.nspname, t.nspname
      from pg_constraint k
      join pg_class c on c.oid = k.conrelid
      join pg_namespace s on s.oid = c.relnamespace
      join pg_class d on d.oid = k.confrelid
      join pg_namespace t on t.oid = d.relnamespace
      where k.contype = 'f'
      order by 2, 3, 1
      """;
  private static final String SCHEMAS =
      """
      select distinct n.nspname, n.nspname, n.nspname
      from pg_class c join pg_namespace n on n.oid = c.relnamespace
      where c.relkind in ('r', 'p')
        and n.nspname not like 'pg\\_%' and n.nspname not in ('information_schema', 'flyway', 'jobs')
      """;

  @Autowired private Flyway flyway;

  private record ForeignKey(String name, String from, String to) {}

  @Test
  void foreign_keys_follow_the_arrows_of_the_rooms() throws SQLException {
    try (Connection owner = owner()) {
      List<ForeignKey> keys = ask(owner, KEYS);
      assertThat(keys).isNotEmpty();
      assertThat(againstTheArrows(keys)).isEmpty();
    }
  }

  @Test
  void every_schema_is_a_room() throws SQLException {
    try (Connection owner = owner()) {
      List<String> schemas = ask(owner, SCHEMAS).stream().map(ForeignKey::from).toList();
      assertThat(new TreeSet<>(Rooms.arrows().keySet())).containsAll(schemas);
    }
  }

  @Test
  void a_foreign_key_that_points_up_is_reported() throws SQLException {
    try (Connection owner = owner();
        Statement statement = owner.createStatement()) {
      owner.setAutoCommit(false);
      statement.execute(
          "create table population.leans_up (c uuid constraint leans_up_fk"
              + " references applications.case_file)");
      List<ForeignKey> wrong = againstTheArrows(ask(owner, KEYS));
      owner.rollback();

      assertThat(wrong)
          .containsExactly(new ForeignKey("leans_up_fk", "population", "applications"));
    }
  }

  private static List<ForeignKey> againstTheArrows(List<ForeignKey> keys) {
    Map<String, List<String>> arrows = Rooms.arrows();
    return keys.stream()
        .filter(key -> !key.from().equals(key.to()))
        .filter(key -> !arrows.getOrDefault(key.from(), List.of()).contains(key.to()))
        .toList();
  }

  private Connection owner() throws SQLException {
    return flyway.getConfiguration().getDataSource().getConnection();
  }

  private static List<ForeignKey> ask(Connection connection, String sql) throws SQLException {
    List<ForeignKey> keys = new ArrayList<>();
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(sql)) {
      while (rows.next()) {
        keys.add(new ForeignKey(rows.getString(1), rows.getString(2), rows.getString(3)));
      }
    }
    return keys;
  }
}
