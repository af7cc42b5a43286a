package id.adminduk.devices.chip;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/**
 * Keeps simulated cards as files: {@code SERIAL.chip} is a locked card (SHA-256, then payload),
 * {@code SERIAL.*.part} alone is a torn one.
 *
 * <p>A card is written beside its name, synced, and then linked to its name. A link, unlike a
 * rename, fails when the name is taken, so of two encoders in two processes one finds the card
 * locked.
 */
final class ChipFolder {
  private static final Pattern SERIAL = Pattern.compile("[A-Za-z0-9-]{1,40}");
  private static final int HASH = IssuerSeal.HASH_BYTES;

  private final Path directory;
  private final Consumer<Step> hook;

  /** Names the moments between which a process may die. */
  enum Step {
    CREATED,
    HALF_WRITTEN,
    WRITTEN,
    SYNCED,
    LINKED,
    CLEANED
  }

  /**
   * Opens the folder.
   *
   * @param hook called after each step; a test may die in it
   */
  ChipFolder(Path directory, Consumer<Step> hook) {
    this.directory = directory;
    this.hook = hook;
    try {
      Files.createDirectories(directory);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static void requireSerial(String serial) {
    if (!SERIAL.matcher(serial).matches()) {
      throw new MalformedBlankSerial("blank serial must be 1..40 letters, digits or hyphens");
    }
  }

  /** Gives the same UID for the same card each time, as a real chip does; 04 is NXP's mark. */
  static String chipUid(String serial) {
    byte[] hash = IssuerSeal.hash(serial.getBytes(UTF_8));
    return "04" + HexFormat.of().withUpperCase().formatHex(hash, 0, 6);
  }

  /** Writes and locks a card; false when it is locked already. */
  boolean store(String serial, byte[] payload) {
    try {
      if (Files.exists(card(serial))) {
        return false;
      }
      Path part = Files.createTempFile(directory, serial + ".", ".part");
      hook.accept(Step.CREATED);
      write(part, content(payload));
      // No clean-up on failure: what a dead encoder leaves behind is a torn card.
      return publish(part, card(serial));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Leaves a card half written; false when it is locked already. */
  boolean tear(String serial, byte[] payload) {
    try {
      if (Files.exists(card(serial))) {
        return false;
      }
      byte[] content = content(payload);
      Path part = Files.createTempFile(directory, serial + ".", ".part");
      Files.write(part, Arrays.copyOf(content, content.length / 2));
      return true;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  ReadOutcome load(String serial) {
    try {
      byte[] content = Files.readAllBytes(card(serial));
      if (content.length <= HASH) {
        return new ReadOutcome.Failed(ReadFailure.TORN);
      }
      byte[] payload = Arrays.copyOfRange(content, HASH, content.length);
      return Arrays.equals(content, content(payload))
          ? new ReadOutcome.Read(payload, chipUid(serial))
          : new ReadOutcome.Failed(ReadFailure.TORN);
    } catch (NoSuchFileException e) {
      return new ReadOutcome.Failed(isTorn(serial) ? ReadFailure.TORN : ReadFailure.EMPTY);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private boolean isTorn(String serial) {
    try (var parts = Files.newDirectoryStream(directory, serial + ".*.part")) {
      return parts.iterator().hasNext();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void write(Path part, byte[] content) throws IOException {
    try (var channel = FileChannel.open(part, StandardOpenOption.WRITE)) {
      int half = content.length / 2;
      writeFully(channel, ByteBuffer.wrap(content, 0, half));
      hook.accept(Step.HALF_WRITTEN);
      writeFully(channel, ByteBuffer.wrap(content, half, content.length - half));
      hook.accept(Step.WRITTEN);
      channel.force(true);
      hook.accept(Step.SYNCED);
    }
  }

  private boolean publish(Path part, Path card) throws IOException {
    boolean first = true;
    try {
      Files.createLink(card, part);
      hook.accept(Step.LINKED);
    } catch (FileAlreadyExistsException e) {
      first = false;
    }
    Files.delete(part);
    syncDirectory();
    hook.accept(Step.CLEANED);
    return first;
  }

  /** Makes the new name itself survive a power cut, which syncing the file does not. */
  private void syncDirectory() throws IOException {
    try (var channel = FileChannel.open(directory, StandardOpenOption.READ)) {
      channel.force(true);
    }
  }

  private static void writeFully(FileChannel channel, ByteBuffer bytes) throws IOException {
    while (bytes.hasRemaining()) {
      channel.write(bytes);
    }
  }

  private static byte[] content(byte[] payload) {
    byte[] content = Arrays.copyOf(IssuerSeal.hash(payload), HASH + payload.length);
    System.arraycopy(payload, 0, content, HASH, payload.length);
    return content;
  }

  private Path card(String serial) {
    return directory.resolve(serial + ".chip");
  }
}
