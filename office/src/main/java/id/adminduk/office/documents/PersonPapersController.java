package id.adminduk.office.documents;

import id.adminduk.office.access.Officer;
import id.adminduk.office.audit.AuditEntry;
import id.adminduk.office.audit.AuditTrail;
import id.adminduk.office.population.life.Person;
import id.adminduk.office.population.register.LifeEvents;
import id.adminduk.office.population.register.RegisterReading;
import id.adminduk.office.premises.UnitOfWork;
import id.adminduk.office.web.Answers;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The papers of one resident: what there is, and what can be drawn up from the register now. */
@Controller
class PersonPapersController {

  /** A type that can be drawn up, or why not. */
  public record Offer(String type, String title, String base, boolean open, String underWay) {}

  private final PaperDrafts drafts;
  private final PaperStore store;
  private final PaperLines lines;
  private final Quotations quotations;
  private final RegisterReading reading;
  private final LifeEvents lives;
  private final AuditTrail trail;
  private final UnitOfWork unitOfWork;
  private final Answers answers;

  PersonPapersController(
      PaperDrafts drafts,
      PaperStore store,
      PaperLines lines,
      Quotations quotations,
      RegisterReading reading,
      LifeEvents lives,
      AuditTrail trail,
      UnitOfWork unitOfWork,
      Answers answers) {
    this.drafts = drafts;
    this.store = store;
    this.lines = lines;
    this.quotations = quotations;
    this.reading = reading;
    this.lives = lives;
    this.trail = trail;
    this.unitOfWork = unitOfWork;
    this.answers = answers;
  }

  @GetMapping("/surat/orang/{ref}")
  ModelAndView show(@PathVariable String ref, Officer officer) {
    if (!DocumentsDoor.mayRead(officer)) {
      return answers.refused(new PaperRefusal.NotOfTheDocuments(), "/");
    }
    return number(ref)
        .flatMap(known -> seen(known, officer))
        .map(person -> new ModelAndView("surat/person", model(person, ref, officer)))
        .orElseGet(() -> answers.refused(new PaperRefusal.NoSuchPaper(), "/surat"));
  }

  private Optional<Person> seen(long ref, Officer officer) {
    return unitOfWork.call(() -> {
      Optional<Person> person = reading.behind(ref).flatMap(lives::find);
      person.ifPresent(one ->
          trail.append(
              AuditEntry.outsideCases(
                  "resident-papers-opened",
                  officer.id(),
                  Map.of("kind", "RESIDENT", "refs", Long.toString(ref)))));
      return person;
    });
  }

  private Map<String, Object> model(Person person, String ref, Officer officer) {
    Map<UUID, Paper> papers = new LinkedHashMap<>();
    List<Offer> offers = new ArrayList<>();
    for (PaperType type : PaperType.values()) {
      quotations
          .of(type, person)
          .ifPresent(quoted -> {
            List<Paper> versions = store.versions(type, quoted.subject());
            versions.forEach(paper -> papers.put(paper.id(), paper));
            offers.add(offer(type, versions));
          });
    }
    store.ofResident(Long.parseLong(ref)).forEach(paper -> papers.put(paper.id(), paper));
    Map<String, Object> model = new HashMap<>();
    model.put("ref", ref);
    model.put("nama", person.nama());
    model.put("offers", offers);
    model.put("papers", lines.of(List.copyOf(papers.values())));
    model.put("mayDraft", DocumentsDoor.mayDraft(officer));
    return model;
  }

  private static Offer offer(PaperType type, List<Paper> versions) {
    Optional<Paper> underWay =
        versions.stream()
            .filter(paper ->
                paper.state() == PaperState.DRAFTED || paper.state() == PaperState.INITIALLED)
            .findFirst();
    return new Offer(
        type.name(),
        type.title(),
        type.legalBase(),
        underWay.isEmpty(),
        underWay.map(paper -> paper.id().toString()).orElse(""));
  }

  @PostMapping("/surat/orang/{ref}")
  ModelAndView draft(
      @PathVariable String ref, @RequestParam(defaultValue = "") String jenis, Officer officer) {
    if (!DocumentsDoor.mayDraft(officer)) {
      return answers.refused(new PaperRefusal.NotOfTheDocuments(), "/");
    }
    Optional<PaperType> type = PaperType.named(jenis);
    Optional<Long> resident = number(ref);
    if (resident.isEmpty()) {
      return answers.refused(new PaperRefusal.NoSuchPaper(), "/surat");
    }
    if (type.isEmpty()) {
      return answers.refused(new PaperRefusal.NothingChosen(), "/surat/orang/" + ref);
    }
    return drafts
        .draft(type.get(), resident.get(), officer)
        .fold(
            paper ->
                answers.done(
                    "/surat/" + paper.id(),
                    "documents.drafted",
                    Map.of("title", paper.type().title())),
            refusal -> answers.refused(refusal, "/surat/orang/" + ref));
  }

  private static Optional<Long> number(String ref) {
    return ref.matches("\\d{1,18}") ? Optional.of(Long.valueOf(ref)) : Optional.empty();
  }
}
