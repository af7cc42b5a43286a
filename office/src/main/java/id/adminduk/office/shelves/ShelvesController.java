package id.adminduk.office.shelves;

import id.adminduk.office.access.Officer;
import id.adminduk.office.applications.ArchivePlaces;
import id.adminduk.office.kernel.CaseNumber;
import id.adminduk.office.kernel.MalformedReference;
import id.adminduk.office.kernel.Refusal;
import id.adminduk.office.shelves.Shelves.Asked;
import id.adminduk.office.shelves.Shelves.Line;
import id.adminduk.office.web.Answers;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Looking for what is kept, and noting where the paper of many files lies. */
@Controller
class ShelvesController {

  static final String PAGE = "/arsip";

  private static final String TEMPLATE = "shelves/search";
  private static final int MOST_FILES = 200;

  /** What was typed to note places. */
  public record Placing(String berkas, String boks, String ordner, String catatan) {

    static final Placing NOTHING = new Placing("", "", "", "");
  }

  private final Shelves shelves;
  private final ArchivePlaces places;
  private final Answers answers;

  ShelvesController(Shelves shelves, ArchivePlaces places, Answers answers) {
    this.shelves = shelves;
    this.places = places;
    this.answers = answers;
  }

  @GetMapping(PAGE)
  ModelAndView show(Officer officer) {
    return ShelvesDoor.mayRead(officer)
        ? new ModelAndView(
            TEMPLATE, model(Asked.NOTHING, Placing.NOTHING, Optional.empty(), officer))
        : answers.refused(new ShelvesRefusal.NotOfTheShelves(), "/");
  }

  @PostMapping(PAGE)
  ModelAndView find(
      @RequestParam(defaultValue = "") String berkas,
      @RequestParam(defaultValue = "") String nomor,
      @RequestParam(defaultValue = "") String boks,
      @RequestParam(defaultValue = "") String ordner,
      @RequestParam(defaultValue = "") String jenis,
      @RequestParam(defaultValue = "") String tahun,
      Officer officer) {
    if (!ShelvesDoor.mayRead(officer)) {
      return answers.refused(new ShelvesRefusal.NotOfTheShelves(), "/");
    }
    Asked asked =
        new Asked(
            berkas.strip(),
            nomor.strip(),
            boks.strip(),
            ordner.strip(),
            shelves.kinds().containsKey(jenis) ? jenis : "",
            tahun.strip().matches("(19|20)\\d\\d") ? tahun.strip() : "");
    if (asked.isEmpty()) {
      Asked typed = new Asked(berkas, nomor, boks, ordner, jenis, tahun);
      return answers.refusedOn(
          TEMPLATE,
          model(typed, Placing.NOTHING, Optional.empty(), officer),
          new ShelvesRefusal.NothingAsked());
    }
    List<Line> found = shelves.find(asked, officer);
    String files =
        String.join(
            "\n",
            found.stream().map(Line::file).filter(file -> !file.isEmpty()).distinct().toList());
    return new ModelAndView(
        TEMPLATE, model(asked, new Placing(files, boks, ordner, ""), Optional.of(found), officer));
  }

  @PostMapping(PAGE + "/tempat")
  ModelAndView place(
      @RequestParam(defaultValue = "") String berkas,
      @RequestParam(defaultValue = "") String boks,
      @RequestParam(defaultValue = "") String ordner,
      @RequestParam(defaultValue = "") String catatan,
      Officer officer) {
    if (!places.isKeeper(officer)) {
      return answers.refused(new ShelvesRefusal.NotOfTheShelves(), "/");
    }
    Placing typed = new Placing(berkas, boks, ordner, catatan);
    List<CaseNumber> files = new ArrayList<>();
    for (String word : berkas.strip().split("[\\s,;]+", MOST_FILES + 1)) {
      Optional<CaseNumber> file = shelves.file(word);
      if (file.isEmpty()) {
        return refused(typed, new ShelvesRefusal.NoSuchFile(shown(word)), officer);
      }
      files.add(file.get());
    }
    ArchivePlaces.Place place;
    try {
      place = new ArchivePlaces.Place(boks, ordner, catatan);
    } catch (MalformedReference noPlace) {
      return refused(typed, new ShelvesRefusal.PlaceMissing(), officer);
    }
    return places
        .note(files.stream().distinct().toList(), place, officer)
        .fold(
            count -> answers.done(PAGE, "shelves.placed", Map.of("count", count)),
            refusal -> refused(typed, refusal, officer));
  }

  /** A word that is no number may be anything, a NIK too: no more than its beginning is shown. */
  private static String shown(String word) {
    return word.matches("\\d{4}-[A-Z0-9-]{1,30}") ? word : "…";
  }

  private ModelAndView refused(Placing typed, Refusal why, Officer officer) {
    return answers.refusedOn(TEMPLATE, model(Asked.NOTHING, typed, Optional.empty(), officer), why);
  }

  private Map<String, Object> model(
      Asked asked, Placing placing, Optional<List<Line>> found, Officer officer) {
    Map<String, Object> model = new HashMap<>();
    model.put("asked", asked);
    model.put("placing", placing);
    model.put("searched", found.isPresent());
    model.put("lines", found.orElseGet(List::of));
    model.put("most", Shelves.MOST);
    model.put("kinds", shelves.kinds());
    model.put("mayPlace", places.isKeeper(officer));
    model.put("problem", false);
    return model;
  }
}
