package id.adminduk.office.applications.web;

import id.adminduk.office.access.Officer;
import id.adminduk.office.applications.ApplicationRefusal;
import id.adminduk.office.applications.Applications;
import id.adminduk.office.applications.CaseView;
import id.adminduk.office.applications.FieldServices;
import id.adminduk.office.applications.OpenStep;
import id.adminduk.office.applications.UsulanKegiatan;
import id.adminduk.office.catalogue.Sop;
import id.adminduk.office.catalogue.StepKind;
import id.adminduk.office.kernel.CaseNumber;
import id.adminduk.office.kernel.Nik;
import id.adminduk.office.kernel.Result;
import id.adminduk.office.kernel.StepId;
import id.adminduk.office.population.Resident;
import id.adminduk.office.population.Residents;
import id.adminduk.office.population.register.LifeEvents;
import id.adminduk.office.web.Answers;
import id.adminduk.office.web.FormErrors;
import id.adminduk.office.web.Texts;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
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

/** RETAS (S8): the proposal, what is made ready, who was recorded, the report. */
@Controller
class FieldServiceController {

  private static final String PLAN = "applications/plan";

  private final IntakeDoor door;
  private final Applications applications;
  private final FieldServices services;
  private final Residents residents;
  private final LifeEvents lives;
  private final Answers answers;
  private final Texts texts;

  FieldServiceController(
      IntakeDoor door,
      Applications applications,
      FieldServices services,
      Residents residents,
      LifeEvents lives,
      Answers answers,
      Texts texts) {
    this.door = door;
    this.applications = applications;
    this.services = services;
    this.residents = residents;
    this.lives = lives;
    this.answers = answers;
    this.texts = texts;
  }

  @GetMapping("/kegiatan/baru")
  String plan(@RequestParam String layanan, Officer officer, Model model) {
    model.addAttribute("sop", proposed(layanan, officer));
    model.addAttribute("typed", TypedPlan.blank());
    return PLAN;
  }

  @PostMapping("/kegiatan")
  ModelAndView propose(
      @RequestParam String layanan, @ModelAttribute TypedPlan typed, Officer officer) {
    Sop sop = proposed(layanan, officer);
    FormErrors errors = new FormErrors(texts);
    Optional<UsulanKegiatan> plan = typed.read(errors);
    if (plan.isEmpty()) {
      return answers.invalid(PLAN, Map.of("sop", sop, "typed", typed), errors);
    }
    return services
        .propose(sop.service(), plan.get(), officer)
        .fold(
            number -> done(number, "applications.plan.proposed"),
            refusal -> answers.refused(refusal, "/kegiatan/baru?layanan=" + layanan));
  }

  @PostMapping("/berkas/{number}/usulan")
  ModelAndView revise(
      @PathVariable String number,
      @RequestParam UUID step,
      @ModelAttribute TypedPlan typed,
      Officer officer) {
    return changed(
        number,
        typed,
        plan -> services.revise(new StepId(step), plan, officer),
        "applications.plan.proposed");
  }

  @PostMapping("/berkas/{number}/siapkan")
  ModelAndView prepare(
      @PathVariable String number,
      @RequestParam UUID step,
      @ModelAttribute TypedPlan typed,
      Officer officer) {
    return changed(
        number,
        typed,
        plan -> services.prepare(new StepId(step), plan, officer),
        "applications.plan.prepared");
  }

  /** A pupil stands before the officers with NIK and family card; both must name the same one. */
  @PostMapping("/berkas/{number}/peserta")
  ModelAndView enlist(
      @PathVariable String number,
      @RequestParam UUID step,
      @ModelAttribute TypedForm typed,
      Officer officer) {
    CaseView file = file(number, officer);
    FormErrors errors = new FormErrors(texts);
    Optional<Resident> pupil = typed.identified(residents, errors);
    if (pupil.isEmpty()) {
      Map<String, Object> model = new HashMap<>();
      model.put("file", file);
      model.put("step", step);
      model.put("typed", typed);
      return answers.invalid("applications/participant", model, errors);
    }
    return services
        .enlist(
            new StepId(step), typed.form(Applicant.of(pupil.get()), file.sop().service()), officer)
        .fold(
            taken ->
                answers.done(
                    page(number), "applications.plan.enlisted", Map.of("number", taken.value())),
            refusal -> answers.refused(refusal, page(number)));
  }

  @PostMapping("/berkas/{number}/laporan")
  ModelAndView report(
      @PathVariable String number,
      @RequestParam UUID step,
      @RequestParam(defaultValue = "") String catatan,
      Officer officer) {
    return services
        .report(new StepId(step), catatan, officer)
        .fold(
            done -> done(done, "applications.plan.reported"),
            refusal -> answers.refused(refusal, page(number)));
  }

  private ModelAndView changed(
      String number,
      TypedPlan typed,
      Function<UsulanKegiatan, Result<CaseNumber, ApplicationRefusal>> act,
      String message) {
    FormErrors errors = new FormErrors(texts);
    Optional<UsulanKegiatan> plan = typed.read(errors);
    if (plan.isEmpty()) {
      Map<String, Object> model = new HashMap<>();
      model.put("typed", typed);
      model.put("number", new CaseNumber(number));
      return answers.invalid("applications/plan-again", model, errors);
    }
    return act.apply(plan.get())
        .fold(done -> done(done, message), refusal -> answers.refused(refusal, page(number)));
  }

  private ModelAndView done(CaseNumber number, String message) {
    return answers.done(page(number.value()), message, Map.of("number", number.value()));
  }

  private Sop proposed(String service, Officer officer) {
    return door.services(officer).stream()
        .filter(sop -> sop.first().kind() == StepKind.PROPOSE)
        .filter(sop -> sop.service().value().equals(service))
        .findFirst()
        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
  }

  private CaseView file(String number, Officer officer) {
    return applications
        .find(new CaseNumber(number))
        .filter(file -> file.number().office().equals(officer.office()))
        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
  }

  private static String page(String number) {
    return "/berkas/" + new CaseNumber(number);
  }

  /** What the forms on the case page show. */
  Map<String, Object> model(OpenStep step) {
    Map<String, Object> model = new HashMap<>();
    CaseView file = applications.find(step.number()).orElseThrow();
    model.put("form", file.form());
    model.put(
        "plan",
        file.form() instanceof UsulanKegiatan plan ? TypedPlan.of(plan) : TypedPlan.blank());
    model.put("taken", services.participants(step));
    model.put(
        "newNik",
        lives.firstRecordedIn(step.number()).stream().findFirst().map(Nik::value).orElse(""));
    return model;
  }
}
