package id.adminduk.office.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Duration;

/** A length of time in a file of its own, which only grows. */
final class KeptDuration {

  private final Path file;
  private volatile Duration value;

  private KeptDuration(Path file, Duration value) {
    this.file = file;
    this.value = value;
  }

  /**
   * Reads the file, or begins at zero where there is none.
   *
   * @throws java.time.format.DateTimeParseException when somebody wrote something else into it
   */
  static KeptDuration in(Path file) {
    try {
      Duration kept =
          Files.exists(file) ? Duration.parse(Files.readString(file).strip()) : Duration.ZERO;
      return new KeptDuration(file, kept);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  Duration value() {
    return value;
  }

  /** Adds to it; on the disk before anybody sees it. */
  synchronized void grow(Duration by) {
    if (by.isNegative()) {
      throw new IllegalArgumentException("it only grows, and " + by + " is negative");
    }
    Duration grown = value.plus(by);
    write(grown.toString());
    value = grown;
  }

  private void write(String text) {
    Path fresh = file.resolveSibling(file.getFileName() + ".new");
    try {
      Files.createDirectories(file.toAbsolutePath().getParent());
      try (FileChannel channel =
          FileChannel.open(
              fresh,
              StandardOpenOption.CREATE,
              StandardOpenOption.WRITE,
              StandardOpenOption.TRUNCATE_EXISTING)) {
        channel.write(ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8)));
        channel.force(true);
      }
      Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw new UncheckedIOException("the demo clock could not be kept in " + file, e);
    }
  }
}
