package id.adminduk.office.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The committed map is the building; renew with {@code -Dadminduk.regenerate=true}. */
class MapPageTests {

  @Test
  void the_committed_map_is_what_the_rooms_declare() throws IOException {
    Path page = Project.root().resolve("docs/map.md");
    String wanted = MapPage.text();
    if (Boolean.getBoolean("adminduk.regenerate")) {
      Files.writeString(page, wanted);
    }
    assertThat(page).content().isEqualTo(wanted);
  }
}
