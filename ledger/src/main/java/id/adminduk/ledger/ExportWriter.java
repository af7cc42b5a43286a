package id.adminduk.ledger;

import java.io.IOException;
import java.io.Writer;
import java.util.List;

/**
 * Writes an export, line by line: the rows of a seal in their sealed order, its leaf hashes, the
 * seal; at the end the rows nobody has sealed yet.
 *
 * <p>Form (UTF-8, line feeds, see {@link Lines} for the fields): {@code adminduk-ledger 1}, then
 * {@code R} rows (or {@code H}, of which only the hash is shown), {@code L} leaf hashes (optional),
 * {@code S} seals, last {@code E} with the counts.
 */
public final class ExportWriter {

  private final Writer out;
  private long rows;
  private long seals;

  /**
   * @param out writes UTF-8; stays open
   */
  public ExportWriter(Writer out) throws IOException {
    this.out = out;
    line(Lines.HEADER);
  }

  public void row(AuditRow row) throws IOException {
    line(Lines.row(row));
    rows++;
  }

  /**
   * Writes only the hash of a row, for a reader who may see its neighbours but not the row.
   *
   * <p>The seals are judged as before. Who can guess every field of such a row, its time to the
   * microsecond too, can confirm the guess.
   */
  public void hidden(AuditRow row) throws IOException {
    line(Lines.hidden(row));
    rows++;
  }

  /**
   * Closes the rows written since the last seal.
   *
   * @param leaves the leaf hashes as they were at sealing, 32 bytes each; let the verifier name the
   *     row that was changed
   */
  public void seal(Seal seal, byte[] leaves) throws IOException {
    if (leaves.length > 0) {
      line(Lines.leaves(leaves));
    }
    line(Lines.seal(seal));
    seals++;
  }

  /** Ends the export; a reader then knows that nothing is cut off. */
  public void end() throws IOException {
    line(Lines.end(rows, seals));
    out.flush();
  }

  /** Strings leaf hashes together as the table and the export keep them. */
  public static byte[] leavesOf(List<AuditRow> rows) {
    byte[] all = new byte[rows.size() * Digests.BYTES];
    for (int i = 0; i < rows.size(); i++) {
      System.arraycopy(rows.get(i).leaf(), 0, all, i * Digests.BYTES, Digests.BYTES);
    }
    return all;
  }

  private void line(String text) throws IOException {
    out.write(text);
    out.write('\n');
  }
}
