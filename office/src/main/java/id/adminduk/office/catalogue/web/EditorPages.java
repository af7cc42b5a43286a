package id.adminduk.office.catalogue.web;

import id.adminduk.office.access.Officer;
import id.adminduk.office.catalogue.Enactment;
import id.adminduk.office.catalogue.ServiceCode;
import id.adminduk.office.catalogue.StepKind;
import id.adminduk.office.catalogue.revising.Comparison;
import id.adminduk.office.catalogue.revising.Draft;
import id.adminduk.office.catalogue.revising.DraftRefusal;
import id.adminduk.office.catalogue.revising.Drafters;
import id.adminduk.office.catalogue.revising.Drafts;
import id.adminduk.office.catalogue.revising.HeaderField;
import id.adminduk.office.catalogue.revising.Worksheet;
import id.adminduk.office.kernel.Role;
import id.adminduk.office.web.Answers;
import id.adminduk.office.web.Texts;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The table in which an officer changes a procedure; every button keeps what was typed. */
@Controller
class EditorPages {

  private static final String PAGE = "catalogue/editor";

  private final Drafts drafts;
  private final Answers answers;
  private final Texts texts;

  EditorPages(Drafts drafts, Answers answers, Texts texts) {
    this.drafts = drafts;
    this.answers = answers;
    this.texts = texts;
  }

  @GetMapping("/sop/{service}/ubah")
  ModelAndView editor(@PathVariable("service") String name, Officer officer) {
    ServiceCode service = Addresses.service(name);
    if (!Drafters.include(officer)) {
      return answers.refused(new DraftRefusal.NotADrafter(), "/sop");
    }
    Optional<Draft> draft = drafts.atWork(officer.office(), service);
    if (draft.isEmpty()) {
      return answers.refused(new DraftRefusal.NoDraft(name), Addresses.of(service, "riwayat"));
    }
    return draft.get().state() == Draft.State.OPEN && draft.get().kind() != Enactment.Kind.END
        ? new ModelAndView(PAGE, model(draft.get(), draft.get().sheet(), officer))
        : answers.refused(new DraftRefusal.DraftProposed(), Addresses.of(service, "draf"));
  }

  @PostMapping("/sop/{service}/ubah")
  ModelAndView save(
      @PathVariable("service") String name,
      @RequestParam MultiValueMap<String, String> fields,
      Officer officer) {
    ServiceCode service = Addresses.service(name);
    WorksheetForm form = new WorksheetForm(fields);
    Worksheet typed = form.sheet(officer.office().value(), name);
    Worksheet sheet = WorksheetEdit.apply(typed, form.act());
    return drafts
        .save(service, form.version(), sheet, officer)
        .fold(
            draft -> saved(service, form, draft),
            refusal -> refused(service, typed, refusal, officer));
  }

  private ModelAndView saved(ServiceCode service, WorksheetForm form, Draft draft) {
    String next = form.act().equals("selesai") ? "draf" : "ubah";
    int flaws = Judgement.of(draft.sheet(), texts.language()).count();
    return answers.done(
        Addresses.of(service, next) + place(form.act()),
        flaws == 0 ? "sop.revising.saved" : "sop.revising.saved-flawed",
        Map.of("version", draft.version(), "flaws", flaws));
  }

  /** The browser goes back to where the hand was. */
  private static String place(String act) {
    String[] parts = act.split(":", 2);
    if (parts.length < 2 || !parts[1].matches("\\d{1,3}")) {
      return act.startsWith("kolom") ? "#kolom" : act.startsWith("syarat") ? "#syarat" : "";
    }
    int index = Integer.parseInt(parts[1]);
    return switch (parts[0]) {
      case "baris-tambah", "baris-turun" -> "#baris-" + (index + 1);
      case "baris-naik" -> "#baris-" + Math.max(0, index - 1);
      case "baris-hapus" -> "#baris-" + index;
      case "kolom-hapus" -> "#kolom";
      default -> "#syarat";
    };
  }

  /** Whoever comes second sees own text, what is stored, and where they differ. */
  private ModelAndView refused(
      ServiceCode service, Worksheet typed, DraftRefusal refusal, Officer officer) {
    Optional<Draft> draft = drafts.atWork(officer.office(), service);
    boolean shown =
        refusal instanceof DraftRefusal.DraftChanged
            || refusal instanceof DraftRefusal.DraftTooLarge;
    if (!shown || draft.isEmpty()) {
      return answers.refused(refusal, Addresses.of(service, "draf"));
    }
    Map<String, Object> model = model(draft.get(), typed, officer);
    model.put("comparison", Comparison.of(draft.get().sheet(), typed));
    return answers.refusedOn(PAGE, model, refusal);
  }

  private Map<String, Object> model(Draft draft, Worksheet sheet, Officer officer) {
    Map<String, Object> model = new HashMap<>();
    model.put("draft", draft);
    model.put("sheet", sheet);
    model.put("judgement", Judgement.of(sheet, texts.language()));
    model.put("kinds", StepKind.values());
    model.put("roles", Role.values());
    model.put("headerFields", HeaderField.values());
    model.put("comparison", null);
    model.put("problem", null);
    model.put("owner", officer.username());
    return model;
  }
}
