package id.adminduk.office.catalogue.revising;

import id.adminduk.office.catalogue.Sop;
import id.adminduk.office.catalogue.SopFile;
import id.adminduk.office.catalogue.SopText;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * An SOP as somebody types it: texts only, perhaps with flaws, so that nothing typed is ever lost.
 *
 * <p>Rows name each other and the columns by key, as in the file; an empty {@link Line#next} means
 * the row below, so that a moved row does not drag old arrows along.
 *
 * @param manuscript word of the file, carried along
 * @param fourEyes groups of row keys
 * @param total as printed; empty when the office prints none
 * @param totalReason why the total is not the sum
 */
public record Worksheet(
    String office,
    String service,
    String title,
    String manuscript,
    Map<HeaderField, List<String>> header,
    List<Need> needs,
    List<Column> columns,
    List<Line> lines,
    List<List<String>> fourEyes,
    String total,
    String totalReason) {

  /** The word that stands for the end in place of a row key. */
  public static final String END = "selesai";

  public Worksheet {
    Map<HeaderField, List<String>> copy = new EnumMap<>(HeaderField.class);
    for (HeaderField field : HeaderField.values()) {
      copy.put(field, List.copyOf(header.getOrDefault(field, List.of())));
    }
    header = Map.copyOf(copy);
    needs = List.copyOf(needs);
    columns = List.copyOf(columns);
    lines = relaxed(lines);
    fourEyes = fourEyes.stream().map(List::copyOf).toList();
  }

  /** One requirement; {@code applies} and {@code origin} are words of the file. */
  public record Need(String key, String text, String applies, String origin) {}

  /** One column of actors; {@code role} is the name of a role. */
  public record Column(String key, String label, String role) {}

  /**
   * One row.
   *
   * @param lane key of a column
   * @param next where it goes on, for a decision where Ya leads; empty is the row below
   * @param onNo where Tidak leads; empty when the row decides nothing
   * @param gate only once the centre says PRINT_READY_RECORD
   * @param reconstructed words of the file, carried along
   */
  public record Line(
      String key,
      String number,
      String activity,
      String lane,
      String kind,
      List<String> completeness,
      String time,
      String output,
      String note,
      String next,
      String onNo,
      boolean gate,
      List<String> reconstructed,
      List<String> marks) {

    public Line {
      completeness = List.copyOf(completeness);
      reconstructed = List.copyOf(reconstructed);
      marks = List.copyOf(marks);
    }

    /** Gives what the row needs, one a line. */
    public String completenessText() {
      return String.join("\n", completeness);
    }

    /** Gives the footnotes, one a line. */
    public String marksText() {
      return String.join("\n", marks);
    }

    Line toRowBelow() {
      return new Line(
          key,
          number,
          activity,
          lane,
          kind,
          completeness,
          time,
          output,
          note,
          "",
          onNo,
          gate,
          reconstructed,
          marks);
    }

    /** A row nobody has filled in. */
    public static Line empty(String key, String lane) {
      return new Line(
          key, "", "", lane, "TASK", List.of(), "", "", "", "", "", false, List.of(), List.of());
    }
  }

  /** One way to say that the row below comes next. */
  private static List<Line> relaxed(List<Line> lines) {
    List<Line> relaxed = new ArrayList<>(lines);
    for (int i = 0; i < lines.size(); i++) {
      String below = i + 1 < lines.size() ? lines.get(i + 1).key() : END;
      if (lines.get(i).next().equals(below)) {
        relaxed.set(i, lines.get(i).toRowBelow());
      }
    }
    return List.copyOf(relaxed);
  }

  public static Worksheet of(Sop sop) {
    return WorksheetFile.read(SopText.map(sop));
  }

  /**
   * Reads what {@link #yaml} wrote.
   *
   * @throws IllegalArgumentException when it is no such text
   */
  public static Worksheet parse(String yaml) {
    return WorksheetFile.read(SopText.read(yaml));
  }

  /** Gives the SOP file. */
  public String yaml() {
    return SopText.yaml(WorksheetFile.map(this));
  }

  /** Judges it as every SOP file is judged. */
  public SopFile judged() {
    return SopFile.read(office + "/" + service, yaml().getBytes(StandardCharsets.UTF_8));
  }

  /** Gives the only line of a header field; empty when there is none. */
  public String text(HeaderField field) {
    return lines(field).stream().findFirst().orElse("");
  }

  /** Gives the lines of a header field. */
  public List<String> lines(HeaderField field) {
    return header.getOrDefault(field, List.of());
  }

  /** Gives a header field, one a line. */
  public String linesText(HeaderField field) {
    return String.join("\n", lines(field));
  }

  /** Finds a row by its key. */
  public Optional<Line> line(String key) {
    return lines.stream().filter(line -> line.key().equals(key)).findFirst();
  }

  /** Names a row as people do: by its printed number, else by its place. */
  public String nameOf(String key) {
    for (int i = 0; i < lines.size(); i++) {
      Line line = lines.get(i);
      if (line.key().equals(key)) {
        return line.number().isEmpty() ? "#" + (i + 1) : line.number();
      }
    }
    return key;
  }

  /** Gives the label of a column; the key itself when there is no such column. */
  public String laneOf(String key) {
    return columns.stream()
        .filter(column -> column.key().equals(key))
        .map(Column::label)
        .findFirst()
        .orElse(key);
  }

  /** Gives the same procedure as that of an office and service. */
  Worksheet as(String code, String name) {
    return new Worksheet(
        code, name, title, manuscript, header, needs, columns, lines, fourEyes, total, totalReason);
  }

  /** Gives the same procedure with one header field changed. */
  Worksheet with(HeaderField field, String text) {
    Map<HeaderField, List<String>> changed = new EnumMap<>(HeaderField.class);
    changed.putAll(header);
    changed.put(field, text.isEmpty() ? List.of() : List.of(text));
    return new Worksheet(
        office,
        service,
        title,
        manuscript,
        changed,
        needs,
        columns,
        lines,
        fourEyes,
        total,
        totalReason);
  }
}
