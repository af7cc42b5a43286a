package id.adminduk.office.documents;

import id.adminduk.office.access.Officer;
import id.adminduk.office.kernel.Refusal;
import id.adminduk.office.population.life.Person;
import id.adminduk.office.web.Answers;
import id.adminduk.office.web.Texts;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The form before a draft, for papers that need more than the register knows. */
@Controller
class DraftFormController {

  private static final String PAGE = "surat/draft";

  /** One thing to choose, as {@code ui/components :: radios} wants it. */
  public record Choice(String code, String label) {}

  private final PersonDoor door;
  private final PaperDrafts drafts;
  private final Answers answers;
  private final Texts texts;

  DraftFormController(PersonDoor door, PaperDrafts drafts, Answers answers, Texts texts) {
    this.door = door;
    this.drafts = drafts;
    this.answers = answers;
    this.texts = texts;
  }

  @GetMapping("/surat/orang/{ref}/buat")
  ModelAndView show(
      @PathVariable String ref, @RequestParam(defaultValue = "") String jenis, Officer officer) {
    if (!DocumentsDoor.mayDraft(officer)) {
      return answers.refused(new PaperRefusal.NotOfTheDocuments(), "/");
    }
    Optional<PaperType> type = formed(jenis);
    if (type.isEmpty()) {
      return answers.refused(new PaperRefusal.NothingChosen(), "/surat");
    }
    return door.seen(ref, officer)
        .map(person -> new ModelAndView(PAGE, model(ref, person, type.get(), Given.NOTHING)))
        .orElseGet(() -> answers.refused(new PaperRefusal.NoSuchPaper(), "/surat"));
  }

  @PostMapping("/surat/orang/{ref}/buat")
  ModelAndView draft(
      @PathVariable String ref,
      @RequestParam(defaultValue = "") String jenis,
      @RequestParam Map<String, String> typed,
      Officer officer) {
    if (!DocumentsDoor.mayDraft(officer)) {
      return answers.refused(new PaperRefusal.NotOfTheDocuments(), "/");
    }
    Optional<PaperType> type = formed(jenis);
    if (type.isEmpty()) {
      return answers.refused(new PaperRefusal.NothingChosen(), "/surat");
    }
    Optional<Person> person = door.seen(ref, officer);
    if (person.isEmpty()) {
      return answers.refused(new PaperRefusal.NoSuchPaper(), "/surat");
    }
    Given given = given(type.get(), typed);
    return drafts
        .draft(type.get(), Long.parseLong(ref), given, officer)
        .fold(
            paper ->
                answers.done(
                    "/surat/" + paper.id(),
                    "documents.drafted",
                    Map.of("title", paper.type().title())),
            refusal -> refused(ref, person.get(), type.get(), given, refusal));
  }

  private ModelAndView refused(
      String ref, Person person, PaperType type, Given given, Refusal refusal) {
    return answers.refusedOn(PAGE, model(ref, person, type, given), refusal);
  }

  private static Optional<PaperType> formed(String jenis) {
    return PaperType.named(jenis).filter(type -> !Given.fields(type).isEmpty());
  }

  private static Given given(PaperType type, Map<String, String> typed) {
    Map<String, String> known = new LinkedHashMap<>();
    Given.fields(type).forEach(field -> known.put(field, typed.getOrDefault(field, "")));
    return new Given(known);
  }

  private Map<String, Object> model(String ref, Person person, PaperType type, Given given) {
    Map<String, Object> model = new HashMap<>();
    model.put("ref", ref);
    model.put("nama", person.nama());
    model.put("type", type.name());
    model.put("judul", type.title());
    model.put("base", type.legalBase());
    Map<String, String> values = new LinkedHashMap<>();
    Given.fields(type).forEach(field -> values.put(field, given.typed().getOrDefault(field, "")));
    model.put("typed", values);
    List<Choice> events = new ArrayList<>();
    if (type == PaperType.TANDA_BUKTI_PELAPORAN) {
      ForeignReport.known(person).forEach(event -> events.add(choice(event)));
    }
    model.put("events", events);
    model.put("shortest", Purposes.SHORTEST);
    model.put("longest", Purposes.LONGEST);
    model.put("problem", false);
    return model;
  }

  private Choice choice(ForeignReport.Event event) {
    return new Choice(event.name(), texts.of("documents.event." + event.name()));
  }
}
