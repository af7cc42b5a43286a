package id.adminduk.office.audit;

import id.adminduk.ledger.SealingKey;
import id.adminduk.office.premises.Chance;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HexFormat;
import java.util.Set;

/**
 * The file {@code ledger.key}, 64 hex digits that never meet the database, and beside it {@code
 * ledger.pub} for whoever verifies.
 *
 * <p>Never made anew while seals exist: a thief who removes it must not get a fresh start.
 */
final class SealingKeyFile {

  private static final Set<PosixFilePermission> OWNER_ONLY =
      PosixFilePermissions.fromString("rw-------");

  private SealingKeyFile() {}

  /**
   * Reads the key, or draws it on the very first start.
   *
   * @param sealsExist whether the database already holds seals
   * @throws IllegalStateException when the file is missing though seals exist, may be read by
   *     others, or holds no key
   */
  static SealingKey open(Path data, boolean sealsExist, Chance chance) {
    Path file = data.resolve("ledger.key");
    try {
      if (Files.notExists(file)) {
        if (sealsExist) {
          throw new IllegalStateException(
              file + " is missing, but the trail is sealed with it. Restore it from its backup.");
        }
        write(file, HexFormat.of().formatHex(chance.bytes(SealingKey.SEED_BYTES)) + "\n");
      }
      if (!OWNER_ONLY.containsAll(Files.getPosixFilePermissions(file))) {
        throw new IllegalStateException(file + " may be read by others. Set its mode to 600.");
      }
      SealingKey key =
          SealingKey.of(
              HexFormat.of().parseHex(Files.readString(file, StandardCharsets.US_ASCII).strip()));
      Files.writeString(data.resolve("ledger.pub"), key.publicKeys().toText());
      return key;
    } catch (IllegalArgumentException e) {
      throw new IllegalStateException(file + " is no sealing key. Restore its backup.", e);
    } catch (IOException e) {
      throw new UncheckedIOException("the sealing key cannot be used: " + file, e);
    }
  }

  /** Writes beside and renames, so a power cut leaves a whole file or none. */
  private static void write(Path file, String text) throws IOException {
    Files.createDirectories(file.toAbsolutePath().getParent());
    Path beside = file.resolveSibling("ledger.key.new");
    Files.deleteIfExists(beside);
    Files.createFile(beside, PosixFilePermissions.asFileAttribute(OWNER_ONLY));
    try (FileChannel channel = FileChannel.open(beside, StandardOpenOption.WRITE)) {
      ByteBuffer bytes = StandardCharsets.US_ASCII.encode(text);
      while (bytes.hasRemaining()) {
        channel.write(bytes);
      }
      channel.force(true);
    }
    Files.move(beside, file, StandardCopyOption.ATOMIC_MOVE);
  }
}
