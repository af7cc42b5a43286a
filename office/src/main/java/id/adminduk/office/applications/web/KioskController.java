package id.adminduk.office.applications.web;

import id.adminduk.office.access.Officer;
import id.adminduk.office.applications.Applications;
import id.adminduk.office.applications.CaseView;
import id.adminduk.office.applications.RowReport;
import id.adminduk.office.catalogue.SopRow;
import id.adminduk.office.kernel.CaseNumber;
import id.adminduk.office.kernel.MalformedReference;
import id.adminduk.office.kernel.Nik;
import id.adminduk.office.kernel.Role;
import id.adminduk.office.kernel.StepId;
import id.adminduk.office.queue.Tickets;
import id.adminduk.office.web.Answers;
import id.adminduk.office.web.FormErrors;
import id.adminduk.office.web.Texts;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/**
 * The self-service machine: the applicant does the SOP's own row for applicants (S3 row 4) and
 * takes the queue number it prints.
 *
 * <p>The number of a file alone opens nothing: the NIK of the file must be typed as well, and both
 * wrong ones are answered alike.
 */
@Controller
class KioskController {

  private static final String PAGE = "applications/kiosk";

  private final Applications applications;
  private final RowReport reports;
  private final Tickets tickets;
  private final Answers answers;
  private final Texts texts;

  KioskController(
      Applications applications, RowReport reports, Tickets tickets, Answers answers, Texts texts) {
    this.applications = applications;
    this.reports = reports;
    this.tickets = tickets;
    this.answers = answers;
    this.texts = texts;
  }

  @GetMapping("/mandiri")
  String ask(@RequestParam(defaultValue = "") String kode, Officer terminal, Model model) {
    check(terminal);
    model.addAttribute("kode", kode);
    return PAGE;
  }

  @PostMapping("/mandiri/periksa")
  ModelAndView look(
      @RequestParam(defaultValue = "") String kode,
      @RequestParam(defaultValue = "") String nik,
      Officer terminal) {
    check(terminal);
    Map<String, Object> model = typed(kode);
    Optional<CaseView> file = waiting(kode, nik);
    if (file.isEmpty()) {
      return unknown(model);
    }
    model.put("file", file.get());
    model.put("row", file.get().openRow().orElseThrow());
    model.put("nik", nik);
    return new ModelAndView("applications/kiosk-row", model);
  }

  @PostMapping("/mandiri")
  ModelAndView act(
      @RequestParam(defaultValue = "") String kode,
      @RequestParam(defaultValue = "") String nik,
      Officer terminal) {
    check(terminal);
    Optional<CaseView> waiting = waiting(kode, nik);
    if (waiting.isEmpty()) {
      return unknown(typed(kode));
    }
    CaseView file = waiting.get();
    SopRow row = file.openRow().orElseThrow();
    StepId step = file.openStep().orElseThrow().id();
    return reports
        .report(step, row.kind(), true, "", terminal)
        .fold(number -> ticket(file, terminal), refusal -> answers.refused(refusal, "/mandiri"));
  }

  /** The machine is in the applicant's hands; an officer's account is never that. */
  private static void check(Officer terminal) {
    if (!terminal.has(Role.PEMOHON)) {
      throw new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
  }

  private ModelAndView ticket(CaseView file, Officer terminal) {
    return tickets
        .take(file.sop().service().value(), terminal)
        .fold(
            ticket -> {
              tickets.attach(ticket, file.number());
              return answers.done(
                  "/permohonan/selesai?nomor=" + file.number(),
                  "applications.kiosk.done",
                  Map.of("ticket", ticket.label(), "number", file.number().value()));
            },
            refusal -> answers.refused(refusal, "/mandiri"));
  }

  private Optional<CaseView> waiting(String code, String nik) {
    return find(code)
        .filter(
            file -> file.applicant().map(Nik::value).equals(Optional.of(nik.replaceAll("\\s", ""))))
        .filter(file ->
            file.openRow()
                .filter(row -> row.role() == Role.PEMOHON && row.kind().isReported())
                .isPresent());
  }

  private Optional<CaseView> find(String code) {
    try {
      return applications.find(new CaseNumber(code.strip().toUpperCase(Locale.ROOT)));
    } catch (MalformedReference notANumber) {
      return Optional.empty();
    }
  }

  private ModelAndView unknown(Map<String, Object> model) {
    FormErrors errors = new FormErrors(texts);
    errors.add("kode", "applications.kiosk.unknown");
    return answers.invalid(PAGE, model, errors);
  }

  private static Map<String, Object> typed(String code) {
    Map<String, Object> model = new HashMap<>();
    model.put("kode", code);
    return model;
  }
}
