package id.adminduk.office.vault;

import id.adminduk.office.premises.Chance;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;

/**
 * {@code ./adminduk --split-keys=A,B,C}: seals {@code vault.key} with a fresh lock and gives the
 * lock's shares to three files, best on three cards.
 *
 * <p>Before the first start the key is born sealed and was never whole on the disk. Later it was;
 * so rotate it once after splitting.
 */
final class SplitKeys {

  private SplitKeys() {}

  /**
   * @param words data folder, three share files with commas, and the two present shares with a
   *     comma or nothing
   */
  public static void main(String[] words) {
    try {
      List<Path> present = words.length > 2 ? paths(words[2]) : List.of();
      split(Path.of(words[0]), paths(words[1]), present, Chance.secure());
      System.out.println(
          "Kunci brankas dibagi tiga. Simpan tiap bagian pada orang lain; dua bagian mana pun"
              + " membuka kantor:");
      System.out.println("  ADMINDUK_VAULT_SHARES=bagian-1,bagian-2 ./adminduk --rotate-key");
    } catch (CustodyFault fault) {
      System.err.println(fault.getMessage() + " " + fault.remedy());
      System.exit(1);
    }
  }

  static void split(Path data, List<Path> shares, List<Path> present, Chance chance) {
    if (shares.stream().distinct().count() != KeyShares.SHARES) {
      throw new CustodyFault(
          "Perlu tiga berkas bagian yang berbeda.", "./adminduk --split-keys=A,B,C");
    }
    for (Path share : shares) {
      if (Files.exists(share)) {
        throw new CustodyFault(share + " sudah ada.", "Sebutkan berkas baru.");
      }
    }
    if (Files.exists(data.resolve("postgres/postmaster.pid"))) {
      throw new CustodyFault("Kantor masih berjalan.", "Hentikan kantor dahulu.");
    }
    Path file = data.resolve("vault.key");
    NavigableMap<Integer, SecretKey> keys = keys(file, present, chance);
    SecretKey lock = aes(chance);
    List<String> lines = KeyShares.split(lock, chance);
    for (int i = 0; i < lines.size(); i++) {
      SecretFiles.write(shares.get(i), lines.get(i));
    }
    new KeyFile(file, Optional.of(lock), chance).write(keys);
  }

  private static NavigableMap<Integer, SecretKey> keys(
      Path file, List<Path> present, Chance chance) {
    boolean isFirst = Files.notExists(file);
    if (!isFirst) {
      Optional<SecretKey> old =
          present.isEmpty() ? Optional.empty() : Optional.of(KeyShares.join(present));
      return new KeyFile(file, old, chance).open(true);
    }
    if (Files.exists(file.resolveSibling("postgres"))) {
      return new KeyFile(file, Optional.empty(), chance).open(true);
    }
    NavigableMap<Integer, SecretKey> born = new TreeMap<>();
    born.put(1, aes(chance));
    return born;
  }

  private static SecretKey aes(Chance chance) {
    return new SecretKeySpec(chance.bytes(KeyRing.KEY_BYTES), "AES");
  }

  private static List<Path> paths(String words) {
    List<Path> paths = new ArrayList<>();
    for (String word : words.split(",", -1)) {
      if (!word.isBlank()) {
        paths.add(Path.of(word.strip()));
      }
    }
    return paths;
  }
}
