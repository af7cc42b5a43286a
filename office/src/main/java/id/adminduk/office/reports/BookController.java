package id.adminduk.office.reports;

import id.adminduk.office.access.Officer;
import id.adminduk.office.access.Offices;
import id.adminduk.office.applications.DayBook;
import id.adminduk.office.archive.Documents;
import id.adminduk.office.audit.AuditEntry;
import id.adminduk.office.audit.AuditTrail;
import id.adminduk.office.cards.BlankDay;
import id.adminduk.office.catalogue.Catalogue;
import id.adminduk.office.catalogue.ServiceCode;
import id.adminduk.office.kernel.MalformedReference;
import id.adminduk.office.kernel.Role;
import id.adminduk.office.premises.UnitOfWork;
import id.adminduk.office.web.NavItems;
import id.adminduk.office.web.Texts;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** The daily book and register extracts: page, PDF, CSV. */
@Controller
class BookController implements NavItems {

  private static final String ADDRESS = "/buku-harian";
  private static final int ORDER = 60;
  private static final int MOST_DAYS = 92;
  private static final Locale INDONESIAN = Locale.of("id");
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("dd-MM-uuuu", Locale.ROOT)
          .withResolverStyle(ResolverStyle.STRICT);
  private static final DateTimeFormatter MOMENT =
      DateTimeFormatter.ofPattern("dd-MM-uuuu HH.mm", Locale.ROOT);
  private static final DateTimeFormatter LONG_DAY =
      DateTimeFormatter.ofPattern("EEEE, d MMMM uuuu", INDONESIAN);

  private final DayBook days;
  private final BlankDay blanks;
  private final Catalogue catalogue;
  private final Documents documents;
  private final ObjectProvider<DayAnchor> anchors;
  private final AuditTrail audit;
  private final UnitOfWork unitOfWork;
  private final Texts texts;
  private final Offices offices;
  private final Clock clock;

  BookController(
      DayBook days,
      BlankDay blanks,
      Catalogue catalogue,
      Documents documents,
      ObjectProvider<DayAnchor> anchors,
      AuditTrail audit,
      UnitOfWork unitOfWork,
      Texts texts,
      Offices offices,
      Clock clock) {
    this.days = days;
    this.blanks = blanks;
    this.catalogue = catalogue;
    this.documents = documents;
    this.anchors = anchors;
    this.audit = audit;
    this.unitOfWork = unitOfWork;
    this.texts = texts;
    this.offices = offices;
    this.clock = clock;
  }

  @GetMapping(ADDRESS)
  String page(@RequestParam(defaultValue = "") String tanggal, Officer officer, Model model) {
    onlyOfficers(officer);
    Book book = book(day(tanggal));
    model.addAttribute("day", DAY.format(book.day()));
    model.addAttribute("services", book.services());
    model.addAttribute("totals", book.totals());
    model.addAttribute("blanks", book.blanks());
    model.addAttribute("offered", catalogue.offered(officer.office()));
    return "reports/day-book";
  }

  @GetMapping("/buku-harian.pdf")
  ResponseEntity<byte[]> pdf(@RequestParam(defaultValue = "") String tanggal, Officer officer) {
    onlyOfficers(officer);
    Book book = book(day(tanggal));
    Map<String, Object> model = new HashMap<>();
    model.put("day", LONG_DAY.format(book.day()));
    model.put("services", book.services());
    model.put("totals", book.totals());
    model.put("blanks", book.blanks());
    model.put("officer", officer.name());
    model.put("position", officer.position());
    model.put("anchor", anchors.stream().flatMap(one -> one.of(book.day()).stream()).findFirst());
    byte[] pdf = documents.print("day-book", model);
    note("day-book-issued", officer, Map.of("day", book.day().toString(), "form", "pdf"));
    return file(pdf, MediaType.APPLICATION_PDF, "buku-harian-" + book.day() + ".pdf");
  }

  @GetMapping("/buku-harian.csv")
  ResponseEntity<byte[]> csv(@RequestParam(defaultValue = "") String tanggal, Officer officer) {
    onlyOfficers(officer);
    Book book = book(day(tanggal));
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
    note("day-book-issued", officer, Map.of("day", book.day().toString(), "form", "csv"));
    return text(text, "buku-harian-" + book.day() + ".csv");
  }

  @GetMapping("/register.csv")
  ResponseEntity<byte[]> registerAsCsv(
      @RequestParam(defaultValue = "") String layanan,
      @RequestParam(defaultValue = "") String mulai,
      @RequestParam(defaultValue = "") String sampai,
      Officer officer) {
    onlyOfficers(officer);
    Extract extract = extract(layanan, mulai, sampai);
    StringBuilder text = new StringBuilder();
    text.append(Csv.line("nomor", "diterima", "pemohon", "keadaan", "ditutup", "boks / ordner"));
    extract
        .lines()
        .forEach(line ->
            text.append(
                Csv.line(
                    line.number(),
                    line.received(),
                    line.name(),
                    line.status(),
                    line.closed(),
                    line.place())));
    note("register-issued", officer, extract.facts("csv"));
    return text(text, "register-" + extract.service() + "-" + extract.first() + ".csv");
  }

