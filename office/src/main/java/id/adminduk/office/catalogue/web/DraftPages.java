package id.adminduk.office.catalogue.web;

import id.adminduk.office.access.Officer;
import id.adminduk.office.access.Officers;
import id.adminduk.office.access.Offices;
import id.adminduk.office.catalogue.Catalogue;
import id.adminduk.office.catalogue.Enactment;
import id.adminduk.office.catalogue.RevisionId;
import id.adminduk.office.catalogue.ServiceCode;
import id.adminduk.office.catalogue.revising.Approvals;
import id.adminduk.office.catalogue.revising.Comparison;
import id.adminduk.office.catalogue.revising.Draft;
import id.adminduk.office.catalogue.revising.DraftRefusal;
import id.adminduk.office.catalogue.revising.Drafters;
import id.adminduk.office.catalogue.revising.Drafts;
import id.adminduk.office.catalogue.revising.Worksheet;
import id.adminduk.office.kernel.Result;
import id.adminduk.office.web.Answers;
import id.adminduk.office.web.FormErrors;
import id.adminduk.office.web.Texts;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** A draft on its way: begun, proposed, given back, put in force, withdrawn. */
@Controller
class DraftPages {

  private static final String PAGE = "catalogue/draft";

  private final Drafts drafts;
  private final Approvals approvals;
  private final Catalogue catalogue;
  private final Officers officers;
  private final Offices offices;
  private final Clock clock;
  private final Answers answers;
  private final Texts texts;

  DraftPages(
      Drafts drafts,
      Approvals approvals,
      Catalogue catalogue,
      Officers officers,
      Offices offices,
      Clock clock,
      Answers answers,
      Texts texts) {
    this.drafts = drafts;
    this.approvals = approvals;
    this.catalogue = catalogue;
    this.officers = officers;
    this.offices = offices;
    this.clock = clock;
    this.answers = answers;
    this.texts = texts;
  }

  @GetMapping("/sop/{service}/draf")
  ModelAndView draft(@PathVariable("service") String name, Officer officer) {
    ServiceCode service = Addresses.service(name);
    if (!Drafters.maySee(officer)) {
      return answers.refused(new DraftRefusal.NotADrafter(), "/sop");
    }
    return drafts
        .atWork(officer.office(), service)
        .map(draft -> new ModelAndView(PAGE, model(draft, officer)))
        .orElseGet(() ->
            answers.refused(new DraftRefusal.NoDraft(name), Addresses.of(service, "riwayat")));
  }

  /**
   * Begins a draft.
   *
   * @param dari the wording to begin with; the one in force when empty
   * @param usul {@code henti} to end the service
   */
  @PostMapping("/sop/{service}/draf")
  ModelAndView start(
      @PathVariable("service") String name,
      @RequestParam(defaultValue = "") String dari,
      @RequestParam(defaultValue = "") String usul,
      Officer officer) {
    ServiceCode service = Addresses.service(name);
    Result<Draft, DraftRefusal> begun =
        usul.equals("henti")
            ? drafts.startEnd(service, officer)
            : dari.isEmpty()
                ? drafts.start(service, officer)
                : drafts.startFrom(service, new RevisionId(dari), officer);
    return begun.fold(
        draft ->
            answers.done(
                Addresses.of(service, draft.kind() == Enactment.Kind.REVISION ? "ubah" : "draf"),
                "sop.revising.started",
                Map.of("service", name, "version", draft.version())),
        refusal -> answers.refused(refusal, Addresses.of(service, "riwayat")));
  }

  @PostMapping("/sop/{service}/draf/ajukan")
  ModelAndView propose(
      @PathVariable("service") String name,
      @RequestParam(defaultValue = "") String versi,
      @RequestParam(defaultValue = "") String efektif,
      @RequestParam(defaultValue = "") String alasan,
      Officer officer) {
    ServiceCode service = Addresses.service(name);
    if (!Drafters.include(officer)) {
      return answers.refused(new DraftRefusal.NotADrafter(), "/sop");
    }
    FormErrors errors = new FormErrors(texts);
    Optional<LocalDate> day = day(efektif, errors);
    if (alasan.isBlank()) {
      errors.add("alasan", "sop.revising.reason.missing");
    }
    if (day.isEmpty() || !errors.isEmpty()) {
      return again(service, officer, Map.of("efektif", efektif, "alasan", alasan), errors);
    }
    return approvals
        .propose(service, Addresses.version(versi), day.get(), alasan.strip(), officer)
        .fold(
            draft ->
                answers.done(
                    Addresses.of(service, "draf"),
                    "sop.revising.proposed",
                    Map.of("service", name, "day", Addresses.day(day.get()))),
            refusal ->
                refused(service, officer, Map.of("efektif", efektif, "alasan", alasan), refusal));
  }

