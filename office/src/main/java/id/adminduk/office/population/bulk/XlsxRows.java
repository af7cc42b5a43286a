package id.adminduk.office.population.bulk;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * The first sheet of an XLSX (ECMA-376), streamed: shared and inline texts, numbers as written.
 *
 * <p>Formulas are refused cell by cell, so a result that a spreadsheet remembers is never believed.
 * What the archive unpacks to is counted, whatever its directory says.
 */
final class XlsxRows implements TableRows {

  private static final String SHEET = "xl/worksheets/sheet1.xml";
  private static final String STRINGS = "xl/sharedStrings.xml";
  private static final long LARGEST_PART = 2L << 30;
  private static final long MOST_SHARED = 128L << 20;
  private static final int LONGEST_CELL = 10_000;
  private static final int MOST_CELLS = 200;

  private final ZipFile zip;
  private final List<String> shared;
  private final XMLStreamReader sheet;

  XlsxRows(Path file, InputStream first) throws IOException {
    first.close();
    try {
      this.zip = new ZipFile(file.toFile());
      this.shared = zip.getEntry(STRINGS) == null ? List.of() : shared();
      this.sheet = open(SHEET, LARGEST_PART);
    } catch (ZipException | XMLStreamException broken) {
      throw new MalformedFile(MalformedFile.Why.XLSX, "not a spreadsheet: " + broken.getMessage());
    }
  }

  private XMLStreamReader open(String part, long most) throws IOException, XMLStreamException {
    ZipEntry entry = zip.getEntry(part);
    if (entry == null) {
      throw new MalformedFile(MalformedFile.Why.XLSX, part + " is missing");
    }
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    return factory.createXMLStreamReader(new Counted(zip.getInputStream(entry), most));
  }

  private List<String> shared() throws IOException, XMLStreamException {
    List<String> texts = new ArrayList<>();
    XMLStreamReader reader = open(STRINGS, MOST_SHARED);
    StringBuilder text = new StringBuilder();
    while (reader.hasNext()) {
      int event = reader.next();
      if (event == XMLStreamReader.START_ELEMENT && reader.getLocalName().equals("t")) {
        text.append(content(reader));
      } else if (event == XMLStreamReader.END_ELEMENT && reader.getLocalName().equals("si")) {
        texts.add(text.toString());
        text.setLength(0);
      }
    }
    return texts;
  }

  @Override
  public Optional<TableRow> next() throws IOException {
    try {
      while (sheet.hasNext()) {
        if (sheet.next() == XMLStreamReader.START_ELEMENT && sheet.getLocalName().equals("row")) {
          int line = Integer.parseInt(attribute("r", "0"));
          List<String> cells = row();
          if (cells.stream().anyMatch(cell -> !cell.isBlank())) {
            return Optional.of(new TableRow(line, cells));
          }
        }
      }
      return Optional.empty();
    } catch (XMLStreamException | NumberFormatException broken) {
      throw new MalformedFile(MalformedFile.Why.XLSX, "broken sheet: " + broken.getMessage());
    }
  }

  private List<String> row() throws XMLStreamException {
    List<String> cells = new ArrayList<>();
    while (sheet.hasNext()) {
      int event = sheet.next();
      if (event == XMLStreamReader.END_ELEMENT && sheet.getLocalName().equals("row")) {
        return cells;
      }
      if (event == XMLStreamReader.START_ELEMENT && sheet.getLocalName().equals("c")) {
        int column = column(attribute("r", ""), cells.size());
        String value = cell(attribute("t", "n"));
        while (cells.size() < column) {
          cells.add("");
        }
        cells.add(value);
      }
    }
    return cells;
  }

  private String cell(String type) throws XMLStreamException {
    StringBuilder value = new StringBuilder();
    boolean formula = false;
    while (sheet.hasNext()) {
      int event = sheet.next();
      if (event == XMLStreamReader.END_ELEMENT && sheet.getLocalName().equals("c")) {
        break;
      }
      if (event == XMLStreamReader.START_ELEMENT) {
        switch (sheet.getLocalName()) {
          case "f" -> formula = true;
          case "v", "t" -> value.append(content(sheet));
          default -> {}
        }
      }
    }
    if (formula) {
      return "=" + value;
    }
    return type.equals("s") ? text(value.toString()) : value.toString();
  }

  /** Gives the text of a leaf; the reader hands long ones in pieces, so they are stopped early. */
  private static String content(XMLStreamReader reader) throws XMLStreamException {
    StringBuilder text = new StringBuilder();
    while (reader.next() != XMLStreamReader.END_ELEMENT) {
      if (reader.isCharacters()) {
        text.append(reader.getText());
      }
      if (text.length() > LONGEST_CELL || reader.isStartElement()) {
        throw new MalformedFile(MalformedFile.Why.XLSX, "a cell does not end");
      }
    }
    return text.toString();
  }

  private String text(String number) {
    int index = Integer.parseInt(number);
    if (index < 0 || index >= shared.size()) {
      throw new MalformedFile(MalformedFile.Why.XLSX, "no shared text " + index);
    }
    return shared.get(index);
  }

  private String attribute(String name, String otherwise) {
    String value = sheet.getAttributeValue(null, name);
    return value == null ? otherwise : value;
  }

  /** Turns C7 into 2; a cell without a place follows the last one. */
  private static int column(String place, int next) {
    int column = 0;
    for (int i = 0; i < place.length() && Character.isLetter(place.charAt(i)); i++) {
      column = column * 26 + (Character.toUpperCase(place.charAt(i)) - 'A' + 1);
    }
    if (column > MOST_CELLS) {
      throw new MalformedFile(MalformedFile.Why.XLSX, "more than " + MOST_CELLS + " columns");
    }
    return column == 0 ? next : column - 1;
  }

  @Override
  public void close() throws IOException {
    zip.close();
  }

  /** Stops a part that unpacks to more than anybody would send. */
  private static final class Counted extends FilterInputStream {

    private long left;

    Counted(InputStream in, long most) {
      super(in);
      this.left = most;
    }

    @Override
    public int read() throws IOException {
      count(1);
      return super.read();
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
      int read = super.read(buffer, offset, length);
      count(Math.max(0, read));
      return read;
    }

    private void count(long bytes) {
      left -= bytes;
      if (left < 0) {
        throw new MalformedFile(MalformedFile.Why.TOO_LARGE, "a part unpacks to too much");
      }
    }
  }
}
