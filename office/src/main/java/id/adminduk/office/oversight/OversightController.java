package id.adminduk.office.oversight;

import id.adminduk.ledger.Report;
import id.adminduk.office.access.Officer;
import id.adminduk.office.audit.Ledger;
import id.adminduk.office.kernel.MalformedNik;
import id.adminduk.office.kernel.Nik;
import id.adminduk.office.web.Answers;
import id.adminduk.office.web.FormErrors;
import id.adminduk.office.web.Texts;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.Writer;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The page of the overseer. */
@Controller
class OversightController {

  private static final String ADDRESS = "/audit";
  private static final Duration LAST_DAY = Duration.ofDays(1);

  private final Ledger ledger;
  private final Inquiry inquiry;
  private final AuditPage page;
  private final Clock clock;
  private final Answers answers;
  private final Texts texts;

  OversightController(
      Ledger ledger, Inquiry inquiry, AuditPage page, Clock clock, Answers answers, Texts texts) {
    this.ledger = ledger;
    this.inquiry = inquiry;
    this.page = page;
    this.clock = clock;
    this.answers = answers;
    this.texts = texts;
  }

  @GetMapping(ADDRESS)
  ModelAndView page(Officer officer) {
    return Overseers.include(officer) ? shown(page.model()) : refused();
  }

  /** Checks the last day against keys and anchors; longer spans are the verifier's work. */
  @PostMapping("/audit/periksa")
  ModelAndView check(Officer officer) {
    if (!Overseers.include(officer)) {
      return refused();
    }
    Report report = ledger.verifySince(clock.instant().minus(LAST_DAY));
    Map<String, Object> model = page.model();
    model.put("report", report);
    model.put(
        "findings",
        report.findings().stream()
            .map(finding -> finding.text(LocaleContextHolder.getLocale()))
            .toList());
    return shown(model);
  }

  @PostMapping("/audit/penduduk")
  ModelAndView looks(
      @RequestParam(defaultValue = "") String nik,
      @RequestParam(defaultValue = "") String why,
      Officer officer) {
    if (!Overseers.include(officer)) {
      return refused();
    }
    Map<String, Object> model = page.model();
    model.put("nik", nik);
    model.put("why", why);
    FormErrors errors = new FormErrors(texts);
    Optional<Nik> whose = nik(nik, errors);
    if (why.isBlank()) {
      errors.add("why", "oversight.why.missing");
    }
    if (whose.isEmpty() || !errors.isEmpty()) {
      return answers.invalid(AuditPage.TEMPLATE, model, errors);
    }
    model.put("looks", inquiry.looksAt(whose.get(), why, officer));
    return shown(model);
  }

  /** Hands out the whole trail for the stand-alone verifier; other offices' rows as hashes. */
  @GetMapping("/audit/ekspor")
  @Nullable ModelAndView export(Officer officer, HttpServletResponse response) throws IOException {
    if (!Overseers.include(officer)) {
      return refused();
    }
    inquiry.noteExport(officer);
    try (Writer out = AuditPage.file(response, "text/plain", "audit.ledger")) {
      ledger.export(out, officer.office());
    }
    return null;
  }

  @GetMapping("/audit/kunci")
  @Nullable ModelAndView key(Officer officer, HttpServletResponse response) throws IOException {
    if (!Overseers.include(officer)) {
      return refused();
    }
    try (Writer out = AuditPage.file(response, "text/plain", "ledger.pub")) {
      out.write(ledger.publicKey());
    }
    return null;
  }

  private ModelAndView refused() {
    return answers.refused(new OversightRefusal.NotAnOverseer(), "/");
  }

  private ModelAndView shown(Map<String, Object> model) {
    model.put("errors", new FormErrors(texts));
    return new ModelAndView(AuditPage.TEMPLATE, model);
  }

  private static Optional<Nik> nik(String typed, FormErrors errors) {
    try {
      return Optional.of(Nik.parse(typed));
    } catch (MalformedNik malformed) {
      errors.add("nik", malformed.messageKey());
      return Optional.empty();
    }
  }
}
