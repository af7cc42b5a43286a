package id.adminduk.office.population.bulk;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
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
  private static final int LONGEST_LINE = 200_000;
  private static final int MOST_CELLS = 200;

  private final Reader reader;
  private final char[] buffer = new char[1 << 15];
  private int at;
  private int filled;
  private int line;
  private char separator;

  CsvRows(InputStream in) throws IOException {
    skipMark(in);
    this.reader =
        new InputStreamReader(
            in,
            StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT));
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

  /** Reads a line of a bounded length: a file may be one line of a gigabyte. */
  private @Nullable String readLine() throws IOException {
    StringBuilder text = new StringBuilder();
    int letter = read();
    if (letter < 0) {
      return null;
    }
    while (letter >= 0 && letter != '\n' && letter != '\r') {
      text.append((char) letter);
      if (text.length() > LONGEST_LINE) {
        throw new MalformedFile(MalformedFile.Why.QUOTES, "line " + (line + 1) + " does not end");
      }
      letter = read();
    }
    if (letter == '\r' && peek() == '\n') {
      read();
    }
    line++;
    return text.toString();
  }

  private int peek() throws IOException {
    if (at == filled) {
      filled = Math.max(0, fill());
      at = 0;
    }
    return at < filled ? buffer[at] : -1;
  }

  private int read() throws IOException {
    int letter = peek();
    at++;
    return letter;
  }

  private int fill() throws IOException {
    try {
      return reader.read(buffer, 0, buffer.length);
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
