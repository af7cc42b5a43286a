package id.adminduk.office.reports;

import id.adminduk.office.access.Officer;
import id.adminduk.office.applications.DayBook;
import id.adminduk.office.archive.Documents;
import id.adminduk.office.cards.BlankDay;
import id.adminduk.office.catalogue.Catalogue;
import id.adminduk.office.kernel.Day;
import id.adminduk.office.web.NavItems;
import id.adminduk.office.web.PaperAnswer;
import id.adminduk.office.web.Texts;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The daily book: page, PDF, CSV. */
@Controller
class BookController implements NavItems {

  private static final String ADDRESS = "/buku-harian";
  private static final int ORDER = 60;
  private static final Locale INDONESIAN = Locale.of("id");
  private static final DateTimeFormatter LONG_DAY =
      DateTimeFormatter.ofPattern("EEEE, d MMMM uuuu", INDONESIAN);

  private final DayBook days;
  private final BlankDay blanks;
  private final Catalogue catalogue;
  private final Documents documents;
  private final ObjectProvider<DayAnchor> anchors;
  private final IssuingDesk desk;
  private final Texts texts;

  BookController(
      DayBook days,
      BlankDay blanks,
      Catalogue catalogue,
      Documents documents,
      ObjectProvider<DayAnchor> anchors,
      IssuingDesk desk,
      Texts texts) {
    this.days = days;
    this.blanks = blanks;
    this.catalogue = catalogue;
    this.documents = documents;
    this.anchors = anchors;
    this.desk = desk;
    this.texts = texts;
  }

  @GetMapping(ADDRESS)
  String page(@RequestParam(defaultValue = "") String tanggal, Officer officer, Model model) {
    IssuingDesk.onlyOfficers(officer);
    Book book = book(desk.day(tanggal));
    model.addAttribute("day", Day.SHOWN.format(book.day()));
    model.addAttribute("services", book.services());
    model.addAttribute("totals", book.totals());
    model.addAttribute("blanks", book.blanks());
    model.addAttribute("offered", catalogue.offered(officer.office()));
    return "reports/day-book";
  }

  @GetMapping("/buku-harian.pdf")
  ResponseEntity<byte[]> pdf(@RequestParam(defaultValue = "") String tanggal, Officer officer) {
    IssuingDesk.onlyOfficers(officer);
    Book book = book(desk.day(tanggal));
    Map<String, Object> model = new HashMap<>();
    model.put("day", LONG_DAY.format(book.day()));
    model.put("services", book.services());
    model.put("totals", book.totals());
    model.put("blanks", book.blanks());
    model.put("officer", officer.name());
    model.put("position", officer.position());
    model.put("anchor", anchors.stream().flatMap(one -> one.of(book.day()).stream()).findFirst());
    byte[] pdf = documents.print("day-book", model);
    desk.note("day-book-issued", officer, Map.of("day", book.day().toString(), "form", "pdf"));
    return PaperAnswer.inline(pdf, "buku-harian-" + book.day());
  }

  @GetMapping("/buku-harian.csv")
  ResponseEntity<byte[]> csv(@RequestParam(defaultValue = "") String tanggal, Officer officer) {
    IssuingDesk.onlyOfficers(officer);
    Book book = book(desk.day(tanggal));
    StringBuilder text = new StringBuilder();
    text.append(
        Csv.line("jam", "layanan", "kejadian", "nomor", "pemohon", "petugas", "boks / ordner"));
    for (Book.Service service : book.services()) {
      for (Book.Line line : service.lines()) {
        text.append(
            Csv.line(
                line.at(),
                service.title(),
                texts.of("reports.what." + line.what()),
                line.number(),
                line.name(),
                line.actor(),
                line.place()));
      }
    }
    desk.note("day-book-issued", officer, Map.of("day", book.day().toString(), "form", "csv"));
    return IssuingDesk.csv(text, "buku-harian-" + book.day() + ".csv");
  }

  @Override
  public List<Item> itemsFor(Officer officer) {
    return officer.isTerminal()
        ? List.of()
        : List.of(new Item(ORDER, ADDRESS, "nav.day-book", "document", 0));
  }

  private Book book(LocalDate day) {
    Instant from = day.atStartOfDay(desk.zone()).toInstant();
    Instant to = day.plusDays(1).atStartOfDay(desk.zone()).toInstant();
    return Book.of(day, days.of(day), blanks.between(from, to), desk.zone());
  }
}
