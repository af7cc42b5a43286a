package id.adminduk.matcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SnapshotSurvivesKillTests {

  private static final int KILLS = Integer.getInteger("snapshot.kills", 3);

  @TempDir Path folder = Path.of("set by JUnit");

  @Test
  void after_a_kill_the_file_is_a_whole_gallery_no_older_than_the_last_word() throws Exception {
    Path file = folder.resolve("gallery");
    for (int kill = 1; kill <= KILLS; kill++) {
      int told = saveUntilKilled(file, 5 * kill);
      CompactGallery opened = CompactGallery.open(file, 0.01);
      assertThat(opened.size()).as("kill %d", kill).isGreaterThanOrEqualTo(told);
    }
  }

  /** Lets the writer tell of so many saves and kills it, most likely in the midst of the next. */
  private static int saveUntilKilled(Path file, int saves)
      throws IOException, InterruptedException {
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    Process writer =
        new ProcessBuilder(
                java,
                "-cp",
                System.getProperty("java.class.path"),
                SnapshotWriter.class.getName(),
                file.toString())
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    int told = 0;
    try (BufferedReader lines = writer.inputReader()) {
      for (int line = 0; line < saves; line++) {
        told = Integer.parseInt(lines.readLine());
      }
    } finally {
      writer.destroyForcibly();
      writer.waitFor(1, TimeUnit.MINUTES);
    }
    return told;
  }
}
