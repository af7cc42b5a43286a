package id.adminduk.trials;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Reads from the names in a folder which picture shows which eye of whom. */
final class IrisFolder {
  private static final Pattern IMAGE =
      Pattern.compile(".*\\.(jpe?g|png|bmp|tiff?)", Pattern.CASE_INSENSITIVE);
  private static final Pattern SIDE =
      Pattern.compile("(.*[/_.-])?(l|r|left|right|kiri|kanan)", Pattern.CASE_INSENSITIVE);

  /**
   * One picture.
   *
   * @param eye the same for pictures of one eye
   * @param person the same for both eyes of one person; the eye itself when sides are not named
   * @param side l, r or nothing
   */
  record Shot(Path file, String eye, String person, String side) {}

  private IrisFolder() {}

  /**
   * Lists the pictures, eyes in natural order (2 before 10).
   *
   * @param rule {@code auto}, {@code folder}, {@code prefix}, or a pattern with groups person and
   *     side that is found in the path below the folder
   */
  static List<Shot> read(Path folder, String rule) throws IOException {
    List<Path> files;
    try (Stream<Path> walk = Files.walk(folder)) {
      files =
          walk.filter(Files::isRegularFile)
              .filter(file -> IMAGE.matcher(file.getFileName().toString()).matches())
              .toList();
    }
    List<Shot> shots = new ArrayList<>();
    for (Path file : files) {
      shot(folder, file, rule).ifPresent(shots::add);
    }
    shots.sort(
        Comparator.comparing((Shot shot) -> natural(shot.eye))
            .thenComparing(shot -> natural(shot.file.getFileName().toString())));
    return shots;
  }

  private static Optional<Shot> shot(Path folder, Path file, String rule) {
    String path = folder.relativize(file).toString().replace('\\', '/');
    String stem = path.substring(0, path.lastIndexOf('.'));
    String parent = stem.contains("/") ? stem.substring(0, stem.lastIndexOf('/')) : "";
    return switch (rule) {
      case "auto" -> Optional.of(byItself(file, stem, parent));
      case "folder" -> Optional.of(named(file, parent));
      case "prefix" -> Optional.of(named(file, prefix(stem)));
      default -> byPattern(file, path, Pattern.compile(rule));
    };
  }

  /** A last part of L or R names the side; else the sub-folder is the eye, else the prefix. */
  private static Shot byItself(Path file, String stem, String parent) {
    String last = stem.substring(stem.lastIndexOf('_') + 1);
    if (SIDE.matcher(last).matches()) {
      String side = last.substring(0, 1).toLowerCase(Locale.ROOT);
      String person = parent.isEmpty() ? prefix(prefix(stem)) : parent;
      return new Shot(file, person + "/" + side, person, side);
    }
    return named(file, parent.isEmpty() ? prefix(stem) : parent);
  }

  private static String prefix(String stem) {
    int cut = stem.lastIndexOf('_');
    return cut < 0 ? stem : stem.substring(0, cut);
  }

  private static Shot named(Path file, String eye) {
    Matcher side = SIDE.matcher(eye);
    if (side.matches() && side.group(1) != null) {
      return new Shot(
          file, eye, side.group(1), side.group(2).substring(0, 1).toLowerCase(Locale.ROOT));
    }
    return new Shot(file, eye, eye, "");
  }

  private static Optional<Shot> byPattern(Path file, String path, Pattern pattern) {
    Matcher found = pattern.matcher(path);
    if (!found.find()) {
      return Optional.empty();
    }
    String person = found.group("person");
    String side = found.group("side");
    return Optional.of(new Shot(file, person + "/" + side, person, side));
  }

  /** Writes numbers with leading noughts, so that text order is number order. */
  private static String natural(String name) {
    return Pattern.compile("\\d+")
        .matcher(name)
        .replaceAll(
            digits -> "0".repeat(Math.max(0, 12 - digits.group().length())) + digits.group());
  }
}
