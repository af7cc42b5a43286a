package id.adminduk.office.vault;

import id.adminduk.office.premises.Chance;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;

/**
 * Splits a key among three people so that any two have it and one alone has nothing.
 *
 * <p>Replicated sharing (Ito, Saito, Nishizeki 1987): key = part 1 xor part 2 xor part 3, parts 1
 * and 2 random; share i holds the two parts other than i. One share lacks one part, which is as
 * good as random, so it tells nothing about the key whatever the computing power.
 *
 * <p>A share is one line: {@code share <i> of <set> part <j> <hex> part <k> <hex>}.
 */
final class KeyShares {

  static final int SHARES = 3;
  private static final int NEEDED = 2;
  private static final int SET_BYTES = 8;
  private static final Pattern LINE =
      Pattern.compile(
          "share ([123]) of ([0-9a-f]{16}) part ([123]) ([0-9a-f]{64}) part ([123])"
              + " ([0-9a-f]{64})\n?");

  private KeyShares() {}

  private record Share(String set, Map<Integer, String> parts) {}

  /** Gives three lines for three people. */
  static List<String> split(SecretKey key, Chance chance) {
    String set = HexFormat.of().formatHex(chance.bytes(SET_BYTES));
    byte[] first = chance.bytes(KeyRing.KEY_BYTES);
    byte[] second = chance.bytes(KeyRing.KEY_BYTES);
    byte[] third = xor(xor(key.getEncoded(), first), second);
    List<byte[]> parts = List.of(first, second, third);
    List<String> lines = new ArrayList<>();
    for (int share = 1; share <= SHARES; share++) {
      StringBuilder line = new StringBuilder("share " + share + " of " + set);
      for (int part = 1; part <= SHARES; part++) {
        if (part != share) {
          line.append(" part ").append(part).append(' ');
          line.append(HexFormat.of().formatHex(parts.get(part - 1)));
        }
      }
      lines.add(line.append('\n').toString());
    }
    parts.forEach(part -> Arrays.fill(part, (byte) 0));
    return lines;
  }

  /**
   * Joins the key from share files; all of them must be there and fit.
   *
   * @throws CustodyFault when one is missing, broken, of another splitting, or given twice
   */
  static SecretKey join(List<Path> files) {
    List<Share> shares = files.stream().map(KeyShares::read).toList();
    if (shares.stream().map(Share::set).distinct().count() > 1) {
      throw new CustodyFault(
          "Bagian kunci berasal dari pembagian yang berbeda.",
          "Pakai dua bagian dari pembagian terakhir.");
    }
    Map<Integer, String> parts = new TreeMap<>();
    for (Share share : shares) {
      share
          .parts()
          .forEach((number, hex) -> {
            if (!hex.equals(parts.getOrDefault(number, hex))) {
              throw new CustodyFault(
                  "Dua bagian kunci saling bertentangan: satu berkas rusak.",
                  "Ganti salah satunya dengan bagian yang ketiga.");
            }
            parts.put(number, hex);
          });
    }
    if (shares.size() < NEEDED || parts.size() < SHARES) {
      throw new CustodyFault(
          "Hanya satu bagian kunci yang disebut; perlu dua bagian yang berbeda.",
          "Sebutkan dua berkas: ADMINDUK_VAULT_SHARES=bagian-1,bagian-2 ./adminduk");
    }
    byte[] key = new byte[KeyRing.KEY_BYTES];
    for (String hex : parts.values()) {
      key = xor(key, HexFormat.of().parseHex(hex));
    }
    return new SecretKeySpec(key, "AES");
  }

  private static Share read(Path file) {
    String line;
    try {
      line = Files.readString(file, StandardCharsets.US_ASCII);
    } catch (IOException unreadable) {
      CustodyFault fault =
          new CustodyFault(
              "Bagian kunci " + file + " tidak ada atau tidak terbaca.",
              "Pasang kartunya, atau sebutkan dua bagian lain di ADMINDUK_VAULT_SHARES.");
      fault.initCause(unreadable);
      throw fault;
    }
    Matcher match = LINE.matcher(line);
    if (!match.matches()) {
      throw new CustodyFault(
          file + " bukan bagian kunci yang utuh.", "Pakai bagian yang ketiga sebagai gantinya.");
    }
    return new Share(
        match.group(2),
        Map.of(
            Integer.valueOf(match.group(3)), match.group(4),
            Integer.valueOf(match.group(5)), match.group(6)));
  }

  private static byte[] xor(byte[] left, byte[] right) {
    byte[] mixed = new byte[left.length];
    for (int i = 0; i < mixed.length; i++) {
      mixed[i] = (byte) (left[i] ^ right[i]);
    }
    return mixed;
  }
}
