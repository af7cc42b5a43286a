package id.adminduk.office.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Nothing in the repository opens a door, names a machine or belongs to a living person. */
class SecretsTests {

  private static final Pattern KEY =
      Pattern.compile(
          "-----BEGIN [A-Z ]*PRIVATE KEY-----|\\bAKIA[0-9A-Z]{16}\\b|\\bgh[ps]_\\w{36}");
  private static final Pattern MACHINE_PATH =
      Pattern.compile("(?<![\\w.~/-])/(?:home|root|work|Users|mnt|private)/[\\w.-]+");
  private static final Pattern ADDRESS = Pattern.compile("https?://([A-Za-z0-9.-]+)");
  private static final Pattern SIXTEEN_DIGITS =
      Pattern.compile("(?<!\\d)(\\d{2})\\d{10}(\\d{4})(?!\\d)");

  /** Public names that formats and licences ask for; a registry or a machine of ours is not one. */
  private static final Set<String> ADDRESSES =
      Set.of(
          "localhost",
          "127.0.0.1",
          // Reserved by RFC 2606: nobody's, and never answered.
          "contoh.example",
          "localhost.contoh.example",
          "penyedia.example",
          "penyedia-lain.example",
          "palsu.example",
          "maven.apache.org",
          "repo.maven.apache.org",
          "www.apache.org",
          "www.w3.org",
          "www.omg.org",
          "flowable.org",
          "apache.org",
          "www.thymeleaf.org",
          "github.com",
          "scripts.sil.org",
          "openfontlicense.org",
          "keepachangelog.com",
          "semver.org",
          "www.gnu.org",
          "rfc-editor.org",
          "www.rfc-editor.org");

  @Test
  void no_file_holds_a_key_a_path_of_a_machine_a_foreign_address_or_a_real_number() {
    Path root = Project.root();
    List<String> faults = new ArrayList<>();
    for (Path file : Project.textFiles(root)) {
      if (!Project.name(file).equals("LICENSE")) {
        faults(Project.read(file)).forEach(fault -> faults.add(Project.name(file) + ": " + fault));
      }
    }

    assertThat(faults).isEmpty();
  }

  @Test
  void each_of_them_is_reported() {
    assertThat(faults("-----BEGIN EC " + "PRIVATE KEY-----")).hasSize(1);
    assertThat(faults("see /" + "home/budi/adminduk")).hasSize(1);
    assertThat(faults("https:/" + "/registry.example/npm")).hasSize(1);
    assertThat(faults("630501170890" + "0001")).hasSize(1);
    assertThat(faults("6305011708909001, 9971011708900001 and /berkas/home")).isEmpty();
  }

  private static List<String> faults(String text) {
    List<String> faults = new ArrayList<>();
    each(KEY, text, match -> faults.add("a key"));
    each(MACHINE_PATH, text, match -> faults.add("a path of a machine, " + match.group()));
    each(
        ADDRESS,
        text,
        match -> {
          if (!ADDRESSES.contains(match.group(1))) {
            faults.add("the address " + match.group(1));
          }
        });
    each(
        SIXTEEN_DIGITS,
        text,
        match -> {
          if (!isInvented(match.group(1), match.group(2))) {
            faults.add("a NIK that may be somebody's, ending in " + match.group(2));
          }
        });
    return faults;
  }

  /** Invented: region 99, a sequence of 9000-9999, or 0000, which nobody is given. */
  private static boolean isInvented(String region, String sequence) {
    return region.equals("99") || sequence.startsWith("9") || sequence.equals("0000");
  }

  private static void each(
      Pattern pattern, String text, java.util.function.Consumer<Matcher> found) {
    Matcher matcher = pattern.matcher(text);
    while (matcher.find()) {
      found.accept(matcher);
    }
  }
}
