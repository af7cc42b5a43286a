package id.adminduk.office.house;

import static org.assertj.core.api.Assertions.assertThat;

import id.adminduk.office.applications.ApplicationRefusal;
import id.adminduk.office.kernel.CaseNumber;
import id.adminduk.office.kernel.Refusal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Whoever is told no also reads why and what to do (H10), in both languages. */
class RefusalTextsTests {

  private static final Pattern OPEN_REASON = Pattern.compile("NotAdmissible\\(\\s*\"([a-z-]+)\"");
  private static final Pattern MALFORMED = Pattern.compile("super\\(\\s*\"(malformed\\.[a-z-]+)\"");
  private static final Pattern PROBLEM = Pattern.compile("Problem\\.of\\(\\s*\"([a-z-]+)\"");

  @Test
  void every_refusal_has_a_title_a_reason_and_a_way_on() {
    assertThat(RefusalTexts.all()).hasSizeGreaterThan(40);
    assertThat(faults(MessageFiles.all("id"))).isEmpty();
    assertThat(faults(MessageFiles.all("en"))).isEmpty();
  }

  @Test
  void every_reason_a_workshop_gives_against_an_application_has_a_page() {
    assertThat(inSources(OPEN_REASON))
        .isNotEmpty()
        .allSatisfy(reason ->
            assertThat(MessageFiles.all("id"))
                .containsKeys(
                    "problem.not-admissible-" + reason + ".title",
                    "problem.not-admissible-" + reason + ".detail",
                    "problem.not-admissible-" + reason + ".todo"));
  }

  @Test
  void malformed_input_and_faults_have_words_too() {
    Set<String> known = MessageFiles.all("id").keySet();
    assertThat(known).containsAll(inSources(MALFORMED));
    assertThat(inSources(PROBLEM))
        .isNotEmpty()
        .allSatisfy(slug -> assertThat(known).contains("problem." + slug + ".todo"));
  }

  @Test
  void a_refusal_without_words_is_reported() {
    Refusal refusal =
        new ApplicationRefusal.AlreadyApplied(new CaseNumber("6305-KTPB-20261123-0001"));
    Map<String, String> texts =
        Map.of(
            "problem.already-applied.title", "Sudah ada berkas",
            "problem.already-applied.detail", "Berkas {{number}} dari {{office}}.");

    assertThat(RefusalTexts.faults(refusal, texts))
        .containsExactly(
            "problem.already-applied.detail expects an unknown fact office",
            "problem.already-applied.todo is missing");
  }

  private static Set<String> faults(Map<String, String> texts) {
    Set<String> faults = new TreeSet<>();
    RefusalTexts.all().stream()
        .filter(type -> !type.equals(ApplicationRefusal.NotAdmissible.class))
        .flatMap(type -> Samples.of(type).stream())
        .forEach(sample -> faults.addAll(RefusalTexts.faults((Refusal) sample, texts)));
    return faults;
  }

  private static List<String> inSources(Pattern pattern) {
    return Project.mainSources().stream()
        .flatMap(file -> all(pattern, Project.read(file)))
        .distinct()
        .toList();
  }

  private static Stream<String> all(Pattern pattern, String text) {
    return pattern.matcher(text).results().map((MatchResult match) -> match.group(1));
  }
}
