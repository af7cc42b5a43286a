package id.adminduk.ledger;

import java.io.IOException;
import java.io.Reader;
import org.jspecify.annotations.Nullable;

/** Reads lines that end with a line feed and tells whether the last one did. */
final class LineReader {

  /** The longest row a trail can hold is far below; stops a file that is no export. */
  private static final int LONGEST = 64 << 20;

  private final Reader in;
  private final char[] buffer = new char[1 << 16];
  private int from;
  private int to;
  private long number;
  private boolean whole;

  LineReader(Reader in) {
    this.in = in;
  }

  /** Gives the next line without its end, or null after the last. */
  @Nullable String next() throws IOException {
    StringBuilder pieces = null;
    while (true) {
      if (from == to && !fill()) {
        if (pieces == null) {
          return null;
        }
        number++;
        whole = false;
        return pieces.toString();
      }
      int end = from;
      while (end < to && buffer[end] != '\n') {
        end++;
      }
      boolean found = end < to;
      String part = new String(buffer, from, end - from);
      from = found ? end + 1 : to;
      if (found) {
        number++;
        whole = true;
        return pieces == null ? part : pieces.append(part).toString();
      }
      pieces = pieces == null ? new StringBuilder(part) : pieces.append(part);
      if (pieces.length() > LONGEST) {
        throw new MalformedExport("a line without an end", number + 1);
      }
    }
  }

  /** Says whether the line given last had its end. */
  boolean isWhole() {
    return whole;
  }

  /** Gives the number of the line given last, counted from 1. */
  long number() {
    return number;
  }

  private boolean fill() throws IOException {
    from = 0;
    to = Math.max(0, in.read(buffer, 0, buffer.length));
    return to > 0;
  }
}
