package id.adminduk.office.house;

import static org.assertj.core.api.Assertions.assertThat;

import id.adminduk.office.OfficeApplication;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the office ships is written down at every build (CycloneDX) and stays small and free. */
class BillOfMaterialsTests {

  /** 126 and the two jars of Bouncy Castle that make CMS and certificates (ADR 0016). */
  private static final int MOST_JARS = 128;

  /** AGPL, changed terms or test tools: each would be a decision, not an accident. */
  private static final Pattern BANNED =
      Pattern.compile("itext|jqwik|archunit|mockito|junit|assertj|hibernate|camunda");

  private static List<Part> parts = List.of();

  private record Part(String name, String licences) {}

  /** Read beside our own classes: the libraries' jars carry bills of the same name. */
  @BeforeAll
  static void read() throws URISyntaxException {
    Path classes =
        Path.of(
            OfficeApplication.class.getProtectionDomain().getCodeSource().getLocation().toURI());
    JsonNode bill =
        JsonMapper.shared()
            .readTree(Project.read(classes.resolve("META-INF/sbom/application.cdx.json")));
    parts =
        bill.path("components")
            .valueStream()
            .map(one ->
                new Part(
                    one.path("group").asString() + ":" + one.path("name").asString(),
                    one.path("licenses").toString()))
            .toList();
  }

  @Test
  void it_lists_our_libraries_and_few_others() {
    assertThat(names())
        .contains(
            "id.adminduk:formats",
            "id.adminduk:matcher",
            "id.adminduk:devices",
            "id.adminduk:synthetic",
            "id.adminduk:ledger");
    assertThat(names()).hasSizeLessThanOrEqualTo(MOST_JARS);
  }

  @Test
  void nothing_banned_travels_with_the_office() {
    assertThat(names()).noneMatch(BillOfMaterialsTests::isBanned);
    assertThat(isBanned("com.itextpdf:kernel")).isTrue();
  }

  @Test
  void every_copyleft_jar_is_named_in_the_notice() {
    String notice = Project.read(Project.root().resolve("NOTICE"));
    List<Part> copyleft = parts.stream().filter(part -> part.licences().contains("GPL")).toList();

    assertThat(copyleft).isNotEmpty();
    assertThat(copyleft)
        .allSatisfy(part -> assertThat(notice).contains(part.name().split(":", 2)[1]));
    assertThat(parts).noneMatch(part -> part.licences().contains("AGPL"));
  }

  private static List<String> names() {
    return parts.stream().map(Part::name).toList();
  }

  private static boolean isBanned(String name) {
    return BANNED.matcher(name).find();
  }
}
