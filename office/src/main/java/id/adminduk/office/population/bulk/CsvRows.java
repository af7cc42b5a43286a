package id.adminduk.office.population.bulk;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * CSV as RFC 4180 has it, with comma, semicolon or tab, in UTF-8 with or without a mark.
 *
 * <p>Latin-1 is refused, not guessed: a wrong guess would change names.
 */
final class CsvRows implements TableRows {

  private static final int LONGEST_CELL = 10_000;
  private static final int MOST_CELLS = 200;

  private final BufferedReader reader;
  private int line;
  private char separator;

  CsvRows(InputStream in) throws IOException {
    skipMark(in);
    this.reader =
        new BufferedReader(
            new InputStreamReader(
                in,
                StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)),
            1 << 16);
  }

  private static void skipMark(InputStream in) throws IOException {
    in.mark(3);
    byte[] first = in.readNBytes(3);
    boolean mark =
        first.length == 3
            && first[0] == (byte) 0xEF
            && first[1] == (byte) 0xBB
            && first[2] == (byte) 0xBF;
    if (!mark) {
      in.reset();
    }
  }

  @Override
  public Optional<TableRow> next() throws IOException {
    String text = readLine();
    while (text != null && text.isBlank()) {
      text = readLine();
    }
    if (text == null) {
      return Optional.empty();
    }
    if (separator == 0) {
      separator = separatorOf(text);
    }
    int first = line;
    return Optional.of(new TableRow(first, cells(text)));
  }

  private @Nullable String readLine() throws IOException {
    try {
      String text = reader.readLine();
      line++;
      return text;
    } catch (CharacterCodingException notUtf8) {
      throw new MalformedFile(MalformedFile.Why.ENCODING, "not UTF-8 after line " + line);
    }
  }

  private static char separatorOf(String header) {
    for (char candidate : new char[] {';', '\t'}) {
      if (header.indexOf(candidate) >= 0) {
        return candidate;
      }
    }
    return ',';
  }

  private List<String> cells(String first) throws IOException {
    List<String> cells = new ArrayList<>();
    StringBuilder cell = new StringBuilder();
    String text = first;
    boolean quoted = false;
    int at = 0;
    while (true) {
      if (at == text.length()) {
        if (!quoted) {
          cells.add(cell.toString());
          return cells;
        }
        text = "\n" + more();
        at = 0;
      }
      char letter = text.charAt(at++);
      if (letter == '"') {
        boolean doubled = quoted && at < text.length() && text.charAt(at) == '"';
        if (doubled) {
          cell.append('"');
          at++;
        } else {
          quoted = !quoted;
        }
      } else if (letter == separator && !quoted) {
        cells.add(cell.toString());
        cell.setLength(0);
      } else {
        cell.append(letter);
      }
      refuseWhatNeverEnds(cells, cell);
    }
  }

  private String more() throws IOException {
    String text = readLine();
    if (text == null) {
      throw new MalformedFile(MalformedFile.Why.QUOTES, "a quote is never closed");
    }
    return text;
  }

  private void refuseWhatNeverEnds(List<String> cells, StringBuilder cell) {
    if (cell.length() > LONGEST_CELL || cells.size() > MOST_CELLS) {
      throw new MalformedFile(MalformedFile.Why.QUOTES, "line " + line + " does not end");
    }
  }

  @Override
  public void close() throws IOException {
    reader.close();
  }
}
