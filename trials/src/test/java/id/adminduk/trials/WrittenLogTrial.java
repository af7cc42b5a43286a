package id.adminduk.trials;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/**
 * Reads what all offices of all trials have logged: no resident of theirs may stand there (S17).
 *
 * <p>Named to run last: trials run in alphabetical order.
 */
class WrittenLogTrial {

  /** Every invented resident has a sequence of 9000 to 9999. */
  private static final Pattern NIK = Pattern.compile("\\b(?:6305|5272|1571)\\d{8}9\\d{3}\\b");

  private static final Pattern STACK = Pattern.compile("(?m)^\\s+at [\\w.$]+\\(");

  @Test
  @DisplayName("log semua percobaan: 0 NIK, 0 nama penduduk, 0 kata sandi")
  void no_resident_and_no_password_is_in_any_log() throws IOException {
    String log = "";
    for (Site site : Site.values()) {
      Path file = SharedOffice.setting("trials.target").resolve(site.profile() + ".log");
      log += Files.exists(file) ? Files.readString(file) : "";
    }
    Set<String> found =
        NIK.matcher(log)
            .results()
            .map(MatchResult::group)
            .collect(Collectors.toCollection(TreeSet::new));
    names().stream().filter(log::contains).forEach(found::add);
    if (log.lines().anyMatch(WrittenLogTrial::tellsThePassword)) {
      found.add("the password");
    }
    System.out.printf(
        "Log of all trials: %d lines searched for %d names, %d found; %d stack lines%n",
        log.lines().count(), names().size(), found.size(), STACK.matcher(log).results().count());
    assertThat(found).isEmpty();
  }

  @Test
  @DisplayName("penduduk yang sungguh tertulis akan ditemukan: uji ini dapat gagal")
  void a_resident_in_a_log_would_be_found() throws IOException {
    assertThat(NIK.matcher("row for " + Person.RINA.nik() + " not found").find()).isTrue();
    assertThat(names()).hasSizeGreaterThan(40).contains("AHMAD FAUZAN RIDHANI");
  }

  /** A demonstration prints its accounts once, at the start: they keep no secret. */
  private static boolean tellsThePassword(String line) {
    return line.contains(Account.PASSWORD) && !line.contains("Akun demo");
  }

  private static List<String> names() throws IOException {
    Path residents =
        SharedOffice.setting("trials.target")
            .resolve("../../office/src/main/resources/demo/residents.csv");
    return Files.readAllLines(residents).stream()
        .filter(line -> line.matches("9\\d{3};.*"))
        .map(line -> line.split(";", -1)[1])
        .filter(name -> name.contains(" "))
        .toList();
  }
}
