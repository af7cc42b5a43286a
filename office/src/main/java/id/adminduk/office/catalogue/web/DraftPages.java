package id.adminduk.office.catalogue.web;

import id.adminduk.office.access.Officer;
import id.adminduk.office.catalogue.Enactment;
import id.adminduk.office.catalogue.RevisionId;
import id.adminduk.office.catalogue.ServiceCode;
import id.adminduk.office.catalogue.revising.Approvals;
import id.adminduk.office.catalogue.revising.Draft;
import id.adminduk.office.catalogue.revising.DraftRefusal;
import id.adminduk.office.catalogue.revising.Drafters;
import id.adminduk.office.catalogue.revising.Drafts;
import id.adminduk.office.kernel.Result;
import id.adminduk.office.web.Answers;
import id.adminduk.office.web.FormErrors;
import id.adminduk.office.web.Texts;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** A draft on its way as its drafters see it: begun, proposed, withdrawn. */
@Controller
class DraftPages {

  private final Drafts drafts;
  private final Approvals approvals;
  private final DraftPage page;
  private final Answers answers;
  private final Texts texts;

  DraftPages(Drafts drafts, Approvals approvals, DraftPage page, Answers answers, Texts texts) {
    this.drafts = drafts;
    this.approvals = approvals;
    this.page = page;
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
        .map(draft -> page.shown(draft, officer))
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
    Optional<LocalDate> day = page.day(efektif, errors);
    if (alasan.isBlank()) {
      errors.add("alasan", "sop.revising.reason.missing");
    }
    if (day.isEmpty() || !errors.isEmpty()) {
      return page.again(service, officer, Map.of("efektif", efektif, "alasan", alasan), errors);
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
                page.refused(
                    service, officer, Map.of("efektif", efektif, "alasan", alasan), refusal));
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
}
