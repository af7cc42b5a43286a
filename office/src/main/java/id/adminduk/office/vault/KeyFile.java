package id.adminduk.office.vault;

import id.adminduk.office.premises.Chance;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;

/**
 * The file {@code vault.key}: one line per version, {@code <version> <64 hex digits>}, or {@code
 * <version> sealed <hex>} when a lock shared among three people seals every line.
 *
 * <p>Lose it and every recording is lost, so it is never made anew while wrapped keys exist.
 */
final class KeyFile implements KeyCustody {

  private static final Pattern PLAIN = Pattern.compile("([1-9]\\d{0,8}) ([0-9a-f]{64})");
  private static final Pattern SEALED = Pattern.compile("([1-9]\\d{0,8}) sealed ([0-9a-f]{120})");
  private static final Set<PosixFilePermission> OWNER_ONLY =
      PosixFilePermissions.fromString("rw-------");

  private final Path file;
  private final Optional<SecretKey> lock;
  private final Chance chance;

  /**
   * @param lock what seals the lines; absent when the file lies open to its owner
   */
  KeyFile(Path file, Optional<SecretKey> lock, Chance chance) {
    this.file = file;
    this.lock = lock;
    this.chance = chance;
  }

  @Override
  public NavigableMap<Integer, SecretKey> open(boolean keysExist) {
    if (Files.notExists(file)) {
      if (keysExist) {
        throw new CustodyFault(
            "Berkas kunci brankas " + file + " tidak ada, padahal basis data memakainya.",
            "Pulihkan " + file.getFileName() + " dari cadangan; kunci baru tidak dibuat.");
      }
      make(1);
    }
    return read();
  }

  @Override
  public SecretKey make(int version) {
    NavigableMap<Integer, SecretKey> keys = Files.exists(file) ? read() : new TreeMap<>();
    SecretKey key = new SecretKeySpec(chance.bytes(KeyRing.KEY_BYTES), "AES");
    keys.put(version, key);
    write(keys);
    return key;
  }

  @Override
  public void forget(int version) {
    NavigableMap<Integer, SecretKey> keys = read();
    keys.remove(version);
    write(keys);
  }

  /** Writes these keys as the whole file. */
  void write(NavigableMap<Integer, SecretKey> keys) {
    String text =
        keys.entrySet().stream()
            .map(entry -> line(entry.getKey(), entry.getValue()) + "\n")
            .collect(Collectors.joining());
    SecretFiles.write(file, text);
  }

  private String line(int version, SecretKey key) {
    byte[] raw = key.getEncoded();
    try {
      return lock.map(shared ->
              version
                  + " sealed "
                  + HexFormat.of()
                      .formatHex(
                          Envelope.seal(
                              shared, chance.bytes(Envelope.NONCE_BYTES), place(version), raw)))
          .orElseGet(() -> version + " " + HexFormat.of().formatHex(raw));
    } finally {
      Arrays.fill(raw, (byte) 0);
    }
  }

  private NavigableMap<Integer, SecretKey> read() {
    NavigableMap<Integer, SecretKey> keys = new TreeMap<>();
    try {
      refuseForeignReaders();
      for (String line : Files.readAllLines(file, StandardCharsets.US_ASCII)) {
        parse(line, keys);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("the vault's key file cannot be used: " + file, e);
    }
    if (keys.isEmpty()) {
      throw broken();
    }
    return keys;
  }

  private void parse(String line, NavigableMap<Integer, SecretKey> keys) {
    Matcher plain = PLAIN.matcher(line);
    Matcher sealed = SEALED.matcher(line);
    if (plain.matches() && lock.isEmpty()) {
      keys.put(Integer.valueOf(plain.group(1)), key(HexFormat.of().parseHex(plain.group(2))));
    } else if (sealed.matches() && lock.isPresent()) {
      int version = Integer.parseInt(sealed.group(1));
      keys.put(version, unseal(lock.get(), version, HexFormat.of().parseHex(sealed.group(2))));
    } else if (plain.matches()) {
      throw new CustodyFault(
          "Dua bagian kunci disebut, tetapi " + file + " belum dibagi.",
          "Jalankan ./adminduk --split-keys=A,B,C dahulu, atau kosongkan ADMINDUK_VAULT_SHARES.");
    } else if (sealed.matches()) {
      throw new CustodyFault(
          "Kunci brankas dibagi tiga dan belum ada bagian yang disebut.",
          "Sebutkan dua berkas bagian: ADMINDUK_VAULT_SHARES=bagian-1,bagian-2 ./adminduk");
    } else {
      throw broken();
    }
  }

  private SecretKey unseal(SecretKey shared, int version, byte[] sealed) {
    try {
      return key(Envelope.open(shared, place(version), sealed));
    } catch (VaultFault wrong) {
      CustodyFault fault =
          new CustodyFault(
              "Kedua bagian kunci tidak membuka " + file + ": salah satunya rusak atau lama.",
              "Coba pasangan bagian yang lain, dengan bagian dari pembagian terakhir.");
      fault.initCause(wrong);
      throw fault;
    }
  }

  private static SecretKey key(byte[] raw) {
    try {
      return new SecretKeySpec(raw, "AES");
    } finally {
      Arrays.fill(raw, (byte) 0);
    }
  }

  private static byte[] place(int version) {
    return ("file|" + version).getBytes(StandardCharsets.UTF_8);
  }

  private void refuseForeignReaders() throws IOException {
    Set<PosixFilePermission> granted = Files.getPosixFilePermissions(file);
    if (!OWNER_ONLY.containsAll(granted)) {
      throw new CustodyFault(
          file + " dapat dibaca orang lain (" + PosixFilePermissions.toString(granted) + ").",
          "Jalankan: chmod 600 " + file);
    }
  }

  private CustodyFault broken() {
    return new CustodyFault(
        file + " bukan berkas kunci yang utuh.", "Pulihkan berkas itu dari cadangan.");
  }
}
