package id.adminduk.trials;

import id.adminduk.matcher.Extraction;
import id.adminduk.matcher.Extraction.Extracted;
import id.adminduk.matcher.Extraction.FailureToEnrol;
import id.adminduk.matcher.FingerTemplate;
import id.adminduk.matcher.TwofoldExtractor;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Reads a folder of finger images whose names end in FINGER_IMPRESSION and a type that the office
 * reads, such as 101_3.png (the form of the Fingerprint Verification Competitions).
 *
 * @param path of the folder
 * @param dpi of all its images
 */
record FingerFolder(Path path, double dpi) {

  private static final Pattern NAME =
      Pattern.compile("(.*?)(\\d+)_(\\d+)\\.(png|bmp|tiff?|jpe?g|wsq)", Pattern.CASE_INSENSITIVE);

  /** One image: which finger, which touch, and its template if it has one. */
  record Touched(String finger, int impression, Path file, Optional<FingerTemplate> template) {}

  /** Extracts all images, two looks each, and shows how far it is. */
  List<Touched> extract() throws IOException {
    List<Path> files;
    try (Stream<Path> inside = Files.list(path)) {
      files = inside.filter(file -> NAME.matcher(file.getFileName().toString()).matches()).toList();
    }
    List<Touched> touched = new ArrayList<>();
    for (Path file : files) {
      Matcher name = NAME.matcher(file.getFileName().toString());
      if (name.matches()) {
        touched.add(
            new Touched(
                path + ":" + name.group(1) + name.group(2),
                Integer.parseInt(name.group(3)),
                file,
                template(file)));
        System.err.printf("\r%s: %d of %d images", path, touched.size(), files.size());
      }
    }
    System.err.println();
    touched.sort(Comparator.comparing(Touched::finger).thenComparingInt(Touched::impression));
    return touched;
  }

  private Optional<FingerTemplate> template(Path file) throws IOException {
    Extraction extraction = new TwofoldExtractor(3).extract(Files.readAllBytes(file), dpi);
    return switch (extraction) {
      case Extracted extracted -> Optional.of(extracted.template());
      case FailureToEnrol failure -> {
        System.err.println("\n" + file.getFileName() + ": " + failure.detail());
        yield Optional.empty();
      }
    };
  }
}
