package id.adminduk.office.registry;

import id.adminduk.office.access.Officer;
import id.adminduk.office.web.Answers;
import id.adminduk.office.web.FormErrors;
import id.adminduk.office.web.Texts;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** One resident, one family; each under a number that says nothing about them. */
@Controller
class ResidentController {

  private static final String RESIDENT = "registry/resident";
  private static final String FAMILY = "registry/family";

  private final RegistryDesk desk;
  private final ResidentPage resident;
  private final FamilyPage family;
  private final Answers answers;
  private final Texts texts;

  ResidentController(
      RegistryDesk desk, ResidentPage resident, FamilyPage family, Answers answers, Texts texts) {
    this.desk = desk;
    this.resident = resident;
    this.family = family;
    this.answers = answers;
    this.texts = texts;
  }

  @GetMapping("/penduduk/{ref}")
  ModelAndView resident(@PathVariable String ref, Officer officer) {
    return shown(ref, "RESIDENT", "", officer);
  }

  /** Opens what art. 84 of UU 24/2013 protects; the reason stands in the trail. */
  @PostMapping("/penduduk/{ref}/terlindung")
  ModelAndView protectedToo(
      @PathVariable String ref, @RequestParam(defaultValue = "") String alasan, Officer officer) {
    if (!RegistryDoor.mayWrite(officer)) {
      return answers.refused(new RegistryRefusal.NotOfTheRegister(), "/");
    }
    return alasan.isBlank()
        ? shown(ref, "RESIDENT", "", officer, true)
        : shown(ref, "PROTECTED", alasan.strip(), officer);
  }

  private ModelAndView shown(String ref, String kind, String why, Officer officer) {
    return shown(ref, kind, why, officer, false);
  }

  private ModelAndView shown(
      String ref, String kind, String why, Officer officer, boolean reasonMissing) {
    if (!RegistryDoor.mayRead(officer)) {
      return answers.refused(new RegistryRefusal.NotOfTheRegister(), "/");
    }
    FormErrors errors = new FormErrors(texts);
    return Pages.ref(ref)
        .flatMap(number ->
            desk.open(number, kind, why, officer, Optional.empty())
                .map(person -> {
                  Map<String, Object> model =
                      resident.model(person, number, officer, kind.equals("PROTECTED"));
                  if (reasonMissing) {
                    errors.add("alasan", "registry.reason-missing");
                    return answers.invalid(RESIDENT, model, errors);
                  }
                  model.put("errors", errors);
                  return new ModelAndView(RESIDENT, model);
                }))
        .orElseGet(() -> answers.refused(new RegistryRefusal.NotOnThisShelf(), "/penduduk"));
  }

  @GetMapping("/penduduk/{ref}/keluarga")
  ModelAndView family(@PathVariable String ref, Officer officer) {
    if (!RegistryDoor.mayRead(officer)) {
      return answers.refused(new RegistryRefusal.NotOfTheRegister(), "/");
    }
    return Pages.ref(ref)
        .flatMap(number -> desk.open(number, "FAMILY", "", officer, Optional.empty()))
        .map(person -> new ModelAndView(FAMILY, family.model(person, officer)))
        .orElseGet(() -> answers.refused(new RegistryRefusal.NotOnThisShelf(), "/penduduk"));
  }
}
