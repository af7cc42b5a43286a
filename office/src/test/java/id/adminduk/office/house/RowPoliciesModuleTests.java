package id.adminduk.office.house;

import static org.assertj.core.api.Assertions.assertThat;

import id.adminduk.office.OfficeTestBase;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** Every table is under the policies of promise S7, or says here why not. */
class RowPoliciesModuleTests extends OfficeTestBase {

  /** Whole rooms or single tables; an entry that is not needed fails. */
  private static final Map<String, String> OUTSIDE =
      Map.of(
          "access.*", "accounts are found before there is a scope; holds officers, no resident",
          "audit.*", "one sealed chain over all offices; read by the oversight roles only",
          "catalogue.*", "procedures are public",
          "jobs.*", "names of jobs and their next turn; no office, no resident",
          "uniqueness.*", "random references without name, NIK or address, searched across offices",
          "vault.*", "sealed contents under random references, which only scoped tables give out");

  private static final String TABLES =
      """
      select n.nspname || '.' || c.relname from pg_class c
      join pg_namespace n on n.oid = c.relnamespace
      where c.relkind in ('r', 'p') and n.nspowner = (select oid from pg_roles where rolname = :owner)
        and n.nspname not in ('public', 'flyway')
      """;
  private static final String GUARDED =
      """
      select n.nspname || '.' || c.relname from pg_class c
      join pg_namespace n on n.oid = c.relnamespace
      where c.relrowsecurity and c.relforcerowsecurity
        and exists (select from pg_attribute a
                    where a.attrelid = c.oid and a.attname = 'office' and a.attnotnull)
        and (select string_agg(
               concat_ws(' | ', p.polname, p.polpermissive, p.polcmd,
                         pg_get_expr(p.polqual, p.polrelid),
                         pg_get_expr(p.polwithcheck, p.polrelid)), '; ' order by p.polname)
             from pg_policy p where p.polrelid = c.oid)
          = 'in_scope | t | * | premises.in_scope(office) | premises.at_work(office); '
            'removed_at_work | f | d | premises.at_work(office)'
      """;

  @Autowired private Flyway flyway;
  @Autowired private JdbcClient app;

  @Test
  void every_table_is_under_the_policies_or_on_the_list_with_a_reason() throws SQLException {
    try (Connection owner = owner()) {
      assertThat(open(owner)).isEmpty();
    }
  }

  @Test
  void the_list_names_only_what_is_there_and_has_no_policies() throws SQLException {
    try (Connection owner = owner()) {
      Set<String> needed =
          names(owner, TABLES).stream()
              .filter(table -> !names(owner, GUARDED).contains(table))
              .map(RowPoliciesModuleTests::entry)
              .collect(Collectors.toCollection(TreeSet::new));
      assertThat(needed).containsAll(OUTSIDE.keySet());
    }
  }

  @Test
  void a_new_table_without_policies_is_reported() throws SQLException {
    try (Connection owner = owner()) {
      owner.setAutoCommit(false);
      sql(owner).sql("create table queue.nobody_thought (office text not null)").update();
      assertThat(open(owner)).containsExactly("queue.nobody_thought");
      owner.rollback();
    }
  }

  @Test
  void a_policy_that_lets_everybody_in_is_reported() throws SQLException {
    try (Connection owner = owner()) {
      owner.setAutoCommit(false);
      sql(owner).sql("create policy too_kind on queue.ticket using (true)").update();
      assertThat(open(owner)).containsExactly("queue.ticket");
      owner.rollback();
    }
  }

  @Test
  void a_table_whose_owner_stands_above_the_policies_is_reported() throws SQLException {
    try (Connection owner = owner()) {
      owner.setAutoCommit(false);
      sql(owner).sql("alter table queue.ticket no force row level security").update();
      assertThat(open(owner)).containsExactly("queue.ticket");
      owner.rollback();
    }
  }

  @Test
  void the_office_works_as_a_role_that_no_policy_lets_pass() {
    String attributes =
        app.sql(
                """
                select concat_ws(' ', rolname, rolsuper, rolbypassrls, rolcreaterole, rolcreatedb,
                  (select count(*) from pg_class where relowner = r.oid),
                  (select count(*) from pg_auth_members where member = r.oid))
                from pg_roles r where rolname = current_user
                """)
            .query(String.class)
            .single();
    assertThat(attributes)
        .as("name, superuser, bypasses, makes roles, makes databases, tables owned, member of")
        .isEqualTo("adminduk_app f f f f 0 0");
  }

  private static List<String> open(Connection owner) {
    List<String> guarded = names(owner, GUARDED);
    return names(owner, TABLES).stream()
        .filter(table -> !guarded.contains(table) && !OUTSIDE.containsKey(entry(table)))
        .toList();
  }

  private static String entry(String table) {
    return OUTSIDE.containsKey(table) ? table : table.substring(0, table.indexOf('.')) + ".*";
  }

  private static List<String> names(Connection owner, String statement) {
    JdbcClient.StatementSpec asked = sql(owner).sql(statement);
    return (statement.contains(":owner") ? asked.param("owner", "adminduk_owner") : asked)
        .query((row, number) -> row.getString(1))
        .list();
  }

  private static JdbcClient sql(Connection connection) {
    return JdbcClient.create(new SingleConnectionDataSource(connection, true));
  }

  private Connection owner() throws SQLException {
    return flyway.getConfiguration().getDataSource().getConnection();
  }
}
