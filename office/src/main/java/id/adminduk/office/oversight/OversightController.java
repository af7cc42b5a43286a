package id.adminduk.office.oversight;

import id.adminduk.ledger.Report;
import id.adminduk.office.access.Officer;
import id.adminduk.office.access.Officers;
import id.adminduk.office.access.Offices;
import id.adminduk.office.audit.Ledger;
import id.adminduk.office.kernel.MalformedNik;
import id.adminduk.office.kernel.Nik;
import id.adminduk.office.web.Answers;
import id.adminduk.office.web.FormErrors;
import id.adminduk.office.web.Texts;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
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

  private static final String PAGE = "oversight/audit";
  private static final String ADDRESS = "/audit";
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("dd-MM-uuuu", Locale.ROOT)
          .withResolverStyle(ResolverStyle.STRICT);
  private static final Duration LAST_DAY = Duration.ofDays(1);

  private final Ledger ledger;
  private final Inquiry inquiry;
  private final Officers officers;
  private final Offices offices;
  private final Clock clock;
  private final Answers answers;
  private final Texts texts;

  OversightController(
      Ledger ledger,
      Inquiry inquiry,
      Officers officers,
      Offices offices,
      Clock clock,
      Answers answers,
      Texts texts) {
    this.ledger = ledger;
    this.inquiry = inquiry;
    this.officers = officers;
    this.offices = offices;
    this.clock = clock;
    this.answers = answers;
    this.texts = texts;
  }

  @GetMapping(ADDRESS)
  ModelAndView page(Officer officer) {
    return Overseers.include(officer) ? shown(model()) : refused();
  }

  /** Checks the last day against keys and anchors; longer spans are the verifier's work. */
  @PostMapping("/audit/periksa")
  ModelAndView check(Officer officer) {
    if (!Overseers.include(officer)) {
      return refused();
    }
    Report report = ledger.verifySince(clock.instant().minus(LAST_DAY));
    Map<String, Object> model = model();
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
    Map<String, Object> model = model();
    model.put("nik", nik);
    model.put("why", why);
    FormErrors errors = new FormErrors(texts);
    Optional<Nik> whose = nik(nik, errors);
    if (why.isBlank()) {
      errors.add("why", "oversight.why.missing");
    }
    if (whose.isEmpty() || !errors.isEmpty()) {
      return answers.invalid(PAGE, model, errors);
    }
    model.put("looks", inquiry.looksAt(whose.get(), why, officer));
    return shown(model);
  }

  @PostMapping("/audit/kebocoran")
  @Nullable ModelAndView breach(
      @RequestParam(defaultValue = "") String account,
      @RequestParam(defaultValue = "") String from,
      @RequestParam(defaultValue = "") String to,
      @RequestParam(defaultValue = "") String reason,
      Officer officer,
      HttpServletResponse response)
      throws IOException {
    if (!Overseers.include(officer)) {
      return refused();
    }
    FormErrors errors = new FormErrors(texts);
    Optional<Officer> whose = officers.find(account.strip());
    if (whose.isEmpty()) {
      errors.add("account", "oversight.account.unknown");
    }
    Optional<LocalDate> first = day("from", from, errors);
    Optional<LocalDate> last = day("to", to, errors);
    if (reason.isBlank()) {
      errors.add("reason", "oversight.why.missing");
    }
    if (whose.isEmpty() || first.isEmpty() || last.isEmpty() || !errors.isEmpty()) {
      Map<String, Object> model = model();
      model.putAll(Map.of("account", account, "from", from, "to", to, "reason", reason));
      return answers.invalid(PAGE, model, errors);
    }
    String list =
        BreachList.of(
            inquiry.affectedBy(
                whose.get(),
                first.get().atStartOfDay(zone()).toInstant(),
                last.get().plusDays(1).atStartOfDay(zone()).toInstant(),
                reason,
                officer),
            zone());
    try (Writer out = file(response, "text/csv", "daftar-terdampak.csv")) {
      out.write(list);
    }
    return null;
  }

  /** Hands out the whole trail for the stand-alone verifier. */
  @GetMapping("/audit/ekspor")
  @Nullable ModelAndView export(Officer officer, HttpServletResponse response) throws IOException {
    if (!Overseers.include(officer)) {
      return refused();
    }
    inquiry.noteExport(officer);
    try (Writer out = file(response, "text/plain", "audit.ledger")) {
      ledger.export(out);
    }
    return null;
  }

  @GetMapping("/audit/kunci")
  @Nullable ModelAndView key(Officer officer, HttpServletResponse response) throws IOException {
    if (!Overseers.include(officer)) {
      return refused();
    }
    try (Writer out = file(response, "text/plain", "ledger.pub")) {
      out.write(ledger.publicKey());
    }
    return null;
  }

  private ModelAndView refused() {
    return answers.refused(new OversightRefusal.NotAnOverseer(), "/");
  }

  private ModelAndView shown(Map<String, Object> model) {
    model.put("errors", new FormErrors(texts));
    return new ModelAndView(PAGE, model);
  }

  private Map<String, Object> model() {
    Map<String, Object> model = new HashMap<>();
    model.put("state", ledger.state());
    model.put("zone", zone());
    model.put("report", null);
    model.put("findings", List.of());
    model.put("looks", null);
    for (String field : List.of("nik", "why", "account", "from", "to", "reason")) {
      model.put(field, "");
    }
    return model;
  }

  private static Writer file(HttpServletResponse response, String type, String name)
      throws IOException {
    response.setContentType(type);
    response.setCharacterEncoding("UTF-8");
    response.setHeader("Cache-Control", "no-store");
    response.setHeader("Content-Disposition", "attachment; filename=\"" + name + "\"");
    return new OutputStreamWriter(response.getOutputStream(), StandardCharsets.UTF_8);
  }

  private static Optional<Nik> nik(String typed, FormErrors errors) {
    try {
      return Optional.of(Nik.parse(typed));
    } catch (MalformedNik malformed) {
      errors.add("nik", malformed.messageKey());
      return Optional.empty();
    }
  }

  private static Optional<LocalDate> day(String field, String typed, FormErrors errors) {
    try {
      return Optional.of(LocalDate.parse(typed.strip(), DAY));
    } catch (DateTimeParseException malformed) {
      errors.add(field, "oversight.day.malformed");
      return Optional.empty();
    }
  }

  private ZoneId zone() {
    return offices.here().hours().zone();
  }
}
