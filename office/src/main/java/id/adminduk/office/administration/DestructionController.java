package id.adminduk.office.administration;

import id.adminduk.office.access.Officer;
import id.adminduk.office.access.Officers;
import id.adminduk.office.access.Offices;
import id.adminduk.office.applications.Applications;
import id.adminduk.office.capture.Captures;
import id.adminduk.office.kernel.CaseNumber;
import id.adminduk.office.kernel.MalformedReference;
import id.adminduk.office.kernel.Result;
import id.adminduk.office.kernel.Role;
import id.adminduk.office.vault.Custodian;
import id.adminduk.office.vault.Destruction;
import id.adminduk.office.vault.DestructionRefusal;
import id.adminduk.office.vault.DestructionRefusal.CustodianWithoutNip;
import id.adminduk.office.vault.DestructionRefusal.NotCustodian;
import id.adminduk.office.vault.DestructionRefusal.NothingToDestroy;
import id.adminduk.office.vault.KeyDestruction;
import id.adminduk.office.web.Answers;
import id.adminduk.office.web.FormErrors;
import id.adminduk.office.web.Texts;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Where one person asks to destroy a resident's key and another decides (promise S10). */
@Controller
class DestructionController {

  static final String PAGE = "/admin/pemusnahan";

  private static final String TEMPLATE = "administration/destruction";
  private static final Set<Role> ASK = Set.of(Role.KABID, Role.KADIS, Role.ADMINISTRATOR);

  /** Who answers for the register decides; who runs the machines does not. */
  private static final Set<Role> DECIDE = Set.of(Role.KABID, Role.KADIS);

  private static final int LONGEST = 500;

  private final KeyDestruction destruction;
  private final Applications applications;
  private final Captures captures;
  private final Officers officers;
  private final Offices offices;
  private final Answers answers;
  private final Texts texts;

  DestructionController(
      KeyDestruction destruction,
      Applications applications,
      Captures captures,
      Officers officers,
      Offices offices,
      Answers answers,
      Texts texts) {
    this.destruction = destruction;
    this.applications = applications;
    this.captures = captures;
    this.officers = officers;
    this.offices = offices;
    this.answers = answers;
    this.texts = texts;
  }

  /** One line of the list, with the names of both. */
  public record Line(Destruction wish, String askedBy, String endedBy, boolean own) {}

  /** What was typed to ask. */
  public record Form(String number, String decision, String reason) {}

  static boolean mayAsk(Officer officer) {
    return officer.roles().stream().anyMatch(ASK::contains);
  }

  private static boolean mayDecide(Officer officer) {
    return officer.roles().stream().anyMatch(DECIDE::contains);
  }

  @GetMapping(PAGE)
  ModelAndView page(Officer officer) {
    return mayAsk(officer)
        ? new ModelAndView(TEMPLATE, model(new Form("", "", ""), new FormErrors(texts), officer))
        : answers.refused(new NotCustodian(), "/");
  }

  @PostMapping(PAGE)
  ModelAndView ask(
      @RequestParam(defaultValue = "") String berkas,
      @RequestParam(defaultValue = "") String dasar,
      @RequestParam(defaultValue = "") String alasan,
      @RequestParam(defaultValue = "") String mengerti,
      Officer officer) {
    if (!mayAsk(officer)) {
      return answers.refused(new NotCustodian(), "/");
    }
    FormErrors errors = new FormErrors(texts);
    Optional<CaseNumber> number = number(berkas, errors);
    if (dasar.isBlank() || dasar.length() > LONGEST) {
      errors.add("dasar", "administration.destruction.decision.missing");
    }
    if (alasan.isBlank() || alasan.length() > LONGEST) {
      errors.add("alasan", "administration.destruction.reason.missing", LONGEST);
    }
    if (!mengerti.equals("true")) {
      errors.add("mengerti", "administration.destruction.understood.missing");
    }
    if (number.isEmpty() || !errors.isEmpty()) {
      Form form = new Form(berkas, dasar, alasan);
      return answers.invalid(TEMPLATE, model(form, errors, officer), errors);
    }
    String reason = dasar.strip() + ": " + alasan.strip();
    return custodian(officer)
        .then(
            by -> subject(number.get()).then(who -> destruction.ask(who, reason, number.get(), by)))
        .fold(
            asked ->
                answers.done(
                    PAGE,
                    "administration.destruction.asked",
                    Map.of("number", number.get().value())),
            refusal -> answers.refused(refusal, PAGE));
  }

  @PostMapping(PAGE + "/{id}/putuskan")
  ModelAndView decide(@PathVariable("id") UUID id, Officer officer) {
    if (!mayDecide(officer)) {
      return answers.refused(new NotCustodian(), "/");
    }
    return custodian(officer)
        .then(by -> destruction.decide(id, officer.office(), by))
        .fold(
            done -> answers.done(PAGE, "administration.destruction.done", Map.of()),
            refusal -> answers.refused(refusal, PAGE));
  }

  @PostMapping(PAGE + "/{id}/tarik")
  ModelAndView withdraw(@PathVariable("id") UUID id, Officer officer) {
    if (!mayAsk(officer)) {
      return answers.refused(new NotCustodian(), "/");
    }
    return custodian(officer)
        .then(by -> destruction.withdraw(id, officer.office(), by))
        .fold(
            number ->
                answers.done(
                    PAGE, "administration.destruction.withdrawn", Map.of("number", number.value())),
            refusal -> answers.refused(refusal, PAGE));
  }

  /** Another office's file is answered like one that was never recorded. */
  private Result<UUID, DestructionRefusal> subject(CaseNumber number) {
    return applications
        .find(number)
        .flatMap(file -> captures.subjectOf(file.pemohon()))
        .<Result<UUID, DestructionRefusal>>map(Result::done)
        .orElseGet(() -> Result.refused(new NothingToDestroy(number)));
  }

  private static Result<Custodian, DestructionRefusal> custodian(Officer officer) {
    return officer
        .nip()
        .<Result<Custodian, DestructionRefusal>>map(
            nip -> Result.done(new Custodian(officer.id(), nip)))
        .orElseGet(() -> Result.refused(new CustodianWithoutNip()));
  }

  private static Optional<CaseNumber> number(String typed, FormErrors errors) {
    try {
      return Optional.of(new CaseNumber(typed.strip()));
    } catch (MalformedReference wrong) {
      errors.add("berkas", "administration.destruction.number.wrong");
      return Optional.empty();
    }
  }

  private Map<String, Object> model(Form form, FormErrors errors, Officer officer) {
    Map<String, Object> model = new HashMap<>();
    model.put("form", form);
    model.put("errors", errors);
    model.put("mayDecide", mayDecide(officer));
    model.put("zone", offices.here().hours().zone());
    model.put(
        "lines",
        destruction.of(officer.office()).stream().map(wish -> line(wish, officer)).toList());
    return model;
  }

  private Line line(Destruction wish, Officer reader) {
    Optional<Officer> first = officers.find(wish.askedBy());
    return new Line(
        wish,
        first.map(Officer::name).orElse("–"),
        wish.endedBy().flatMap(officers::find).map(Officer::name).orElse("–"),
        first.filter(reader::isSamePersonAs).isPresent());
  }
}
