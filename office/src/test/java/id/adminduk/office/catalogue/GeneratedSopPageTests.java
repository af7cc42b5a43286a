package id.adminduk.office.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** Docs that cannot lie (H13): renew with {@code -Dadminduk.regenerate=true}. */
class GeneratedSopPageTests {

  @Test
  void the_committed_page_is_what_the_file_says() throws IOException {
    Path page = project().resolve("docs/sop/kab-tapin/ktp-el-baru-di-dinas.md");
    String wanted = SopMarkdown.of(SopFiles.tapin(), SopFiles.TAPIN);
    if (Boolean.getBoolean("adminduk.regenerate")) {
      Files.createDirectories(page.getParent());
      Files.writeString(page, wanted);
    }
    assertThat(page).content().isEqualTo(wanted);
  }

  private static Path project() {
    Path here = Path.of("").toAbsolutePath();
    while (Files.notExists(here.resolve("sop/" + SopFiles.TAPIN))) {
      here = Objects.requireNonNull(here.getParent(), "not inside the project");
    }
    return here;
  }
}
