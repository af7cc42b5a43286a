package id.adminduk.office.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Who catches everything hides our faults (H10); the few who may are listed with their reason. */
class LastResortsTests {

  private static final Pattern CATCHES_ALL =
      Pattern.compile(
          "catch\\s*\\(\\s*(final\\s+)?(Exception|Throwable|RuntimeException|Error)\\b"
              + "|@ExceptionHandler\\(\\s*(Exception|Throwable|RuntimeException)\\.class");

  /** Only shrinks: a file here that no longer catches everything fails the build. */
  private static final Map<String, String> RATCHET =
      Map.of(
          "formats/src/main/java/id/adminduk/formats/PixelDecoder.java",
          "the JDK's decoders throw undocumented runtime exceptions on broken images",
          "matcher/src/main/java/id/adminduk/matcher/SourceAfisTemplates.java",
          "SourceAFIS throws undocumented runtime exceptions on bytes that are no template",
          "office/src/main/java/id/adminduk/office/uniqueness/CentreWorker.java",
          "worker loop: one broken job must not stop the others",
          "office/src/main/java/id/adminduk/office/uniqueness/DataCentre.java",
          "a failed search is written to its job before it goes on",
          "office/src/main/java/id/adminduk/office/signing/SignatureCheck.java",
          "Bouncy Castle throws undocumented runtime exceptions on bytes that are no signature",
          "office/src/main/java/id/adminduk/office/documents/TemplateProof.java",
          "an office's own template may fail in any way; the start stops with its name",
          "office/src/main/java/id/adminduk/office/web/LastResort.java",
          "the one place that answers a fault with an incident number",
          "office/src/main/java/id/adminduk/office/demo/GalleryFilling.java",
          "worker loop: tries again with the next pass");

  @Test
  void only_the_listed_places_catch_everything() {
    TreeSet<String> found =
        Project.mainSources().stream()
            .filter(LastResortsTests::catchesAll)
            .map(Project::name)
            .collect(Collectors.toCollection(TreeSet::new));

    assertThat(found).as("the list only shrinks").isEqualTo(new TreeSet<>(RATCHET.keySet()));
  }

  @Test
  void a_catch_of_everything_is_reported() {
    assertThat(CATCHES_ALL.matcher("} catch (Exception e) {").find()).isTrue();
    assertThat(CATCHES_ALL.matcher("} catch (final Throwable e) {").find()).isTrue();
    assertThat(CATCHES_ALL.matcher("} catch (IOException e) {").find()).isFalse();
  }

  private static boolean catchesAll(Path file) {
    return CATCHES_ALL.matcher(Project.read(file)).find();
  }
}
