package id.adminduk.ledger;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.Optional;

/**
 * The writing end of an anchor file: appends a line and makes the disk keep it.
 *
 * <p>A line a power cut left unfinished is taken away at opening: it was never promised.
 */
public final class AnchorTail {

  private static final int LONGEST_LINE = 1024;

  private final Path file;
  private Optional<Anchor> last;

  private AnchorTail(Path file, Optional<Anchor> last) {
    this.file = file;
    this.last = last;
  }

  /**
   * Opens the file, or begins it.
   *
   * @throws MalformedExport when its last line is no anchor
   */
  public static AnchorTail open(Path file) throws IOException {
    if (Files.notExists(file)) {
      Files.createFile(file);
    }
    try (RandomAccessFile access = new RandomAccessFile(file.toFile(), "rw")) {
      long from = Math.max(0, access.length() - LONGEST_LINE);
      byte[] end = new byte[(int) (access.length() - from)];
      access.seek(from);
      access.readFully(end);
      String text = new String(end, StandardCharsets.UTF_8);
      int whole = text.lastIndexOf('\n') + 1;
      if (whole < text.length()) {
        access.setLength(from + text.substring(0, whole).getBytes(StandardCharsets.UTF_8).length);
      }
      if (whole == 0) {
        return new AnchorTail(file, Optional.empty());
      }
      String line = text.substring(text.lastIndexOf('\n', whole - 2) + 1, whole - 1);
      return new AnchorTail(file, Optional.of(Lines.toAnchor(line, 0)));
    }
  }

  /** Gives the newest anchor that is on the disk. */
  public Optional<Anchor> last() {
    return last;
  }

  /**
   * Appends the anchor of this seal and returns when the disk has it.
   *
   * <p>A later signature vouches for the lines above it ({@link Vouching}). So a last line that
   * carries this key's name but not its signature is not signed over: the new line names no line
   * before it, and every verification reports the break and the forged line.
   */
  public void append(SealingKey key, Seal newest, Instant at) throws IOException {
    Anchor anchor =
        key.anchor(
            newest, last.filter(key::mayFollow).map(Anchor::digest).orElse(Anchor.NO_PREVIOUS), at);
    try (FileChannel channel =
        FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.APPEND)) {
      ByteBuffer line = StandardCharsets.UTF_8.encode(Lines.anchor(anchor) + "\n");
      while (line.hasRemaining()) {
        channel.write(line);
      }
      channel.force(true);
    }
    last = Optional.of(anchor);
  }
}
