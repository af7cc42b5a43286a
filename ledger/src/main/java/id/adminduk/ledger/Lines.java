package id.adminduk.ledger;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/**
 * The lines of an export and of an anchor file: fields behind tabs, one letter in front.
 *
 * <p>In a field a backslash, tab, line feed and carriage return are written {@code \\}, {@code \t},
 * {@code \n}, {@code \r}; an absent one is {@code \N}.
 */
final class Lines {

  static final String HEADER = "adminduk-ledger 1";
  private static final String ABSENT = "\\N";

  private Lines() {}

  static String row(AuditRow row) {
    return String.join(
        "\t",
        "R",
        Long.toString(row.serial()),
        row.at().toString(),
        escaped(row.act()),
        row.officer().map(Lines::escaped).orElse(ABSENT),
        row.caseNumber().map(Lines::escaped).orElse(ABSENT),
        escaped(row.facts()));
  }

  static String hidden(AuditRow row) {
    return "H\t" + row.serial() + "\t" + Digests.hex(row.leaf());
  }

  static String leaves(byte[] leaves) {
    return "L\t" + Base64.getEncoder().encodeToString(leaves);
  }

  static String seal(Seal seal) {
    return String.join(
        "\t",
        "S",
        Long.toString(seal.sequence()),
        Long.toString(seal.first()),
        Long.toString(seal.last()),
        Integer.toString(seal.count()),
        escaped(seal.root()),
        escaped(seal.previous()),
        seal.at().toString(),
        escaped(seal.keyId()),
        escaped(seal.signature()));
  }

  static String end(long rows, long seals) {
    return "E\t" + rows + "\t" + seals;
  }

  static String anchor(Anchor anchor) {
    return String.join(
        "\t",
        "A",
        Long.toString(anchor.sequence()),
        escaped(anchor.seal()),
        escaped(anchor.previous()),
        anchor.at().toString(),
        escaped(anchor.keyId()),
        escaped(anchor.signature()));
  }

  static AuditRow toRow(String[] field, long line) {
    expect(field, 7, line);
    return new AuditRow(
        number(field[1], line),
        time(field[2], line),
        plain(field[3], line),
        optional(field[4], line),
        optional(field[5], line),
        plain(field[6], line));
  }

  static HiddenRow toHidden(String[] field, long line) {
    expect(field, 3, line);
    try {
      byte[] leaf = HexFormat.of().parseHex(field[2]);
      if (leaf.length == Digests.BYTES) {
        return new HiddenRow(number(field[1], line), leaf);
      }
    } catch (IllegalArgumentException e) {
      throw new MalformedExport("not hex", line, e);
    }
    throw new MalformedExport("a hash has 32 bytes", line);
  }

  static byte[] toLeaves(String[] field, long line) {
    expect(field, 2, line);
    try {
      return Base64.getDecoder().decode(field[1]);
    } catch (IllegalArgumentException e) {
      throw new MalformedExport("not base64", line, e);
    }
  }

  static Seal toSeal(String[] field, long line) {
    expect(field, 10, line);
    return new Seal(
        number(field[1], line),
        number(field[2], line),
        number(field[3], line),
        Math.toIntExact(Math.clamp(number(field[4], line), -1L, Integer.MAX_VALUE)),
        plain(field[5], line),
        plain(field[6], line),
        time(field[7], line),
        plain(field[8], line),
        plain(field[9], line));
  }

  static Anchor toAnchor(String text, long line) {
    String[] field = text.split("\t", -1);
    expect(field, 7, line);
    Anchor anchor =
        new Anchor(
            number(field[1], line),
            plain(field[2], line),
            plain(field[3], line),
            time(field[4], line),
            plain(field[5], line),
            plain(field[6], line));
    if (!anchor(anchor).equals(text)) {
      throw new MalformedExport("not written as the office writes it", line);
    }
    return anchor;
  }

  static long[] toEnd(String[] field, long line) {
    expect(field, 3, line);
    return new long[] {number(field[1], line), number(field[2], line)};
  }

  static List<byte[]> split(byte[] leaves) {
    List<byte[]> each = new ArrayList<>();
    for (int from = 0; from + Digests.BYTES <= leaves.length; from += Digests.BYTES) {
      each.add(Arrays.copyOfRange(leaves, from, from + Digests.BYTES));
    }
    return each;
  }

  private static void expect(String[] field, int count, long line) {
    if (field.length != count) {
      throw new MalformedExport(count + " fields belong here", line);
    }
  }

  private static long number(String text, long line) {
    try {
      return Long.parseLong(text);
    } catch (NumberFormatException e) {
      throw new MalformedExport("not a number", line, e);
    }
  }

  /** Refuses parts finer than a microsecond: they are in no hash, so they could hide a change. */
  private static Instant time(String text, long line) {
    try {
      Instant at = Instant.parse(text);
      if (at.equals(at.truncatedTo(ChronoUnit.MICROS))) {
        return at;
      }
    } catch (DateTimeParseException e) {
      throw new MalformedExport("not a time", line, e);
    }
    throw new MalformedExport("finer than a microsecond", line);
  }

  private static Optional<String> optional(String field, long line) {
    return field.equals(ABSENT) ? Optional.empty() : Optional.of(plain(field, line));
  }

  private static String escaped(String text) {
    boolean clean = true;
    for (int i = 0; i < text.length() && clean; i++) {
      char c = text.charAt(i);
      clean = c != '\\' && c != '\t' && c != '\n' && c != '\r';
    }
    return clean
        ? text
        : text.replace("\\", "\\\\").replace("\t", "\\t").replace("\n", "\\n").replace("\r", "\\r");
  }

  private static String plain(String field, long line) {
    if (field.indexOf('\\') < 0) {
      return field;
    }
    StringBuilder plain = new StringBuilder(field.length());
    for (int i = 0; i < field.length(); i++) {
      char c = field.charAt(i);
      if (c == '\\') {
        i++;
        plain.append(escape(i < field.length() ? field.charAt(i) : ' ', line));
      } else {
        plain.append(c);
      }
    }
    return plain.toString();
  }

  private static char escape(char letter, long line) {
    return switch (letter) {
      case '\\' -> '\\';
      case 't' -> '\t';
      case 'n' -> '\n';
      case 'r' -> '\r';
      default -> throw new MalformedExport("an unknown escape", line);
    };
  }
}
