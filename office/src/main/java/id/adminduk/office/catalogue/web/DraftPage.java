package id.adminduk.office.catalogue.web;

import id.adminduk.office.access.Officer;
import id.adminduk.office.access.Officers;
import id.adminduk.office.access.Offices;
import id.adminduk.office.catalogue.Catalogue;
import id.adminduk.office.catalogue.ServiceCode;
import id.adminduk.office.catalogue.revising.Approvals;
import id.adminduk.office.catalogue.revising.Comparison;
import id.adminduk.office.catalogue.revising.Draft;
import id.adminduk.office.catalogue.revising.DraftRefusal;
import id.adminduk.office.catalogue.revising.Drafters;
import id.adminduk.office.catalogue.revising.Drafts;
import id.adminduk.office.catalogue.revising.Worksheet;
import id.adminduk.office.kernel.Day;
import id.adminduk.office.web.Answers;
import id.adminduk.office.web.FormErrors;
import id.adminduk.office.web.Texts;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** The page of a draft, whoever looks at it. */
@Component
class DraftPage {

  private static final String PAGE = "catalogue/draft";

  private final Drafts drafts;
  private final Approvals approvals;
  private final Catalogue catalogue;
  private final Officers officers;
  private final Offices offices;
  private final Clock clock;
  private final Answers answers;
  private final Texts texts;

  DraftPage(
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

  ModelAndView shown(Draft draft, Officer officer) {
    return new ModelAndView(PAGE, model(draft, officer));
  }

  Optional<LocalDate> day(String typed, FormErrors errors) {
    Optional<LocalDate> day = Day.read(typed.strip());
    if (day.isEmpty()) {
      errors.add("efektif", "sop.revising.day.malformed");
    }
    return day;
  }

  /** Shows it again with what was typed and what to mend. */
  ModelAndView again(
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

  /** Says no on the page, with what was typed. */
  ModelAndView refused(
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
    return offices.here().hours().dayOf(clock.instant());
  }
}
