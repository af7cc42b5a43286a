package id.adminduk.office.documents;

import id.adminduk.office.access.Officer;
import id.adminduk.office.population.life.Person;
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
  public record Offer(
      String type,
      String title,
      String base,
      boolean open,
      String underWay,
      boolean asks,
      boolean showsFace) {}

  private final PaperDrafts drafts;
  private final PaperStore store;
  private final PaperLines lines;
  private final Quotations quotations;
  private final PersonDoor door;
  private final Answers answers;

  PersonPapersController(
      PaperDrafts drafts,
      PaperStore store,
      PaperLines lines,
      Quotations quotations,
      PersonDoor door,
      Answers answers) {
    this.drafts = drafts;
    this.store = store;
    this.lines = lines;
    this.quotations = quotations;
    this.door = door;
    this.answers = answers;
  }

  @GetMapping("/surat/orang/{ref}")
  ModelAndView show(@PathVariable String ref, Officer officer) {
    if (!DocumentsDoor.mayRead(officer)) {
      return answers.refused(new PaperRefusal.NotOfTheDocuments(), "/");
    }
    return door.seen(ref, officer)
        .map(person -> new ModelAndView("surat/person", model(person, ref, officer)))
        .orElseGet(() -> answers.refused(new PaperRefusal.NoSuchPaper(), "/surat"));
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
        underWay.map(paper -> paper.id().toString()).orElse(""),
        !Given.fields(type).isEmpty(),
        Drafting.showsFace(type));
  }

  @PostMapping("/surat/orang/{ref}")
  ModelAndView draft(
      @PathVariable String ref, @RequestParam(defaultValue = "") String jenis, Officer officer) {
    if (!DocumentsDoor.mayDraft(officer)) {
      return answers.refused(new PaperRefusal.NotOfTheDocuments(), "/");
    }
    Optional<PaperType> type = PaperType.named(jenis);
    Optional<Long> resident = PersonDoor.number(ref);
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
            refusal ->
                answers.refused(
                    refusal,
                    refusal instanceof TypeRefusal.PhotoMissing
                        ? "/surat/orang/" + ref + "/foto"
                        : "/surat/orang/" + ref));
  }
}
