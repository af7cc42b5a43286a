package id.adminduk.office.applications.web;

import id.adminduk.office.access.Officer;
import id.adminduk.office.access.Offices;
import id.adminduk.office.applications.Applications;
import id.adminduk.office.applications.CaseStatus;
import id.adminduk.office.applications.CaseView;
import id.adminduk.office.applications.FormF102;
import id.adminduk.office.applications.NewApplication;
import id.adminduk.office.catalogue.Catalogue;
import id.adminduk.office.catalogue.ServiceCode;
import id.adminduk.office.catalogue.Sop;
import id.adminduk.office.kernel.CaseNumber;
import id.adminduk.office.kernel.MalformedReference;
import id.adminduk.office.kernel.Nik;
import id.adminduk.office.population.Residents;
import id.adminduk.office.queue.Ticket;
import id.adminduk.office.queue.Tickets;
import id.adminduk.office.web.Answers;
import id.adminduk.office.web.FormErrors;
import id.adminduk.office.web.Texts;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** Form F-1.02 on the terminal: first who, then what; a returned file comes back the same way. */
@Controller
class FormController {

  private static final String WHO = "applications/form-who";
  private static final String WHAT = "applications/form-what";

  private final IntakeDoor door;
  private final Applications applications;
  private final Catalogue catalogue;
  private final Residents residents;
  private final Tickets tickets;
  private final Answers answers;
  private final Texts texts;
  private final Offices offices;
  private final Moments moments;

  FormController(
      IntakeDoor door,
      Applications applications,
      Catalogue catalogue,
      Residents residents,
      Tickets tickets,
      Answers answers,
      Texts texts,
      Offices offices) {
    this.door = door;
    this.applications = applications;
    this.catalogue = catalogue;
    this.residents = residents;
    this.tickets = tickets;
    this.answers = answers;
    this.texts = texts;
    this.offices = offices;
    this.moments = new Moments(offices);
  }

  @GetMapping("/permohonan/baru")
  String who(@RequestParam String tiket, Officer terminal, Model model) {
    door.check(terminal);
    model.addAllAttributes(ticketModel(ticket(tiket)));
    model.addAttribute("typed", TypedForm.blank());
    return WHO;
  }

  @PostMapping("/permohonan/periksa")
  ModelAndView whoIsIt(
      @RequestParam String tiket, @ModelAttribute TypedForm typed, Officer terminal) {
    door.check(terminal);
    Map<String, Object> model = ticketModel(ticket(tiket));
    model.put("typed", typed);
    FormErrors errors = new FormErrors(texts);
    if (applicant(model, typed, errors, terminal).isEmpty()) {
      return answers.invalid(WHO, model, errors);
    }
    return new ModelAndView(WHAT, model);
  }

  @PostMapping("/permohonan")
  ModelAndView apply(
      @RequestParam String tiket, @ModelAttribute TypedForm typed, Officer terminal) {
    door.check(terminal);
    Ticket ticket = ticket(tiket);
    Map<String, Object> model = ticketModel(ticket);
    model.put("typed", typed);
    FormErrors errors = new FormErrors(texts);
    Optional<Applicant> applicant = applicant(model, typed, errors, terminal);
    if (applicant.isEmpty()) {
      return answers.invalid(WHO, model, errors);
    }
    typed.judgeRest(errors);
    if (!errors.isEmpty()) {
      return answers.invalid(WHAT, model, errors);
    }
    ServiceCode service = new ServiceCode(ticket.service());
    NewApplication application =
        new NewApplication(
            service, typed.form(applicant.get(), service), Optional.of(ticket.id().toString()));
    return applications
        .accept(application, terminal)
        .fold(this::accepted, refusal -> answers.refused(refusal, "/antrean/ambil"));
  }

