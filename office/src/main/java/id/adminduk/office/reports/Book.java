package id.adminduk.office.reports;

import id.adminduk.office.applications.DayBook;
import id.adminduk.office.cards.BlankDay;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The daily book of one day, ready for page and paper. */
final class Book {

  /** One line; names are the templates'. */
  public record Line(
      String at, String what, String number, String name, String actor, String place) {}

  /** All lines of one service with its totals. */
  public record Service(
      String title, List<Line> lines, long accepted, long closed, long returned, long cancelled) {

    public Service {
      lines = List.copyOf(lines);
    }
  }

  private static final DateTimeFormatter HOUR = DateTimeFormatter.ofPattern("HH.mm", Locale.ROOT);

  private final LocalDate day;
  private final List<Service> services;
  private final Service totals;
  private final BlankDay.Count blanks;

  private Book(LocalDate day, List<Service> services, Service totals, BlankDay.Count blanks) {
    this.day = day;
    this.services = services;
    this.totals = totals;
    this.blanks = blanks;
  }

  static Book of(LocalDate day, List<DayBook.Line> lines, BlankDay.Count blanks, ZoneId zone) {
    Map<String, List<DayBook.Line>> byService = new LinkedHashMap<>();
    lines.forEach(
        line -> byService.computeIfAbsent(line.service(), known -> new ArrayList<>()).add(line));
    List<Service> services = new ArrayList<>();
    byService.forEach((title, some) -> services.add(service(title, some, zone)));
    return new Book(day, List.copyOf(services), service("", lines, zone), blanks);
  }

  private static Service service(String title, List<DayBook.Line> lines, ZoneId zone) {
    Map<DayBook.What, Long> count = new EnumMap<>(DayBook.What.class);
    lines.forEach(line -> count.merge(line.what(), 1L, Long::sum));
    return new Service(
        title,
        lines.stream().map(line -> line(line, zone)).toList(),
        count.getOrDefault(DayBook.What.ACCEPTED, 0L),
        count.getOrDefault(DayBook.What.CLOSED, 0L),
        count.getOrDefault(DayBook.What.RETURNED, 0L),
        count.getOrDefault(DayBook.What.CANCELLED, 0L));
  }

  private static Line line(DayBook.Line line, ZoneId zone) {
    return new Line(
        HOUR.format(line.at().atZone(zone)),
        line.what().name(),
        line.number().value(),
        line.namaPemohon(),
        line.actor(),
        line.place());
  }

  LocalDate day() {
    return day;
  }

  List<Service> services() {
    return services;
  }

  Service totals() {
    return totals;
  }

  BlankDay.Count blanks() {
    return blanks;
  }
}
