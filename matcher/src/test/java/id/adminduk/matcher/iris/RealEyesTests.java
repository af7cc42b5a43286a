package id.adminduk.matcher.iris;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import id.adminduk.matcher.iris.IrisExtraction.Extracted;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Looks at a few real eyes, which are never part of the project: in ADMINDUK_SHARED_DATA (system
 * property or environment), or in shared/data beside the project; skipped without them. The whole
 * set is judged by bin/eval-iris.
 */
class RealEyesTests {
  private static final int EYES = 5;

  @Test
  void sessions_a_month_apart_match_and_other_eyes_do_not() throws IOException {
    Optional<Path> folder = folder();
    assumeThat(folder).isPresent();
    List<IrisCode> first = new ArrayList<>();
    List<IrisCode> second = new ArrayList<>();
    for (int eye = 1; eye <= EYES; eye++) {
      // Every twentieth eye, so that neither one person nor one day decides.
      int number = 20 * eye;
      first.add(code(folder.get(), number, "_1_1.jpg"));
      second.add(code(folder.get(), number, "_2_2.jpg"));
    }
    for (int i = 0; i < EYES; i++) {
      for (int j = 0; j < EYES; j++) {
        double distance = IrisComparison.of(first.get(i), second.get(j)).distance();
        if (i == j) {
          assertThat(distance).as("eye %d", 20 * (i + 1)).isLessThan(0.32);
        } else {
          assertThat(distance).as("eyes %d and %d", 20 * (i + 1), 20 * (j + 1)).isGreaterThan(0.35);
        }
      }
    }
  }

  private static IrisCode code(Path folder, int eye, String shot) throws IOException {
    Path file = folder.resolve(String.valueOf(eye)).resolve("%03d%s".formatted(eye, shot));
    return ((Extracted) new IrisExtractor().extract(Files.readAllBytes(file))).code();
  }

  private static Optional<Path> folder() {
    String named =
        System.getProperty("ADMINDUK_SHARED_DATA", System.getenv("ADMINDUK_SHARED_DATA"));
    return Stream.of(named, "../../shared/data", "../shared/data")
        .filter(path -> path != null)
        .map(path -> Path.of(path, "iris/casia-v1"))
        .filter(Files::isDirectory)
        .findFirst();
  }
}
