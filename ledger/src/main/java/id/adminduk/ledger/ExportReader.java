package id.adminduk.ledger;

import java.io.IOException;
import java.io.Reader;

/** Leads a verifier through an export. */
public final class ExportReader {

  private ExportReader() {}

  /**
   * Reads to the end and reports.
   *
   * @throws MalformedExport when it is no export; nothing can then be said about the ledger
   */
  public static Report verify(Reader export, Verifier verifier) throws IOException {
    LineReader lines = new LineReader(export);
    if (!Lines.HEADER.equals(lines.next())) {
      throw new MalformedExport("not an export of an Adminduk ledger", 1);
    }
    byte[] leaves = new byte[0];
    long rows = 0;
    long seals = 0;
    boolean ended = false;
    for (String line = lines.next(); line != null; line = lines.next()) {
      if (ended) {
        throw new MalformedExport("something follows the end", lines.number());
      }
      if (!lines.isWhole()) {
        break;
      }
      String[] field = line.split("\t", -1);
      switch (field[0]) {
        case "R" -> {
          verifier.row(Lines.toRow(field, lines.number()));
          rows++;
        }
        case "H" -> {
          verifier.hidden(Lines.toHidden(field, lines.number()));
          rows++;
        }
        case "L" -> leaves = Lines.toLeaves(field, lines.number());
        case "S" -> {
          verifier.seal(Lines.toSeal(field, lines.number()), leaves);
          leaves = new byte[0];
          seals++;
        }
        case "E" -> {
          long[] counts = Lines.toEnd(field, lines.number());
          ended = counts[0] == rows && counts[1] == seals;
        }
        default -> throw new MalformedExport("an unknown kind of line", lines.number());
      }
    }
    if (!ended) {
      verifier.cutOff();
    }
    return verifier.end();
  }
}
