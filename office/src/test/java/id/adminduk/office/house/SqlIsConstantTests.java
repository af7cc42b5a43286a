package id.adminduk.office.house;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import id.adminduk.fixture.rules.GluesSql;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Nothing a person typed becomes SQL: statements are constants, values are parameters. */
class SqlIsConstantTests {

  @Test
  void every_statement_of_the_office_is_a_constant() {
    List<String> glued =
        HouseRules.ours().stream()
            .filter(type -> type.getPackageName().startsWith("id.adminduk.office"))
            .map(JavaClass::getName)
            .flatMap(type -> SqlArguments.glued(type).stream())
            .toList();

    assertThat(glued).isEmpty();
  }

  @Test
  void a_glued_statement_is_reported_and_a_constant_one_is_not() {
    assertThat(SqlArguments.glued(GluesSql.class.getName())).hasSize(1);
  }
}