  @PostMapping("/sop/{service}/draf/tarik")
  ModelAndView withdraw(
      @PathVariable("service") String name,
      @RequestParam(defaultValue = "") String versi,
      Officer officer) {
    ServiceCode service = Addresses.service(name);
    return drafts
        .withdraw(service, Addresses.version(versi), officer)
        .fold(
            draft ->
                answers.done(
                    Addresses.of(service, "riwayat"),
                    "sop.revising.withdrawn",
                    Map.of("service", name)),
            refusal -> answers.refused(refusal, Addresses.of(service, "riwayat")));
  }

  @PostMapping("/sop/{service}/draf/sahkan")
  ModelAndView approve(
      @PathVariable("service") String name,
      @RequestParam(defaultValue = "") String versi,
      @RequestParam(defaultValue = "") String efektif,
      Officer officer) {
    ServiceCode service = Addresses.service(name);
    if (!Drafters.isHead(officer)) {
      return answers.refused(new DraftRefusal.NotTheHead(), "/sop");
    }
    FormErrors errors = new FormErrors(texts);
    Optional<LocalDate> day = day(efektif, errors);
    if (day.isEmpty()) {
      return again(service, officer, Map.of("efektif", efektif), errors);
    }
    return approvals
        .approve(service, Addresses.version(versi), day.get(), officer)
        .fold(
            enacted ->
                answers.done(
                    Addresses.of(service, "riwayat"),
                    "sop.revising.approved",
                    Map.of("number", enacted.number(), "day", Addresses.day(day.get()))),
            refusal -> refused(service, officer, Map.of("efektif", efektif), refusal));
  }

  @PostMapping("/sop/{service}/draf/tolak")
  ModelAndView giveBack(
      @PathVariable("service") String name,
      @RequestParam(defaultValue = "") String versi,
      @RequestParam(defaultValue = "") String catatan,
      Officer officer) {
    ServiceCode service = Addresses.service(name);
    if (!Drafters.isHead(officer)) {
      return answers.refused(new DraftRefusal.NotTheHead(), "/sop");
    }
    FormErrors errors = new FormErrors(texts);
    if (catatan.isBlank()) {
      errors.add("catatan", "sop.revising.reason.missing");
      return again(service, officer, Map.of(), errors);
    }
    return approvals
        .giveBack(service, Addresses.version(versi), catatan.strip(), officer)
        .fold(
            draft ->
                answers.done(
                    Addresses.of(service, "draf"),
                    "sop.revising.given-back",
                    Map.of("service", name)),
            refusal -> refused(service, officer, Map.of("catatan", catatan), refusal));
  }

  private Optional<LocalDate> day(String typed, FormErrors errors) {
    Optional<LocalDate> day = Addresses.day(typed);
    if (day.isEmpty()) {
      errors.add("efektif", "sop.revising.day.malformed");
    }
    return day;
  }

  private ModelAndView again(
      ServiceCode service, Officer officer, Map<String, Object> typed, FormErrors errors) {
    return drafts
        .atWork(officer.office(), service)
        .map(draft -> {
          Map<String, Object> model = model(draft, officer);
          model.putAll(typed);
          return answers.invalid(PAGE, model, errors);
        })
        .orElseGet(() ->
            answers.refused(
                new DraftRefusal.NoDraft(service.value()), Addresses.of(service, "riwayat")));
  }

  private ModelAndView refused(
      ServiceCode service, Officer officer, Map<String, Object> typed, DraftRefusal refusal) {
    Optional<Draft> draft = drafts.atWork(officer.office(), service);
    if (draft.isEmpty()) {
      return answers.refused(refusal, Addresses.of(service, "riwayat"));
    }
    Map<String, Object> model = model(draft.get(), officer);
    model.putAll(typed);
    return answers.refusedOn(PAGE, model, refusal);
  }

  private Map<String, Object> model(Draft draft, Officer officer) {
    Worksheet sheet = draft.sheet();
    Map<String, Object> model = new HashMap<>();
    model.put("draft", draft);
    model.put("sheet", sheet);
    model.put("by", officers.find(draft.changedBy()).map(Officer::name).orElse("-"));
    model.put("judgement", Judgement.of(sheet, texts.language()));
    model.put("unmanned", approvals.unmanned(sheet, draft));
    model.put(
        "comparison",
        catalogue
            .current(draft.office(), draft.service())
            .map(now -> Comparison.of(Worksheet.of(now), sheet))
            .orElse(null));
    model.put("zone", offices.here().hours().zone());
    model.put("mayDraft", Drafters.include(officer));
    model.put("mayApprove", Drafters.isHead(officer));
    model.put("own", draft.hands().contains(officer.person()));
    model.put("efektif", Addresses.day(draft.effectiveOn().orElseGet(this::today)));
    model.put("alasan", draft.reason());
    model.put("catatan", "");
    model.put("errors", new FormErrors(texts));
    model.put("problem", null);
    return model;
  }

  private LocalDate today() {
    return clock.instant().atZone(offices.here().hours().zone()).toLocalDate();
  }
}
