package id.adminduk.office.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Threats and ASVS rows name tests that are there (S22, S23); what is open says so. */
class SecurityTablesTests {

  private static final Path ASVS = Project.root().resolve("docs/asvs.csv");
  private static final Path THREATS = Project.root().resolve("docs/threats.md");
  private static final Pattern CELL = Pattern.compile("(?:^|,)(?:\"((?:[^\"]|\"\")*)\"|([^,]*))");
  private static final Pattern NAMED =
      Pattern.compile("`(\\w+(?:Tests|Trial)(?:#\\w+)?)`\\s*\\|\\s*$", Pattern.MULTILINE);

  /** The rows of levels 1 and 2 but chapters 9, 10 and 17. */
  private static final int REQUIREMENTS = 210;

  @Test
  void every_requirement_is_done_with_a_test_or_says_why_not() {
    List<List<String>> rows = rows();
    assertThat(rows).hasSize(REQUIREMENTS);
    assertThat(rows).extracting(List::getFirst).doesNotHaveDuplicates();
    assertThat(rows)
        .allSatisfy(row -> {
          assertThat(row).hasSize(5).noneMatch(String::isBlank);
          assertThat(row.get(0)).matches("\\d+\\.\\d+\\.\\d+");
          assertThat(row.get(1)).isIn("1", "2");
          assertThat(row.get(3)).isIn("done", "not applicable", "open");
        });
    List<String> dangling =
        rows.stream()
            .filter(row -> row.get(3).equals("done"))
            .map(List::getLast)
            .filter(test -> !exists(test))
            .toList();
    assertThat(dangling).isEmpty();
    System.out.println(
        "ASVS 5.0 L1+L2: "
            + rows.stream()
                .collect(Collectors.groupingBy(row -> row.get(3), Collectors.counting())));
  }

  @Test
  void every_threat_names_a_test_that_is_there() {
    List<String> named =
        NAMED.matcher(Project.read(THREATS)).results().map(hit -> hit.group(1)).toList();
    long threats =
        Project.read(THREATS).lines().filter(line -> line.matches("\\| [A-Z].*")).count();
    assertThat(named).hasSize((int) threats).isNotEmpty();
    assertThat(named).allSatisfy(test -> assertThat(exists(test)).as(test).isTrue());
  }

  @Test
  void a_test_that_is_not_there_is_reported() {
    assertThat(exists("SecurityTablesTests#a_test_that_is_not_there_is_reported")).isTrue();
    assertThat(exists("SecurityTablesTests#nobody_wrote_this")).isFalse();
    assertThat(exists("NobodyWroteThisTests")).isFalse();
  }

  private static List<List<String>> rows() {
    return Project.read(ASVS).lines().skip(1).map(SecurityTablesTests::cells).toList();
  }

  private static List<String> cells(String line) {
    List<String> cells = new ArrayList<>();
    for (MatchResult cell : CELL.matcher(line).results().toList()) {
      String quoted = cell.group(1);
      cells.add(quoted == null ? cell.group(2) : quoted.replace("\"\"", "\""));
    }
    return cells;
  }

  /** Looks into the sources of all tests, which the build compiles. */
  private static boolean exists(String test) {
    String[] parts = test.split("#", 2);
    Set<Path> files = new TreeSet<>();
    for (String module : List.of("office", "trials", "formats", "matcher", "devices", "ledger")) {
      files.addAll(
          Project.files(
              Project.root().resolve(module + "/src/test/java"), "/" + parts[0] + ".java"));
    }
    return files.stream()
        .map(Project::read)
        .anyMatch(source ->
            source.contains("class " + parts[0])
                && (parts.length == 1 || source.contains("void " + parts[1] + "(")));
  }
}
