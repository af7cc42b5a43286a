package id.adminduk.office.signing;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the last signature of a PDF covers (ISO 32000-1, 12.8.1): the file without the hole that
 * holds the signature itself.
 *
 * @param content signed bytes
 * @param cms signature, with the zeros that fill the hole
 * @param end where what was signed ends in the file
 * @param isWhole whether nothing of the file but the hole stands outside
 */
@SuppressWarnings("ArrayRecordComponent") // Bytes on their way, never compared.
record SignedBytes(byte[] content, byte[] cms, int end, boolean isWhole) {

  private static final Pattern RANGE =
      Pattern.compile(
          "/ByteRange\\s{0,9}\\[\\s{0,9}(\\d{1,9})\\s{1,9}(\\d{1,9})\\s{1,9}(\\d{1,9})\\s{1,9}(\\d{1,9})");

  /** Finds it; empty when the file has none, or one that cannot be. */
  static Optional<SignedBytes> last(byte[] file) {
    Matcher matcher = RANGE.matcher(new String(file, StandardCharsets.ISO_8859_1));
    Optional<MatchResult> found = matcher.results().reduce((first, second) -> second);
    return found.flatMap(range -> read(file, range));
  }

  private static Optional<SignedBytes> read(byte[] file, MatchResult range) {
    int from = Integer.parseInt(range.group(1));
    int hole = Integer.parseInt(range.group(2));
    int after = Integer.parseInt(range.group(3));
    int rest = Integer.parseInt(range.group(4));
    if (from != 0 || hole < 1 || after - hole < 4 || after + rest > file.length) {
      return Optional.empty();
    }
    // The hole is a string in hexadecimal: <...>.
    String hex = new String(file, hole + 1, after - hole - 2, StandardCharsets.ISO_8859_1);
    if (file[hole] != '<' || file[after - 1] != '>' || !hex.matches("(?:[0-9A-Fa-f]{2})+")) {
      return Optional.empty();
    }
    byte[] content =
        ByteBuffer.allocate(hole + rest).put(file, 0, hole).put(file, after, rest).array();
    return Optional.of(
        new SignedBytes(
            content, HexFormat.of().parseHex(hex), after + rest, after + rest == file.length));
  }
}
