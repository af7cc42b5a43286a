package id.adminduk.matcher;

import id.adminduk.matcher.Extraction.Extracted;
import id.adminduk.matcher.Extraction.FailureToEnrol;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Finds the FVC research images, which are never part of the project: in ADMINDUK_SHARED_DATA
 * (system property or environment), or in shared/data beside the project.
 */
final class RealFingers {

  /** Forty fingers with eight impressions each; dpi as the FVC published it. */
  enum Set {
    FVC2002_DB1("fvc2002/DB1_B", 500),
    FVC2002_DB4("fvc2002/DB4_B", 500),
    FVC2004_DB2("fvc2004/DB2_B", 512),
    FVC2004_DB3("fvc2004/DB3_B", 512);

    final String folder;
    final double dpi;

    Set(String folder, double dpi) {
      this.folder = folder;
      this.dpi = dpi;
    }
  }

  /** One impression and what became of it. */
  record Impression(Set set, int finger, int number, Extraction extraction) {

    Optional<FingerTemplate> template() {
      return switch (extraction) {
        case Extracted extracted -> Optional.of(extracted.template());
        case FailureToEnrol _ -> Optional.empty();
      };
    }
  }

  private RealFingers() {}

  static Optional<Path> folder() {
    String named =
        System.getProperty("ADMINDUK_SHARED_DATA", System.getenv("ADMINDUK_SHARED_DATA"));
    return Stream.of(named, "../../shared/data", "../shared/data")
        .filter(path -> path != null)
        .map(path -> Path.of(path, "fingerprints"))
        .filter(Files::isDirectory)
        .findFirst();
  }

  static List<Impression> impressions(Path folder, int mostNumber) {
    List<Impression> found = new ArrayList<>();
    for (Set set : Set.values()) {
      for (int finger = 101; finger <= 110; finger++) {
        for (int number = 1; number <= mostNumber; number++) {
          byte[] image = read(folder, set, finger, number);
          found.add(
              new Impression(
                  set, finger, number, new SourceAfisExtractor().extract(image, set.dpi)));
        }
      }
    }
    return found;
  }

  static byte[] read(Path folder, Set set, int finger, int number) {
    try {
      return Files.readAllBytes(folder.resolve(set.folder).resolve(finger + "_" + number + ".png"));
    } catch (IOException absent) {
      throw new UncheckedIOException(absent);
    }
  }
}
