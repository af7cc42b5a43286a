package id.adminduk.office.catalogue.web;

import id.adminduk.office.access.Officer;
import id.adminduk.office.catalogue.ServiceCode;
import id.adminduk.office.catalogue.revising.Approvals;
import id.adminduk.office.catalogue.revising.DraftRefusal;
import id.adminduk.office.catalogue.revising.Drafters;
import id.adminduk.office.web.Answers;
import id.adminduk.office.web.FormErrors;
import id.adminduk.office.web.Texts;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The head of the office puts a proposal in force, or gives it back. */
@Controller
class ApprovalPages {

  private final Approvals approvals;
  private final DraftPage page;
  private final Answers answers;
  private final Texts texts;

  ApprovalPages(Approvals approvals, DraftPage page, Answers answers, Texts texts) {
    this.approvals = approvals;
    this.page = page;
    this.answers = answers;
    this.texts = texts;
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
    Optional<LocalDate> day = page.day(efektif, errors);
    if (day.isEmpty()) {
      return page.again(service, officer, Map.of("efektif", efektif), errors);
    }
    return approvals
        .approve(service, Addresses.version(versi), day.get(), officer)
        .fold(
            enacted ->
                answers.done(
                    Addresses.of(service, "riwayat"),
                    "sop.revising.approved",
                    Map.of("number", enacted.number(), "day", Addresses.day(day.get()))),
            refusal -> page.refused(service, officer, Map.of("efektif", efektif), refusal));
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
      return page.again(service, officer, Map.of(), errors);
    }
    return approvals
        .giveBack(service, Addresses.version(versi), catatan.strip(), officer)
        .fold(
            draft ->
                answers.done(
                    Addresses.of(service, "draf"),
                    "sop.revising.given-back",
                    Map.of("service", name)),
            refusal -> page.refused(service, officer, Map.of("catatan", catatan), refusal));
  }
}
