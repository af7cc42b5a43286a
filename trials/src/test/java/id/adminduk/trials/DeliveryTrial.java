package id.adminduk.trials;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What is handed to an office: the program, and nothing of the workshop it was made in. */
class DeliveryTrial {

  @Test
  @DisplayName("berkas jar tanpa riwayat, sumber, uji, kunci, atau setelan awakutu")
  void the_jar_holds_nothing_of_the_workshop() throws IOException {
    try (ZipFile jar = new ZipFile(SharedOffice.setting("office.jar").toFile())) {
      List<String> names = jar.stream().map(ZipEntry::getName).toList();
      assertThat(names).anyMatch(name -> name.endsWith("application.yaml"));
      assertThat(names)
          .noneMatch(name -> name.matches("(.*/)?\\.(git|svn|hg|env|idea).*"))
          .noneMatch(name -> name.matches(".*\\.(java|key|pem|p12|jks|class-old)"))
          .noneMatch(
              name -> name.matches(".*/lib/(junit|assertj|spring-boot-devtools|h2)[-.\\w]*\\.jar"))
          .noneMatch(name -> name.matches(".*(Tests|Trial|Benchmark)\\.class"));
      String settings = read(jar, "BOOT-INF/classes/application.yaml");
      assertThat(settings)
          .contains("include-stacktrace: never", "include-message: never", "show-details: never")
          .doesNotContain("debug: true", "trace: true");
    }
  }

  private static String read(ZipFile jar, String name) throws IOException {
    try (InputStream in = jar.getInputStream(jar.getEntry(name))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
