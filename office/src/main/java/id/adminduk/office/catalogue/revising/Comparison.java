package id.adminduk.office.catalogue.revising;

import id.adminduk.office.catalogue.Timing;
import id.adminduk.office.catalogue.revising.Change.Cell;
import id.adminduk.office.catalogue.revising.Change.Kind;
import id.adminduk.office.catalogue.revising.Worksheet.Line;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * Two wordings side by side: which rows came, went or changed, cell by cell, and the totals.
 *
 * @param header changed fields of the header box, also title and declared total
 * @param rows all rows of the later wording in order, those that went where they stood
 * @param others changed requirements, columns and four-eyes groups
 * @param sumBefore time of all rows as printed; of a range the longer
 */
public record Comparison(
    List<Cell> header, List<Change> rows, List<Change> others, String sumBefore, String sumAfter) {

  public Comparison {
    header = List.copyOf(header);
    rows = List.copyOf(rows);
    others = List.copyOf(others);
  }

  /** Compares a later wording with an earlier one. */
  public static Comparison of(Worksheet before, Worksheet after) {
    return new Comparison(
        header(before, after), rows(before, after), others(before, after), sum(before), sum(after));
  }

  /** Says whether the two are the same procedure. */
  public boolean isEmpty() {
    return header.isEmpty()
        && others.isEmpty()
        && rows.stream().allMatch(change -> change.kind() == Kind.SAME);
  }

  public long added() {
    return count(Kind.ADDED);
  }

  public long removed() {
    return count(Kind.REMOVED);
  }

  public long changed() {
    return count(Kind.CHANGED);
  }

  public long moved() {
    return count(Kind.MOVED);
  }

  private long count(Kind kind) {
    return rows.stream().filter(change -> change.kind() == kind).count();
  }

  private static List<Cell> header(Worksheet before, Worksheet after) {
    List<Cell> cells = new ArrayList<>();
    add(cells, "sop.revising.title", before.title(), after.title());
    add(cells, "sop.revising.manuscript", before.manuscript(), after.manuscript());
    for (HeaderField field : HeaderField.values()) {
      add(
          cells,
          field.label(),
          RowCells.lines(before.lines(field)),
          RowCells.lines(after.lines(field)));
    }
    add(cells, "sop.table.declared", RowCells.time(before.total()), RowCells.time(after.total()));
    add(cells, "sop.revising.total-reason", before.totalReason(), after.totalReason());
    return cells;
  }

  private static List<Change> rows(Worksheet before, Worksheet after) {
    List<String> kept = stayed(before, after);
    List<Change> changes = new ArrayList<>();
    int old = 0;
    for (Line line : after.lines()) {
      Optional<Line> was = before.line(line.key());
      if (was.isPresent()) {
        int place = before.lines().indexOf(was.get());
        for (; old <= place; old++) {
          gone(before, after, old).ifPresent(changes::add);
        }
      }
      changes.add(row(before, after, was, line, kept));
    }
    for (; old < before.lines().size(); old++) {
      gone(before, after, old).ifPresent(changes::add);
    }
    return changes;
  }

  private static Optional<Change> gone(Worksheet before, Worksheet after, int place) {
    Line line = before.lines().get(place);
    return after.line(line.key()).isPresent()
        ? Optional.empty()
        : Optional.of(
            new Change(Kind.REMOVED, line.key(), name(before, line), cells(before, line, false)));
  }

  private static Change row(
      Worksheet before, Worksheet after, Optional<Line> was, Line line, List<String> kept) {
    if (was.isEmpty()) {
      return new Change(Kind.ADDED, line.key(), name(after, line), cells(after, line, true));
    }
    List<Cell> cells = new ArrayList<>();
    Map<String, String> earlier = RowCells.compared(before, was.get());
    Map<String, String> shown = RowCells.shown(before, was.get());
    Map<String, String> shownNow = RowCells.shown(after, line);
    RowCells.compared(after, line)
        .forEach((label, text) -> {
          if (!text.equals(earlier.get(label))) {
            cells.add(
                new Cell(label, shown.getOrDefault(label, ""), shownNow.getOrDefault(label, "")));
          }
        });
    Kind kind =
        !cells.isEmpty() ? Kind.CHANGED : kept.contains(line.key()) ? Kind.SAME : Kind.MOVED;
    return new Change(kind, line.key(), name(after, line), cells);
  }

  private static List<Cell> cells(Worksheet sheet, Line line, boolean added) {
    List<Cell> cells = new ArrayList<>();
    RowCells.shown(sheet, line)
        .forEach((label, text) -> {
          if (!text.isEmpty()) {
            cells.add(added ? new Cell(label, "", text) : new Cell(label, text, ""));
          }
        });
    return cells;
  }

  private static List<Change> others(Worksheet before, Worksheet after) {
    List<Change> changes = new ArrayList<>();
    changes.addAll(
        texts(
            "sop.requirements.title",
            keyed(before.needs(), Worksheet.Need::key, Comparison::text),
            keyed(after.needs(), Worksheet.Need::key, Comparison::text)));
    changes.addAll(
        texts(
            "sop.table.actors",
            keyed(before.columns(), Worksheet.Column::label, Worksheet.Column::role),
            keyed(after.columns(), Worksheet.Column::label, Worksheet.Column::role)));
    changes.addAll(
        texts(
            "sop.four-eyes.title",
            keyed(before.fourEyes(), RowCells::lines, group -> names(before, group)),
            keyed(after.fourEyes(), RowCells::lines, group -> names(after, group))));
    return changes;
  }

  private static List<Change> texts(
      String label, Map<String, String> before, Map<String, String> after) {
    List<Change> changes = new ArrayList<>();
    before.forEach((key, text) -> {
      if (!after.containsKey(key)) {
        changes.add(new Change(Kind.REMOVED, "", key, List.of(new Cell(label, text, ""))));
      }
    });
    after.forEach((key, text) -> {
      String was = before.get(key);
      if (was == null) {
        changes.add(new Change(Kind.ADDED, "", key, List.of(new Cell(label, "", text))));
      } else if (!was.equals(text) && !label.equals("sop.four-eyes.title")) {
        changes.add(new Change(Kind.CHANGED, "", key, List.of(new Cell(label, was, text))));
      }
    });
    return changes;
  }

  private static <T> Map<String, String> keyed(
      List<T> items, Function<T, String> key, Function<T, String> text) {
    Map<String, String> keyed = new LinkedHashMap<>();
    items.forEach(item -> keyed.put(key.apply(item), text.apply(item)));
    return keyed;
  }

  private static String text(Worksheet.Need need) {
    return need.text()
        + (need.applies().equals("DI_BAWAH_17") ? " (< 17)" : "")
        + (need.origin().equals("PERATURAN") ? " *" : "");
  }

  private static String names(Worksheet sheet, List<String> keys) {
    return String.join(", ", keys.stream().map(sheet::nameOf).toList());
  }

  private static String name(Worksheet sheet, Line line) {
    return sheet.nameOf(line.key()) + ". " + line.activity();
  }

  /** The longest run of rows that kept their order among each other; all others were moved. */
  private static List<String> stayed(Worksheet before, Worksheet after) {
    List<String> was = before.lines().stream().map(Line::key).toList();
    List<String> now = after.lines().stream().map(Line::key).filter(was::contains).toList();
    List<List<String>> best = new ArrayList<>();
    List<String> longest = List.of();
    for (int i = 0; i < now.size(); i++) {
      List<String> run = List.of();
      for (int j = 0; j < i; j++) {
        boolean inOrder = was.indexOf(now.get(j)) < was.indexOf(now.get(i));
        run = inOrder && best.get(j).size() > run.size() ? best.get(j) : run;
      }
      List<String> grown = new ArrayList<>(run);
      grown.add(now.get(i));
      best.add(grown);
      longest = grown.size() > longest.size() ? grown : longest;
    }
    return longest;
  }

  private static void add(List<Cell> cells, String label, String before, String after) {
    if (!before.equals(after)) {
      cells.add(new Cell(label, before, after));
    }
  }

  private static String sum(Worksheet sheet) {
    Duration least = Duration.ZERO;
    Duration most = Duration.ZERO;
    for (Line line : sheet.lines()) {
      Optional<Timing> timing = Timing.parse(line.time());
      least = least.plus(timing.map(Timing::least).orElse(Duration.ZERO));
      most = most.plus(timing.map(Timing::most).orElse(Duration.ZERO));
    }
    return Timing.sumInWords(least, most);
  }
}
