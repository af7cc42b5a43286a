package id.adminduk.office.reports;

import id.adminduk.office.access.Officer;
import id.adminduk.office.applications.DayBook;
import id.adminduk.office.archive.Documents;
import id.adminduk.office.catalogue.Catalogue;
import id.adminduk.office.catalogue.ServiceCode;
import id.adminduk.office.kernel.Day;
import id.adminduk.office.kernel.MalformedReference;
import id.adminduk.office.web.PaperAnswer;
import id.adminduk.office.web.Texts;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Extracts of the register of files: one service, some days, as PDF and CSV. */
@Controller
class RegisterController {

  private static final int MOST_DAYS = 92;

  private final DayBook days;
  private final Catalogue catalogue;
  private final Documents documents;
  private final IssuingDesk desk;
  private final Texts texts;

  RegisterController(
      DayBook days, Catalogue catalogue, Documents documents, IssuingDesk desk, Texts texts) {
    this.days = days;
    this.catalogue = catalogue;
    this.documents = documents;
    this.desk = desk;
    this.texts = texts;
  }

  @GetMapping("/register.csv")
  ResponseEntity<byte[]> registerAsCsv(
      @RequestParam(defaultValue = "") String layanan,
      @RequestParam(defaultValue = "") String mulai,
      @RequestParam(defaultValue = "") String sampai,
      Officer officer) {
    IssuingDesk.onlyOfficers(officer);
    Extract extract = extract(layanan, mulai, sampai, officer);
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
    desk.note("register-issued", officer, extract.facts("csv"));
    return IssuingDesk.csv(text, "register-" + extract.service() + "-" + extract.first() + ".csv");
  }

  @GetMapping("/register.pdf")
  ResponseEntity<byte[]> registerAsPdf(
      @RequestParam(defaultValue = "") String layanan,
      @RequestParam(defaultValue = "") String mulai,
      @RequestParam(defaultValue = "") String sampai,
      Officer officer) {
    IssuingDesk.onlyOfficers(officer);
    Extract extract = extract(layanan, mulai, sampai, officer);
    Map<String, Object> model = new HashMap<>();
    model.put("title", extract.title());
    model.put("first", Day.SHOWN.format(extract.first()));
    model.put("last", Day.SHOWN.format(extract.last()));
    model.put("lines", extract.lines());
    model.put("officer", officer.name());
    model.put("position", officer.position());
    byte[] pdf = documents.print("register", model);
    desk.note("register-issued", officer, extract.facts("pdf"));
    return PaperAnswer.inline(pdf, "register-" + extract.service() + "-" + extract.first());
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

  private Extract extract(String layanan, String mulai, String sampai, Officer officer) {
    LocalDate first = desk.day(mulai);
    LocalDate last = sampai.isBlank() ? first : desk.day(sampai);
    if (last.isBefore(first) || last.isAfter(first.plusDays(MOST_DAYS))) {
      throw new MalformedReference("a register covers up to " + MOST_DAYS + " days");
    }
    return catalogue.offered(officer.office()).stream()
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
    return Day.WITH_TIME.format(at.atZone(desk.zone()));
  }
}
