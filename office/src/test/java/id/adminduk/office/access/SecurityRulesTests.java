package id.adminduk.office.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** The written rules give the figures that the code keeps (ASVS x.1 rows). */
class SecurityRulesTests {

  private static final Path ROOT = root();

  @Test
  void limits_stand_as_they_are_kept() throws IOException {
    for (Limit limit : Limit.values()) {
      assertThat(rules())
          .contains(
              "| %s | %d | %d min |".formatted(limit, limit.times(), limit.within().toMinutes()));
    }
    assertThat(
            rules().lines().filter(line -> line.matches("\\| [A-Z_]+ \\| \\d+ \\| \\d+ min \\|")))
        .hasSize(Limit.values().length);
    assertThat(rules())
        .contains("up to %d h".formatted(SignInGuard.lockAfter(Limit.SIGN_IN_NAME, 99).toHours()));
  }

  @Test
  void session_times_stand_as_they_are_kept() throws IOException {
    assertThat(rules())
        .contains(
            "%d idle minutes, %d at a kiosk, %d h at most"
                .formatted(
                    SessionGate.IDLE.toMinutes(),
                    SessionGate.IDLE_KIOSK.toMinutes(),
                    SessionGate.LONGEST.toHours()))
        .contains("works once, for %d h".formatted(Accounts.ONE_TIME.toHours()));
  }

  @Test
  void passwords_are_judged_as_written() throws IOException {
    String code =
        Files.readString(
            ROOT.resolve(
                "office/src/main/java/id/adminduk/office/administration/OwnPasswordController.java"));
    assertThat(code).contains("SHORTEST = 12;").contains("FEWEST_LETTERS = 5;");
    assertThat(rules()).contains("at least 12 characters").contains("fewer than five different");
    String listed = rules().replaceAll("(?s).*tried first: ([^.]*)\\..*", "$1");
    String kept = code.replaceAll("(?s).*List\\.of\\(\\s*(\"adminduk\"[^)]*)\\).*", "$1");
    assertThat(kept.replaceAll("[\"\\s]", "")).isEqualTo(listed.replace(" ", ""));
  }

  @Test
  void sizes_and_hashing_stand_as_they_are_set() throws IOException {
    String settings = Files.readString(ROOT.resolve("office/src/main/resources/application.yaml"));
    assertThat(settings).contains("max-file-size: 6MB").contains("max-request-size: 64MB");
    assertThat(rules())
        .contains("6MB a file, 64MB a request")
        .contains("Argon2id (19 MiB, two passes)");
    assertThat(new SecurityConfiguration().passwordEncoder().encode("x")).contains("m=19456,t=2");
  }

  @Test
  void every_class_of_protected_content_and_every_key_is_listed() throws IOException {
    assertThat(rules())
        .contains("photo, signature, fingers, iris, statement, face of the card")
        .contains("| vault.key |", "| access.key |");
  }

  private static String rules() throws IOException {
    return Files.readString(ROOT.resolve("docs/security-rules.md"));
  }

  private static Path root() {
    Path here = Path.of("").toAbsolutePath();
    while (Files.notExists(here.resolve("mvnw"))) {
      here = Objects.requireNonNull(here.getParent());
    }
    return here;
  }
}
