package id.adminduk.office.catalogue.web;

import id.adminduk.office.access.Officer;
import id.adminduk.office.access.Offices;
import id.adminduk.office.catalogue.Catalogue;
import id.adminduk.office.catalogue.RevisionId;
import id.adminduk.office.catalogue.ServiceCode;
import id.adminduk.office.catalogue.Sop;
import id.adminduk.office.catalogue.SopFile;
import id.adminduk.office.catalogue.SopFlaw;
import id.adminduk.office.catalogue.revising.Comparison;
import id.adminduk.office.catalogue.revising.Draft;
import id.adminduk.office.catalogue.revising.DraftRefusal;
import id.adminduk.office.catalogue.revising.Drafters;
import id.adminduk.office.catalogue.revising.Drafts;
import id.adminduk.office.catalogue.revising.History;
import id.adminduk.office.catalogue.revising.Worksheet;
import id.adminduk.office.kernel.Role;
import id.adminduk.office.web.Answers;
import id.adminduk.office.web.Texts;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** Which wordings an office worked by, and how two of them differ. */
@Controller
class RevisionPages {

  /** In an address, in place of a digest: the draft at work. */
  private static final String DRAFT = "draf";

  private final History history;
  private final Drafts drafts;
  private final Catalogue catalogue;
  private final Offices offices;
  private final Answers answers;
  private final Texts texts;

  RevisionPages(
      History history,
      Drafts drafts,
      Catalogue catalogue,
      Offices offices,
      Answers answers,
      Texts texts) {
    this.history = history;
    this.drafts = drafts;
    this.catalogue = catalogue;
    this.offices = offices;
    this.answers = answers;
    this.texts = texts;
  }

  /** A service with its wording in force and its draft, whichever there is. */
  record Line(String service, String title, Optional<Sop> sop, Optional<Draft> draft) {}

  @GetMapping("/revisi")
  ModelAndView list(Officer officer) {
    if (!Drafters.maySee(officer)) {
      return answers.refused(new DraftRefusal.NotADrafter(), "/");
    }
    Map<String, Line> lines = new LinkedHashMap<>();
    for (Sop sop : catalogue.offered(officer.office())) {
      String service = sop.service().value();
      lines.put(
          service,
          new Line(
              service,
              sop.title(),
              Optional.of(sop),
              drafts.atWork(officer.office(), sop.service())));
    }
    for (Draft draft : drafts.atWork(officer.office())) {
      String service = draft.service().value();
      lines.computeIfAbsent(
          service,
          _ -> new Line(service, draft.sheet().title(), Optional.empty(), Optional.of(draft)));
    }
    Map<String, Object> model = model(officer);
    model.put("lines", List.copyOf(lines.values()));
    return new ModelAndView("catalogue/revisions", model);
  }

  @GetMapping("/sop/{service}/riwayat")
  ModelAndView history(@PathVariable("service") String name, Officer officer) {
    if (officer.has(Role.PEMOHON)) {
      return answers.refused(new DraftRefusal.NotADrafter(), "/sop");
    }
    ServiceCode service = Addresses.service(name);
    List<History.Entry> entries = history.of(officer.office(), service);
    if (entries.isEmpty()) {
      throw new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
    Map<String, Object> model = model(officer);
    model.put("service", name);
    model.put("entries", entries);
    model.put("draft", drafts.atWork(officer.office(), service));
    model.put(
        "procedure",
        entries.stream()
            .flatMap(entry -> entry.revision().stream())
            .findFirst()
            .map(id -> catalogue.revision(id).title())
            .orElse(name));
    model.put("inForce", catalogue.current(officer.office(), service));
    return new ModelAndView("catalogue/history", model);
  }

  /**
   * Compares two wordings.
   *
   * @param dari digest of the earlier one; the one in force when empty
   * @param ke digest of the later one, or {@code draf}; the one in force when empty
   */
  @GetMapping("/sop/{service}/beda")
  ModelAndView compare(
      @PathVariable("service") String name,
      @RequestParam(defaultValue = "") String dari,
      @RequestParam(defaultValue = "") String ke,
      Officer officer) {
    if (!Drafters.maySee(officer)) {
      return answers.refused(new DraftRefusal.NotADrafter(), "/sop");
    }
    ServiceCode service = Addresses.service(name);
    Map<String, Object> model = model(officer);
    Worksheet before = sheet(service, dari, officer);
    Worksheet after = sheet(service, ke, officer);
    model.put("service", name);
    model.put("procedure", after.title());
    model.put("sides", List.of("dari", "ke"));
    model.put("dari", dari);
    model.put("ke", ke);
    model.put("entries", history.of(officer.office(), service));
    model.put("draft", drafts.atWork(officer.office(), service));
    model.put("comparison", Comparison.of(before, after));
    return new ModelAndView("catalogue/compare", model);
  }

  /**
   * Shows an earlier wording, or the draft, as the printed form.
   *
   * @param revisi digest or {@code draf}; the one in force when empty
   */
  @GetMapping("/sop/{service}/naskah")
  ModelAndView wording(
      @PathVariable("service") String name,
      @RequestParam(defaultValue = "") String revisi,
      Officer officer) {
    ServiceCode service = Addresses.service(name);
    boolean isDraft = revisi.equals(DRAFT);
    if (officer.has(Role.PEMOHON) || (isDraft && !Drafters.maySee(officer))) {
      return answers.refused(new DraftRefusal.NotADrafter(), "/sop");
    }
    Map<String, Object> model = model(officer);
    Sop sop;
    if (isDraft) {
      switch (sheet(service, revisi, officer).judged()) {
        case SopFile.Loaded(Sop walkable) -> sop = walkable;
        case SopFile.Refused(List<SopFlaw> flaws) -> {
          return answers.refused(
              new DraftRefusal.DraftFlawed(
                  flaws.stream().map(flaw -> flaw.sentence(texts.language())).toList()),
              Addresses.of(service, "draf"));
        }
      }
    } else {
      sop = stored(service, revisi, officer);
    }
    model.put("sop", sop);
    model.put("header", sop.header());
    model.put("sheet", SopSheet.of(sop));
    model.put("standard", List.of());
    model.put("foreign", "");
    model.put("wording", isDraft ? DRAFT : "stored");
    return new ModelAndView("catalogue/sheet", model);
  }

  private Worksheet sheet(ServiceCode service, String which, Officer officer) {
    return which.equals(DRAFT)
        ? drafts
            .atWork(officer.office(), service)
            .map(Draft::sheet)
            .orElseThrow(RevisionPages::absent)
        : Worksheet.of(stored(service, which, officer));
  }

  /** Only what the office worked by can be named; drafts of old have no address. */
  private Sop stored(ServiceCode service, String digest, Officer officer) {
    if (digest.isEmpty()) {
      return catalogue.current(officer.office(), service).orElseThrow(RevisionPages::absent);
    }
    return history.of(officer.office(), service).stream()
        .flatMap(entry -> entry.revision().stream())
        .filter(id -> id.equals(new RevisionId(digest)))
        .findFirst()
        .map(catalogue::revision)
        .orElseThrow(RevisionPages::absent);
  }

  private static ResponseStatusException absent() {
    return new ResponseStatusException(HttpStatus.NOT_FOUND);
  }

  private Map<String, Object> model(Officer officer) {
    ZoneId zone = offices.here().hours().zone();
    Map<String, Object> model = new HashMap<>();
    model.put("zone", zone);
    model.put("mayDraft", Drafters.include(officer));
    model.put("mayApprove", Drafters.isHead(officer));
    return model;
  }
}
