package id.adminduk.office.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Both languages say the same, with the same facts. */
class MessagesTests {

  @Test
  void both_languages_have_the_same_keys_and_placeholders() {
    assertThat(MessageFiles.all("id")).isNotEmpty();
    assertThat(MessageFiles.faults(MessageFiles.folder())).isEmpty();
  }

  @Test
  void what_differs_is_reported(@TempDir Path folder) throws IOException {
    Files.writeString(
        folder.resolve("a_id.properties"), "one=Berkas {0}\ntwo=Dua\nthree={{x}}\nfive=\n");
    Files.writeString(
        folder.resolve("a_en.properties"), "one=It's {0}\nthree={{y}}\nfour=4\nfive=5\n");
    Files.writeString(folder.resolve("b_id.properties"), "one=lagi\n");

    assertThat(MessageFiles.faults(folder))
        .containsExactlyInAnyOrder(
            "a: one has a lone apostrophe beside a numbered placeholder",
            "a: two is missing in en",
            "a: three has other placeholders in the two languages",
            "a: four is missing in id",
            "a: five is empty",
            "one stands in a and in b",
            "b has no English file");
  }
}
