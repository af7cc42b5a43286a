package id.adminduk.office.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Documents that cannot lie (H13): what they point at is there. */
class DocumentsTests {

  private static final Pattern LINK = Pattern.compile("!?\\[[^\\]]*]\\(([^)\\s#]+)(?:#[^)]*)?\\)");

  @Test
  void every_link_and_picture_of_a_document_is_there() {
    Path root = Project.root();
    List<Path> documents = new ArrayList<>(Project.files(root.resolve("docs"), ".md"));
    for (String name : List.of("README.md", "CONTRIBUTING.md", "SECURITY.md", "CHANGELOG.md")) {
      documents.add(root.resolve(name));
    }
    List<String> broken = documents.stream().flatMap(file -> broken(file).stream()).toList();

    assertThat(broken).isEmpty();
  }

  @Test
  void decisions_are_numbered_without_gaps_and_fit_a_page() {
    List<Path> decisions =
        Project.files(Project.root().resolve("docs/decisions"), ".md").stream()
            .filter(file -> String.valueOf(file.getFileName()).matches("\\d{4}-.*"))
            .toList();
    for (int i = 0; i < decisions.size(); i++) {
      Path file = decisions.get(i);
      assertThat(String.valueOf(file.getFileName())).startsWith("%04d-".formatted(i + 1));
      assertThat(Project.read(file).lines().count()).as(file.toString()).isLessThanOrEqualTo(60);
      assertThat(Project.read(file)).contains("## Lost");
    }
    assertThat(decisions).isNotEmpty();
  }

  @Test
  void a_broken_link_is_reported(@TempDir Path folder) throws IOException {
    Path file = folder.resolve("a.md");
    Files.writeString(file, "[self](a.md) ![gone](gone.png) [web](https://www.w3.org/)");

    assertThat(broken(file)).singleElement().asString().contains("gone.png");
  }

  private static List<String> broken(Path file) {
    List<String> broken = new ArrayList<>();
    Matcher link = LINK.matcher(Project.read(file));
    while (link.find()) {
      String target = link.group(1);
      boolean outside = target.contains("://") || target.startsWith("mailto:");
      if (!outside && Files.notExists(file.resolveSibling(target))) {
        broken.add(file.getFileName() + " -> " + target);
      }
    }
    return broken;
  }
}
