package id.adminduk.ledger;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The head of the seals as printed on the daily book: an anchor no machine can write anew.
 *
 * <p>Not signed: the paper, with date, stamp and signature of the office, is the witness.
 *
 * @param sequence number of the newest seal at that time
 * @param seal its digest, 64 hex digits
 */
public record PaperAnchor(long sequence, String seal) {

  private static final Pattern FORM =
      Pattern.compile("ADMINDUK-JANGKAR:(\\d{1,18}):([0-9a-f]{64})");

  /** Takes the head of a ledger. */
  public static PaperAnchor of(Seal newest) {
    return new PaperAnchor(newest.sequence(), newest.digest());
  }

  /**
   * Reads what a QR reader gives, or what was typed from the paper; spaces and case are forgiven.
   *
   * @throws MalformedExport when it is none
   */
  public static PaperAnchor parse(String text) {
    String plain = text.replaceAll("\\s", "");
    String[] parts = plain.split(":", -1);
    String last = parts[parts.length - 1];
    String normal =
        plain.substring(0, plain.length() - last.length()).toUpperCase(Locale.ROOT)
            + last.toLowerCase(Locale.ROOT);
    Matcher matcher = FORM.matcher(normal);
    if (!matcher.matches()) {
      throw new MalformedExport("not the text of a printed anchor", 1);
    }
    return new PaperAnchor(Long.parseLong(matcher.group(1)), matcher.group(2));
  }

  /** Gives the text of the QR. */
  public String toText() {
    return "ADMINDUK-JANGKAR:" + sequence + ":" + seal;
  }

  boolean names(Seal other) {
    return sequence == other.sequence() && seal.equals(other.digest());
  }
}
