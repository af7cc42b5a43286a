package id.adminduk.office.applications.web;

import id.adminduk.office.access.Officer;
import id.adminduk.office.applications.Applications;
import id.adminduk.office.applications.NewApplication;
import id.adminduk.office.applications.PermintaanKunjungan;
import id.adminduk.office.catalogue.Sop;
import id.adminduk.office.catalogue.StepKind;
import id.adminduk.office.web.Answers;
import id.adminduk.office.web.FormErrors;
import id.adminduk.office.web.Texts;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** KTP-el Mobile (S4 rows 1 and 2): somebody calls the officer, who notes where to come. */
@Controller
class VisitController {

  private static final String PAGE = "applications/visit";

  private final IntakeDoor door;
  private final Applications applications;
  private final Answers answers;
  private final Texts texts;

  VisitController(IntakeDoor door, Applications applications, Answers answers, Texts texts) {
    this.door = door;
    this.applications = applications;
    this.answers = answers;
    this.texts = texts;
  }

  @GetMapping("/kunjungan/baru")
  String ask(@RequestParam String layanan, Officer officer, Model model) {
    model.addAttribute("sop", announced(layanan, officer));
    model.addAttribute("typed", TypedVisit.blank());
    return PAGE;
  }

  @PostMapping("/kunjungan")
  ModelAndView note(
      @RequestParam String layanan, @ModelAttribute TypedVisit typed, Officer officer) {
    Sop sop = announced(layanan, officer);
    FormErrors errors = new FormErrors(texts);
    Optional<PermintaanKunjungan> call = typed.read(errors);
    if (call.isEmpty()) {
      return answers.invalid(PAGE, Map.of("sop", sop, "typed", typed), errors);
    }
    return applications
        .accept(new NewApplication(sop.service(), call.get(), Optional.empty()), officer)
        .fold(
            number ->
                answers.done(
                    "/berkas/" + number,
                    "applications.visit.noted",
                    Map.of("number", number.value())),
            refusal -> answers.refused(refusal, "/kunjungan/baru?layanan=" + layanan));
  }

  private Sop announced(String service, Officer officer) {
    return door.services(officer).stream()
        .filter(sop -> sop.first().kind() == StepKind.ANNOUNCE)
        .filter(sop -> sop.service().value().equals(service))
        .findFirst()
        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
  }
}
