package id.adminduk.office.reports;

import java.util.Arrays;
import java.util.stream.Collectors;

/** Writes lines that a spreadsheet shows and never runs (promise S13). */
final class Csv {

  private Csv() {}

  /** Gives one line with its end; the separator is what Indonesian spreadsheets expect. */
  static String line(String... cells) {
    return Arrays.stream(cells).map(Csv::cell).collect(Collectors.joining(";")) + "\r\n";
  }

  /** A cell that begins like a formula gets an apostrophe in front (OWASP, CSV injection). */
  private static String cell(String text) {
    boolean formula = !text.isEmpty() && "=+-@\t\r".indexOf(text.charAt(0)) >= 0;
    String safe = (formula ? "'" : "") + text;
    boolean quoted = safe.chars().anyMatch(c -> c == ';' || c == '"' || c == '\n' || c == '\r');
    return quoted ? '"' + safe.replace("\"", "\"\"") + '"' : safe;
  }
}
