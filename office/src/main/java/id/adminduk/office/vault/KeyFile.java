package id.adminduk.office.vault;

import id.adminduk.office.premises.Chance;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HexFormat;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;

/**
 * The file {@code vault.key}: one line per version, {@code <version> <64 hex digits>}.
 *
 * <p>Lose it and every recording is lost, so it is never made anew while wrapped keys exist.
 */
final class KeyFile {

  private static final Pattern LINE = Pattern.compile("([1-9]\\d{0,8}) ([0-9a-f]{64})");
  private static final Set<PosixFilePermission> OWNER_ONLY =
      PosixFilePermissions.fromString("rw-------");

  private KeyFile() {}

  /**
   * Reads the file, or makes it on the very first start.
   *
   * @param keysExist whether the database already holds wrapped keys
   * @throws VaultFault when the file is missing though keys exist, is readable by others, or is not
   *     a key file; the message names the file and what to do
   */
  static KeyRing open(Path file, boolean keysExist, Chance chance) {
    try {
      if (Files.notExists(file)) {
        if (keysExist) {
          throw new VaultFault(
              file
                  + " is missing, but the database holds content sealed with it."
                  + " Restore the file from its backup; no new key was made.");
        }
        create(file, chance);
      }
      refuseForeignReaders(file);
      return parse(file);
    } catch (IOException e) {
      throw new UncheckedIOException("the vault's key file cannot be used: " + file, e);
    }
  }

  /** Writes beside and renames, so a power cut leaves a whole file or none. */
  private static void create(Path file, Chance chance) throws IOException {
    Path folder = file.toAbsolutePath().getParent();
    Files.createDirectories(folder);
    Path beside = file.resolveSibling(file.getFileName() + ".new");
    Files.deleteIfExists(beside);
    Files.createFile(beside, PosixFilePermissions.asFileAttribute(OWNER_ONLY));
    String line = "1 " + HexFormat.of().formatHex(chance.bytes(KeyRing.KEY_BYTES)) + "\n";
    try (FileChannel channel = FileChannel.open(beside, StandardOpenOption.WRITE)) {
      channel.write(StandardCharsets.US_ASCII.encode(line));
      channel.force(true);
    }
    Files.move(beside, file, StandardCopyOption.ATOMIC_MOVE);
    try (FileChannel entry = FileChannel.open(folder, StandardOpenOption.READ)) {
      entry.force(true);
    }
  }

  private static void refuseForeignReaders(Path file) throws IOException {
    Set<PosixFilePermission> granted = Files.getPosixFilePermissions(file);
    if (!OWNER_ONLY.containsAll(granted)) {
      throw new VaultFault(
          file
              + " may be read by others ("
              + PosixFilePermissions.toString(granted)
              + "). Set its mode to 600.");
    }
  }

  private static KeyRing parse(Path file) throws IOException {
    NavigableMap<Integer, SecretKey> keys = new TreeMap<>();
    for (String line : Files.readAllLines(file, StandardCharsets.US_ASCII)) {
      Matcher match = LINE.matcher(line);
      if (!match.matches()) {
        throw new VaultFault(file + " is not a key file. Restore it from its backup.");
      }
      byte[] raw = HexFormat.of().parseHex(match.group(2));
      keys.put(Integer.valueOf(match.group(1)), new SecretKeySpec(raw, "AES"));
    }
    if (keys.isEmpty()) {
      throw new VaultFault(file + " is empty. Restore it from its backup.");
    }
    return new KeyRing(keys);
  }
}
