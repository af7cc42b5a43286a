package id.adminduk.office.catalogue;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** Finds the procedure files: {@code sop/} inside the program, or the office's own folder. */
final class SopSource {

  private static final String ROOT = "/sop/";

  private SopSource() {}

  /**
   * Gives the content of all files below the folder, by their path in it.
   *
   * <p>At most one byte past the limit of {@link YamlTree} is read, so a huge file costs nothing.
   *
   * @param folder empty for the files shipped in the program
   * @throws UncheckedIOException when the folder cannot be read
   */
  static SortedMap<String, byte[]> find(String folder) {
    try {
      return folder.isEmpty() ? shipped() : own(Path.of(folder));
    } catch (IOException e) {
      throw new UncheckedIOException("the procedures cannot be read from " + folder, e);
    }
  }

  private static SortedMap<String, byte[]> shipped() throws IOException {
    SortedMap<String, byte[]> found = new TreeMap<>();
    for (Resource resource :
        new PathMatchingResourcePatternResolver().getResources("classpath*:sop/**/*.yaml")) {
      try (InputStream input = resource.getInputStream()) {
        String address = resource.getURL().getPath();
        String file = address.substring(address.lastIndexOf(ROOT) + ROOT.length());
        found.put(file, limited(input));
      }
    }
    return found;
  }

  private static SortedMap<String, byte[]> own(Path folder) throws IOException {
    SortedMap<String, byte[]> found = new TreeMap<>();
    try (Stream<Path> files = Files.walk(folder)) {
      List<Path> procedures = files.filter(file -> file.toString().endsWith(".yaml")).toList();
      for (Path file : procedures) {
        try (InputStream input = Files.newInputStream(file)) {
          found.put(folder.relativize(file).toString().replace('\\', '/'), limited(input));
        }
      }
    }
    return found;
  }

  private static byte[] limited(InputStream input) throws IOException {
    return input.readNBytes(YamlTree.MOST_BYTES + 1);
  }
}
