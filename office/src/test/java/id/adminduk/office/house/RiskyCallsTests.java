package id.adminduk.office.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What attackers look for first in source: who uses it is listed here, or nobody does. */
class RiskyCallsTests {

  private static final Path OFFICE = Project.root().resolve("office/src/main");

  /** Stops an orphaned PostgreSQL by the number in its own file; nothing of it is input. */
  private static final Set<String> MAY_START_PROGRAMS = Set.of("EmbeddedDatabase.java");

  /** Programs of the command line, whose answers are meant for the screen. */
  private static final Set<String> MAY_PRINT = Set.of("SplitKeys.java", "LedgerProgram.java");

  private static final Set<String> ALGORITHMS =
      Set.of(
          "AES",
          "AES/GCM/NoPadding",
          "EC",
          "Ed25519",
          "HmacSHA1", // RFC 6238: what authenticator apps calculate
          "HmacSHA256",
          "PBKDF2WithHmacSHA256",
          "PKCS11",
          "RSA",
          "SHA-256",
          "SHA256withECDSAinP1363Format",
          "SHA256withRSA",
          "X.509");

  @Test
  void nothing_starts_a_program_but_the_one_that_stops_a_database() {
    assertThat(users("ProcessBuilder|Runtime\\.getRuntime\\(\\)\\.exec"))
        .isEqualTo(MAY_START_PROGRAMS);
    String kill = Project.read(file("EmbeddedDatabase.java"));
    assertThat(kill).contains("new ProcessBuilder(\"kill\", \"-INT\", Long.toString(");
  }

  @Test
  void no_text_is_evaluated_deserialized_or_looked_up() {
    assertThat(
            users(
                "SpelExpressionParser|ScriptEngine|InitialContext|ObjectInputStream|XMLDecoder"
                    + "|GroovyShell|Class\\.forName\\("))
        .isEmpty();
  }

  @Test
  void pages_escape_every_text_and_build_no_template_from_input() {
    List<String> wrong = new ArrayList<>();
    for (Path template : Project.files(OFFICE.resolve("resources/templates"), ".html")) {
      String text = Project.read(template);
      boolean paper = Project.name(template).contains("/documents/");
      String forbidden = "th:utext|\\[\\(|th:inline|\\son[a-z]+=" + (paper ? "" : "|<style|style=");
      if (Pattern.compile(forbidden).matcher(text).find()) {
        wrong.add(Project.name(template));
      }
      Pattern.compile("__\\$\\{(\\w+)[^}]*}__")
          .matcher(text)
          .results()
          .filter(found -> !found.group(1).equals("fragment"))
          .filter(found -> !found.group().equals("__${part.fragment}__"))
          .forEach(found -> wrong.add(Project.name(template) + " " + found.group()));
    }
    assertThat(wrong).isEmpty();
    assertThat(users("addAttribute\\(\"fragment\", (?!panel\\.fragment\\(\\)|\\w+\\.FRAGMENT)"))
        .as("fragments are named by code")
        .isEmpty();
    assertThat(users("Optional\\.of\\(new Part\\((?!\\s*\")"))
        .as("parts of rows are named by code")
        .isEmpty();
  }

  @Test
  void formats_are_constants() {
    assertThat(
            users(
                "(?<![\\w\")])[a-z]\\w*\\.formatted\\("
                    + "|String\\.format\\((Locale\\.\\w+, |language, )?[a-z]\\w*\\)"))
        .isEmpty();
  }

  @Test
  void cryptography_is_the_jdks_with_listed_algorithms() {
    Set<String> named = new TreeSet<>();
    for (Path source : Project.mainSources()) {
      Pattern.compile("getInstance\\(\\s*\"([^\"]+)\"")
          .matcher(Project.read(source))
          .results()
          .forEach(found -> named.add(found.group(1)));
      Pattern.compile("(?:ALGORITHM|CIPHER|MAC)\\s*=\\s*\"([^\"]+)\"")
          .matcher(Project.read(source))
          .results()
          .forEach(found -> named.add(found.group(1)));
    }
    assertThat(named).contains("AES/GCM/NoPadding", "Ed25519").isSubsetOf(ALGORITHMS);
    assertThat(Project.read(Project.root().resolve("docs/security-rules.md")))
        .as("the inventory of cryptography")
        .contains(named);
    assertThat(users("BouncyCastle|TrustManager|HostnameVerifier"))
        .as("nobody brings another provider or trusts every certificate")
        .isEmpty();
    assertThat(users("addProvider")).as("the JDK's own SunPKCS11").isSubsetOf("TokenCustody.java");
  }

  @Test
  void randomness_that_protects_comes_from_the_system() {
    assertThat(
            users("new Random\\(\\)|Math\\.random|ThreadLocalRandom|RandomGenerator\\.getDefault"))
        .isEmpty();
    assertThat(Project.read(file("premises/Chance.java")))
        .contains("return new Chance(new SecureRandom())");
    assertThat(users("Chance\\.secure\\(\\)")).isNotEmpty();
  }

  @Test
  void nothing_is_written_past_the_log() {
    assertThat(users("System\\.(out|err)\\b|printStackTrace\\(")).isEqualTo(MAY_PRINT);
  }

  @Test
  void browser_scripts_never_make_markup_or_code_from_text() {
    List<String> wrong = new ArrayList<>();
    Pattern risky =
        Pattern.compile(
            "innerHTML|outerHTML|insertAdjacentHTML|document\\.write|\\beval\\(|new Function"
                + "|__proto__|Object\\.assign|postMessage|localStorage|onpaste|setTimeout\\(\\s*[\"'`]");
    for (Path script : Project.files(OFFICE.resolve("resources/static"), ".js")) {
      risky
          .matcher(Project.read(script))
          .results()
          .forEach(found -> wrong.add(Project.name(script) + " " + found.group()));
    }
    assertThat(wrong).isEmpty();
  }

  @Test
  void a_careless_line_is_found() {
    Pattern risky = Pattern.compile("ProcessBuilder|new Random\\(\\)");
    assertThat(
            Stream.of("new ProcessBuilder(typed)", "new Random()")
                .allMatch(line -> risky.matcher(line).find()))
        .isTrue();
    assertThat(users("class EmbeddedDatabase")).containsExactly("EmbeddedDatabase.java");
  }

  /** Comments do not count. */
  private static Set<String> users(String risky) {
    Pattern wanted = Pattern.compile(risky);
    Set<String> users = new TreeSet<>();
    for (Path source : Project.mainSources()) {
      String code = Project.read(source).replaceAll("(?s:/\\*.*?\\*/)|(?m://.*$)", "");
      if (wanted.matcher(code).find()) {
        users.add(String.valueOf(source.getFileName()));
      }
    }
    return users;
  }

  private static Path file(String name) {
    return Project.mainSources().stream()
        .filter(source -> source.endsWith(name))
        .findFirst()
        .orElseThrow();
  }
}
