package id.adminduk.office.population.bulk;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Reads a table row by row in constant memory; the first row is the header. */
interface TableRows extends AutoCloseable {

  /** A spreadsheet of more is refused before it is read. */
  long LARGEST = 1L << 30;

  /**
   * Gives the next row, empty at the end.
   *
   * @throws MalformedFile when the file is not what it says it is
   */
  Optional<TableRow> next() throws IOException;

  @Override
  void close() throws IOException;

  /** Opens CSV or XLSX, told apart by their first bytes, never by their names. */
  static TableRows open(Path file) throws IOException {
    if (Files.size(file) > LARGEST) {
      throw new MalformedFile(MalformedFile.Why.TOO_LARGE, "larger than " + LARGEST + " bytes");
    }
    BufferedInputStream in = new BufferedInputStream(Files.newInputStream(file), 1 << 16);
    return isZip(in) ? new XlsxRows(file, in) : new CsvRows(in);
  }

  private static boolean isZip(InputStream in) throws IOException {
    in.mark(4);
    byte[] first = in.readNBytes(4);
    in.reset();
    return first.length == 4
        && first[0] == 'P'
        && first[1] == 'K'
        && first[2] == 3
        && first[3] == 4;
  }
}
