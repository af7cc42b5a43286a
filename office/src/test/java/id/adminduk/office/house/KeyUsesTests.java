package id.adminduk.office.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** No page shows a bare key. */
class KeyUsesTests {

  private static final Set<String> KNOWN = MessageFiles.all("id").keySet();

  @Test
  void every_key_a_template_names_is_written() {
    Path templates = Project.root().resolve("office/src/main/resources/templates");
    List<String> missing =
        Project.files(templates, ".html").stream()
            .flatMap(file -> KeyUses.missingInTemplate(file, Project.read(file), KNOWN).stream())
            .toList();

    assertThat(missing).isEmpty();
  }

  @Test
  void every_key_a_class_names_is_written() {
    List<String> missing =
        Project.mainSources().stream()
            .flatMap(file -> KeyUses.missingInClass(file, Project.read(file), KNOWN).stream())
            .toList();

    assertThat(missing).isEmpty();
  }

  @Test
  void a_key_nobody_wrote_is_reported() {
    Path file = Path.of("page.html");
    Set<String> known = Set.of("ui.open", "ui.state.done");
    String page =
        "<p th:text=\"#{ui.open}\"/><p th:text=\"#{ui.shut(${x})}\"/>"
            + "<p th:text=\"#{${'ui.state.' + s}}\"/><p th:text=\"#{${'ui.mood.' + s}}\"/>";
    assertThat(KeyUses.missingInTemplate(file, page, known))
        .containsExactly("page.html: ui.shut", "page.html: ui.mood.");
    assertThat(KeyUses.missingInClass(file, "texts.of(\"ui.open\") + texts.of(\"ui.x\")", known))
        .containsExactly("page.html: ui.x");
  }
}
