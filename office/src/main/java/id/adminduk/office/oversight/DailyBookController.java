package id.adminduk.office.oversight;

import id.adminduk.ledger.PaperAnchor;
import id.adminduk.office.access.Officer;
import id.adminduk.office.archive.Documents;
import id.adminduk.office.audit.Ledger;
import id.adminduk.office.web.Answers;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/**
 * The daily book on paper: the head of the trail as QR, where no program can write it anew.
 *
 * <p>The office prints it at closing time, signs it and files it; an auditor gives its text to the
 * verifier as {@code --anchor=}. The work of the day has its own part in the template, empty until
 * the hall can tell it.
 */
@Controller
class DailyBookController {

  private final Ledger ledger;
  private final Documents documents;
  private final AuditPage page;
  private final Answers answers;

  DailyBookController(Ledger ledger, Documents documents, AuditPage page, Answers answers) {
    this.ledger = ledger;
    this.documents = documents;
    this.page = page;
    this.answers = answers;
  }

  /**
   * @param tanggal DD-MM-YYYY; today without one. A day that is malformed or to come is not found
   */
  @GetMapping("/audit/buku-harian.pdf")
  @Nullable ModelAndView print(
      @RequestParam(defaultValue = "") String tanggal,
      Officer officer,
      HttpServletResponse response)
      throws IOException {
    if (!Overseers.include(officer)) {
      return answers.refused(new OversightRefusal.NotAnOverseer(), "/");
    }
    LocalDate day =
        (tanggal.isBlank() ? Optional.of(page.today()) : AuditPage.day(tanggal))
            .filter(wanted -> !wanted.isAfter(page.today()))
            .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    byte[] pdf = documents.print("daily-book", model(day, officer));
    response.setContentType("application/pdf");
    response.setHeader("Cache-Control", "no-store");
    response.setHeader("Content-Disposition", "inline; filename=\"buku-harian-" + day + ".pdf\"");
    response.getOutputStream().write(pdf);
    return null;
  }

  private Map<String, Object> model(LocalDate day, Officer officer) {
    Ledger.Day trail =
        ledger.day(
            officer.office(),
            day.atStartOfDay(page.zone()).toInstant(),
            day.plusDays(1).atStartOfDay(page.zone()).toInstant());
    Map<String, Object> model = new HashMap<>();
    model.put("day", day);
    model.put("trail", trail);
    model.put("zone", page.zone());
    model.put("officer", officer.name());
    model.put("position", officer.position());
    model.put("anchor", trail.head().map(PaperAnchor::toText).orElse(""));
    model.put("qr", trail.head().map(head -> documents.qrDataUri(head.toText())).orElse(""));
    return model;
  }
}