  private Optional<Applicant> applicant(
      Map<String, Object> model, TypedForm typed, FormErrors errors, Officer terminal) {
    Sop sop = (Sop) Objects.requireNonNull(model.get("sop"));
    Optional<Applicant> applicant = door.applicant(sop, typed, errors, terminal);
    applicant.ifPresent(known -> {
      model.put("applicant", known);
      model.put("resident", known.resident().orElse(null));
    });
    return applicant;
  }

  /** Who came from elsewhere and was sent back before the arrival was written. */
  private static Applicant newcomer(CaseView file) {
    if (file.form() instanceof FormF102 form) {
      return new Applicant(form.namaLengkap(), form.nik(), form.nomorKk(), Optional.empty());
    }
    throw notFound();
  }

  @GetMapping("/permohonan/selesai")
  String finished(@RequestParam String nomor, Officer terminal, Model model) {
    door.check(terminal);
    CaseView file = file(nomor);
    model.addAttribute("ticket", file.ticket().orElse(""));
    model.addAttribute("number", file.number().value());
    model.addAttribute("service", file.sop().title());
    return "applications/form-done";
  }

  @GetMapping("/permohonan/kembali")
  String again(@RequestParam(defaultValue = "") String nomor, Officer terminal, Model model) {
    door.check(terminal);
    model.addAttribute("nomor", nomor);
    returned(nomor)
        .ifPresent(file -> {
          model.addAttribute("file", file);
          model.addAttribute("step", file.openStep().orElseThrow().id().value());
        });
    return "applications/form-again";
  }

  /** The number alone opens nothing: the NIK of the file must be typed as well. */
  @PostMapping("/permohonan/{number}/kembali")
  ModelAndView resubmit(
      @PathVariable String number, @ModelAttribute TypedForm typed, Officer terminal) {
    door.check(terminal);
    CaseView file = returned(number).orElseThrow(FormController::notFound);
    FormErrors errors = new FormErrors(texts);
    Optional<Nik> nik = typed.nik(errors);
    if (nik.isPresent() && !nik.equals(file.applicant())) {
      errors.add("nik", "applications.form.not-this-file");
    }
    typed.judgeRest(errors);
    if (!errors.isEmpty()) {
      Map<String, Object> model = new HashMap<>();
      model.put("nomor", number);
      model.put("file", file);
      model.put("typed", typed);
      return answers.invalid("applications/form-again", model, errors);
    }
    Applicant applicant =
        residents
            .find(file.pemohon())
            .map(Applicant::of)
            .orElseGet(() -> FormController.newcomer(file));
    return applications
        .resubmit(
            file.openStep().orElseThrow().id(),
            typed.form(applicant, file.sop().service()),
            terminal)
        .fold(this::accepted, refusal -> answers.refused(refusal, "/antrean/ambil"));
  }

  private ModelAndView accepted(CaseNumber number) {
    return answers.done(
        "/permohonan/selesai?nomor=" + number,
        "applications.accepted",
        Map.of("number", number.value()));
  }

  private Optional<CaseView> returned(String number) {
    try {
      return applications
          .find(new CaseNumber(number.strip()))
          .filter(file -> file.status() == CaseStatus.RETURNED);
    } catch (MalformedReference notANumber) {
      return Optional.empty();
    }
  }

  private CaseView file(String number) {
    return applications.find(new CaseNumber(number)).orElseThrow(FormController::notFound);
  }

  private Ticket ticket(String id) {
    return tickets.find(id).orElseThrow(FormController::notFound);
  }

  private Map<String, Object> ticketModel(Ticket ticket) {
    Sop sop =
        catalogue
            .current(offices.here().code(), new ServiceCode(ticket.service()))
            .orElseThrow(FormController::notFound);
    Map<String, Object> model = new HashMap<>();
    model.put("ticket", ticket);
    model.put("sop", sop);
    model.put("box", FormF102.jenisPermohonan(sop.service()));
    model.put("moments", moments);
    return model;
  }

  private static ResponseStatusException notFound() {
    return new ResponseStatusException(HttpStatus.NOT_FOUND);
  }
}
