package id.adminduk.office.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Docs that cannot lie (H13): renew with {@code -Dadminduk.regenerate=true}. */
class GeneratedSopPageTests {

  @Test
  void the_committed_pages_are_what_the_files_say() throws IOException {
    SortedMap<String, String> wanted = new TreeMap<>();
    StringBuilder index = new StringBuilder();
    index.append("<!-- Dibuat dari sop/; ubah berkas di sana, bukan halaman ini. -->\n# SOP\n\n");
    index.append("Keadaan naskah dan bagian yang direkonstruksi ada di tiap halaman.\n\n");
    index.append("| SOP | Kantor | Langkah | Jumlah waktu | Total tercetak | Naskah |\n");
    index.append("|---|---|---|---|---|---|\n");
    for (Map.Entry<String, byte[]> file : SopSource.find("").entrySet()) {
      if (file.getKey().contains("standar-pelayanan")) {
        continue;
      }
      Sop sop = SopFiles.loaded(SopFile.read(file.getKey(), file.getValue()));
      String page = file.getKey().replace(".yaml", ".md");
      wanted.put(page, SopMarkdown.of(sop, file.getKey()));
      index.append(
          "| [%s](%s) | %s %s | %d | %s | %s | %s |\n"
              .formatted(
                  sop.title(),
                  page,
                  sop.office(),
                  page.substring(0, page.indexOf('/')),
                  sop.rows().size(),
                  Timing.sumInWords(sop.leastOfRows(), sop.sumOfRows()),
                  sop.declaredTotal().map(total -> Timing.of(total).words()).orElse("–"),
                  SopMarkdown.MANUSCRIPTS.get(sop.manuscript())));
    }
    wanted.put("README.md", index.toString());
    Path folder = project().resolve("docs/sop");
    if (Boolean.getBoolean("adminduk.regenerate")) {
      for (Map.Entry<String, String> page : wanted.entrySet()) {
        Path file = folder.resolve(page.getKey());
        Files.createDirectories(Objects.requireNonNull(file.getParent()));
        Files.writeString(file, page.getValue());
      }
    }
    for (Map.Entry<String, String> page : wanted.entrySet()) {
      assertThat(folder.resolve(page.getKey())).content().isEqualTo(page.getValue());
    }
    assertThat(committed(folder)).containsExactlyElementsOf(wanted.keySet());
  }

  private static List<String> committed(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files
          .filter(Files::isRegularFile)
          .map(file -> folder.relativize(file).toString().replace('\\', '/'))
          .sorted()
          .toList();
    }
  }

  private static Path project() {
    Path here = Path.of("").toAbsolutePath();
    while (Files.notExists(here.resolve("sop/" + SopFiles.TAPIN))) {
      here = Objects.requireNonNull(here.getParent(), "not inside the project");
    }
    return here;
  }
}
