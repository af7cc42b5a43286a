package id.adminduk.office.house;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;

/**
 * The files of the repository as a reader of the source finds them; built and local ones are left
 * out.
 */
final class Project {

  /** Maven modules whose main code the rules look at. */
  static final List<String> MODULES =
      List.of("formats", "matcher", "synthetic", "devices", "ledger", "office");

  private static final Set<String> NOT_SOURCE =
      Set.of("target", "data", "node_modules", ".git", ".idea", ".vscode", ".settings");
  private static final Set<String> NOT_TEXT =
      Set.of("png", "jpg", "jp2", "wsq", "bmp", "gif", "pdf", "zip", "ttf", "woff2", "icc", "tif");

  private Project() {}

  /** Finds the folder of the repository: the one that holds {@code mvnw}. */
  static Path root() {
    Path here = Path.of("").toAbsolutePath();
    while (Files.notExists(here.resolve("mvnw"))) {
      here = Objects.requireNonNull(here.getParent(), "not inside the project");
    }
    return here;
  }

  /** Lists every text file below a folder, sorted. */
  static List<Path> textFiles(Path folder) {
    return files(folder, file -> !NOT_TEXT.contains(extension(file)));
  }

  /** Lists the files below a folder with this ending, sorted. */
  static List<Path> files(Path folder, String ending) {
    return files(folder, file -> file.toString().endsWith(ending));
  }

  /** Lists the main Java sources of all modules. */
  static List<Path> mainSources() {
    return MODULES.stream()
        .flatMap(module -> files(root().resolve(module + "/src/main/java"), ".java").stream())
        .toList();
  }

  /** Names a file as it stands in the repository, with slashes. */
  static String name(Path file) {
    return root().relativize(file.toAbsolutePath()).toString().replace('\\', '/');
  }

  static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<Path> files(Path folder, Predicate<Path> wanted) {
    List<Path> found = new ArrayList<>();
    if (Files.notExists(folder)) {
      return found;
    }
    try {
      Files.walkFileTree(
          folder,
          new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path path, BasicFileAttributes attributes) {
              return NOT_SOURCE.contains(String.valueOf(path.getFileName()))
                  ? FileVisitResult.SKIP_SUBTREE
                  : FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
              if (wanted.test(file)) {
                found.add(file);
              }
              return FileVisitResult.CONTINUE;
            }
          });
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    found.sort(null);
    return found;
  }

  private static String extension(Path file) {
    String name = String.valueOf(file.getFileName());
    return name.substring(name.lastIndexOf('.') + 1);
  }
}