  @GetMapping("/register.pdf")
  ResponseEntity<byte[]> registerAsPdf(
      @RequestParam(defaultValue = "") String layanan,
      @RequestParam(defaultValue = "") String mulai,
      @RequestParam(defaultValue = "") String sampai,
      Officer officer) {
    onlyOfficers(officer);
    Extract extract = extract(layanan, mulai, sampai);
    Map<String, Object> model = new HashMap<>();
    model.put("title", extract.title());
    model.put("first", DAY.format(extract.first()));
    model.put("last", DAY.format(extract.last()));
    model.put("lines", extract.lines());
    model.put("officer", officer.name());
    model.put("position", officer.position());
    byte[] pdf = documents.print("register", model);
    note("register-issued", officer, extract.facts("pdf"));
    return file(
        pdf,
        MediaType.APPLICATION_PDF,
        "register-" + extract.service() + "-" + extract.first() + ".pdf");
  }

  @Override
  public List<Item> itemsFor(Officer officer) {
    return isTerminal(officer)
        ? List.of()
        : List.of(new Item(ORDER, ADDRESS, "nav.day-book", "document", 0));
  }

  /** One line of a register; names are the template's. */
  public record RegisterLine(
      String number, String received, String name, String status, String closed, String place) {}

  private record Extract(
      String service, String title, LocalDate first, LocalDate last, List<RegisterLine> lines) {

    Map<String, String> facts(String form) {
      return Map.of(
          "service", service,
          "from", first.toString(),
          "to", last.toString(),
          "lines", Integer.toString(lines.size()),
          "form", form);
    }
  }

  private Extract extract(String layanan, String mulai, String sampai) {
    LocalDate first = day(mulai);
    LocalDate last = sampai.isBlank() ? first : day(sampai);
    if (last.isBefore(first) || last.isAfter(first.plusDays(MOST_DAYS))) {
      throw new MalformedReference("a register covers up to " + MOST_DAYS + " days");
    }
    return catalogue.offered(offices.here().code()).stream()
        .filter(sop -> sop.service().value().equals(layanan))
        .findFirst()
        .map(sop ->
            new Extract(
                layanan,
                sop.title(),
                first,
                last,
                days.register(new ServiceCode(layanan), first, last).stream()
                    .map(this::registerLine)
                    .toList()))
        .orElseThrow(() -> new MalformedReference("no such service"));
  }

  private RegisterLine registerLine(DayBook.Entry entry) {
    return new RegisterLine(
        entry.number().value(),
        moment(entry.receivedAt()),
        entry.namaPemohon(),
        texts.of("reports.status." + entry.status().name()),
        entry.closedAt().map(this::moment).orElse(""),
        entry.place());
  }

  private String moment(Instant at) {
    return MOMENT.format(at.atZone(zone()));
  }

  private Book book(LocalDate day) {
    Instant from = day.atStartOfDay(zone()).toInstant();
    Instant to = day.plusDays(1).atStartOfDay(zone()).toInstant();
    return Book.of(day, days.of(day), blanks.between(from, to), zone());
  }

  private ZoneId zone() {
    return offices.here().hours().zone();
  }

  /** Today when nothing was typed. */
  private LocalDate day(String typed) {
    if (typed.isBlank()) {
      return clock.instant().atZone(zone()).toLocalDate();
    }
    try {
      return LocalDate.parse(typed.strip(), DAY);
    } catch (DateTimeParseException notADay) {
      throw new MalformedReference("no day: DD-MM-YYYY");
    }
  }

  private void note(String act, Officer officer, Map<String, String> facts) {
    unitOfWork.run(() -> audit.append(AuditEntry.outsideCases(act, officer.id(), facts)));
  }

  private static ResponseEntity<byte[]> text(StringBuilder text, String name) {
    return file(
        text.toString().getBytes(StandardCharsets.UTF_8),
        new MediaType("text", "csv", StandardCharsets.UTF_8),
        name);
  }

  private static ResponseEntity<byte[]> file(byte[] bytes, MediaType type, String name) {
    String place = type.equals(MediaType.APPLICATION_PDF) ? "inline" : "attachment";
    return ResponseEntity.ok()
        .contentType(type)
        .cacheControl(CacheControl.noStore())
        .header("Content-Disposition", place + "; filename=\"" + name + "\"")
        .body(bytes);
  }

  private static boolean isTerminal(Officer officer) {
    return officer.roles().equals(Set.of(Role.PEMOHON));
  }

  private static void onlyOfficers(Officer officer) {
    if (isTerminal(officer)) {
      throw new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
  }
}
