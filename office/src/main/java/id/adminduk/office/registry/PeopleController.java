package id.adminduk.office.registry;

import id.adminduk.office.access.Officer;
import id.adminduk.office.kernel.Nik;
import id.adminduk.office.population.register.RegisterReading;
import id.adminduk.office.population.search.FoundPerson;
import id.adminduk.office.population.search.PeopleQuery;
import id.adminduk.office.population.search.PeopleSearch;
import id.adminduk.office.web.Answers;
import id.adminduk.office.web.FormErrors;
import id.adminduk.office.web.Texts;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Finds people; what is asked travels in the body, so no number or name stands in an address. */
@Controller
class PeopleController {

  /** A line of the answer, with the number of its page. */
  public record Hit(
      long ref, Nik nik, String nama, String born, String village, String status, int fit) {}

  private static final String PAGE = "registry/search";
  private static final int PERCENT = 100;
  private static final int FEW_LETTERS = 2;

  private final PeopleSearch search;
  private final RegisterReading reading;
  private final EventMenu menu;
  private final Answers answers;
  private final Texts texts;

  PeopleController(
      PeopleSearch search, RegisterReading reading, EventMenu menu, Answers answers, Texts texts) {
    this.search = search;
    this.reading = reading;
    this.menu = menu;
    this.answers = answers;
    this.texts = texts;
  }

  @GetMapping("/penduduk")
  ModelAndView page(Officer officer) {
    if (!RegistryDoor.mayRead(officer)) {
      return answers.refused(new RegistryRefusal.NotOfTheRegister(), "/");
    }
    return new ModelAndView(PAGE, model(new Typed(new LinkedMultiValueMap<>()), officer));
  }

  @PostMapping("/penduduk")
  ModelAndView find(@RequestParam MultiValueMap<String, String> form, Officer officer) {
    if (!RegistryDoor.mayRead(officer)) {
      return answers.refused(new RegistryRefusal.NotOfTheRegister(), "/");
    }
    Typed typed = new Typed(form);
    Map<String, Object> model = model(typed, officer);
    FormErrors errors = new FormErrors(texts);
    Optional<LocalDate> born = typed.has("lahir") ? typed.day("lahir", errors) : Optional.empty();
    judge(typed.text("kata"), born, errors);
    if (!errors.isEmpty()) {
      return answers.invalid(PAGE, model, errors);
    }
    PeopleQuery query = new PeopleQuery(typed.text("kata"), born, typed.text("tempat"));
    model.put("hits", hits(search.search(query, Optional.of(officer.id()), Optional.empty())));
    return new ModelAndView(PAGE, model);
  }

  private static void judge(String words, Optional<LocalDate> born, FormErrors errors) {
    String digits = words.replaceAll("[\\s.\\-]", "");
    if (words.isBlank() && born.isEmpty()) {
      if (errors.isEmpty()) {
        errors.add("kata", "registry.search.nothing-asked");
      }
    } else if (digits.matches("\\d+") && digits.length() != 16) {
      errors.add("kata", "registry.search.digits", digits.length());
    } else if (!words.isBlank() && words.strip().length() < FEW_LETTERS) {
      errors.add("kata", "registry.search.too-short");
    }
  }

  private List<Hit> hits(List<FoundPerson> found) {
    Map<Nik, Long> refs = reading.refs(found.stream().map(FoundPerson::nik).toList());
    return found.stream()
        .filter(person -> refs.containsKey(person.nik()))
        .map(person ->
            new Hit(
                refs.getOrDefault(person.nik(), 0L),
                person.nik(),
                person.nama(),
                person.tempatLahir() + ", " + Shown.day(person.tanggalLahir()),
                person.kelurahanDesa(),
                person.status().name(),
                (int) Math.round(person.score() * PERCENT)))
        .toList();
  }

  private Map<String, Object> model(Typed typed, Officer officer) {
    Map<String, Object> model = new HashMap<>();
    model.put("kata", typed.text("kata"));
    model.put("lahir", typed.text("lahir"));
    model.put("tempat", typed.text("tempat"));
    model.put("most", PeopleSearch.LIMIT);
    model.put("mayWrite", RegistryDoor.mayWrite(officer));
    model.put("menu", menu.all());
    model.put("errors", new FormErrors(texts));
    return model;
  }
}
