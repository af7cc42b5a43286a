package id.adminduk.office.oversight;

import id.adminduk.office.access.Officer;
import id.adminduk.office.access.Officers;
import id.adminduk.office.archive.Documents;
import id.adminduk.office.audit.Suspect;
import id.adminduk.office.oversight.Inquiry.Affected;
import id.adminduk.office.oversight.Inquiry.Breach;
import id.adminduk.office.web.Answers;
import id.adminduk.office.web.FormErrors;
import id.adminduk.office.web.Texts;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.Writer;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Whom a stolen account, session, machine or kit met: the list, and the notice (UU 27/2022). */
@Controller
class BreachController {

  private static final String NOTICE = "notice";

  private final Inquiry inquiry;
  private final AuditPage page;
  private final Officers officers;
  private final Documents documents;
  private final Answers answers;
  private final Texts texts;

  BreachController(
      Inquiry inquiry,
      AuditPage page,
      Officers officers,
      Documents documents,
      Answers answers,
      Texts texts) {
    this.inquiry = inquiry;
    this.page = page;
    this.officers = officers;
    this.documents = documents;
    this.answers = answers;
    this.texts = texts;
  }

  /**
   * Answers with the list as CSV, or with the notice of art. 46 as PDF.
   *
   * @param what account, session, address or kit
   * @param account how it is called
   * @param form {@code notice} for the letter
   */
  @PostMapping("/audit/kebocoran")
  @Nullable ModelAndView breach(
      @RequestParam(defaultValue = "account") String what,
      @RequestParam(defaultValue = "") String account,
      @RequestParam(defaultValue = "") String from,
      @RequestParam(defaultValue = "") String to,
      @RequestParam(defaultValue = "") String reason,
      @RequestParam(defaultValue = "") String form,
      Officer officer,
      HttpServletResponse response)
      throws IOException {
    if (!Overseers.include(officer)) {
      return answers.refused(new OversightRefusal.NotAnOverseer(), "/");
    }
    FormErrors errors = new FormErrors(texts);
    Stolen stolen = Stolen.of(what);
    Optional<Suspect> suspect = stolen.named(account, officers, officer);
    if (suspect.isEmpty()) {
      errors.add("account", "oversight.account.unknown");
    }
    Optional<LocalDate> first = day("from", from, errors);
    Optional<LocalDate> last = day("to", to, errors);
    if (reason.isBlank()) {
      errors.add("reason", "oversight.why.missing");
    }
    if (suspect.isEmpty() || first.isEmpty() || last.isEmpty() || !errors.isEmpty()) {
      Map<String, Object> model = page.model();
      model.putAll(
          Map.of(
              "what", stolen.word(), "account", account, "from", from, "to", to, "reason", reason));
      return answers.invalid(AuditPage.TEMPLATE, model, errors);
    }
    Breach breach =
        new Breach(
            stolen.word(),
            account.strip(),
            suspect.get(),
            first.get().atStartOfDay(page.zone()).toInstant(),
            last.get().plusDays(1).atStartOfDay(page.zone()).toInstant());
    hand(breach, inquiry.affectedBy(breach, reason, officer), form, response);
    return null;
  }

  private void hand(
      Breach breach, List<Affected> affected, String form, HttpServletResponse response)
      throws IOException {
    if (form.equals(NOTICE)) {
      byte[] letter =
          documents.print("breach-notice", BreachNotice.of(breach, affected, page.zone()));
      response.setContentType("application/pdf");
      response.setHeader("Cache-Control", "no-store");
      response.setHeader("Content-Disposition", "attachment; filename=\"surat-pemberitahuan.pdf\"");
      response.getOutputStream().write(letter);
    } else {
      try (Writer out = AuditPage.file(response, "text/csv", "daftar-terdampak.csv")) {
        out.write(BreachList.of(affected, page.zone()));
      }
    }
  }

  private static Optional<LocalDate> day(String field, String typed, FormErrors errors) {
    Optional<LocalDate> day = AuditPage.day(typed);
    if (day.isEmpty()) {
      errors.add(field, "oversight.day.malformed");
    }
    return day;
  }
}
