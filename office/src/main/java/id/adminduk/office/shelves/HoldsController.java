package id.adminduk.office.shelves;

import id.adminduk.office.access.Officer;
import id.adminduk.office.access.Officers;
import id.adminduk.office.access.Offices;
import id.adminduk.office.archive.Disposals;
import id.adminduk.office.kernel.CaseNumber;
import id.adminduk.office.kernel.Day;
import id.adminduk.office.kernel.OfficerId;
import id.adminduk.office.kernel.Refusal;
import id.adminduk.office.vault.Hold;
import id.adminduk.office.vault.Holds;
import id.adminduk.office.web.Answers;
import id.adminduk.office.web.Texts;
import java.time.Instant;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Legal holds: placed and lifted by KABID or KADIS, read by everybody of the archive. */
@Controller
class HoldsController {

  static final String PAGE = "/arsip/tahan";

  private static final String TEMPLATE = "shelves/holds";
  private static final int LONGEST = 200;

  /** One hold as it is shown. */
  public record Line(
      String id,
      String file,
      String what,
      String reason,
      String placed,
      String by,
      String lifted,
      String why) {}

  /** What was typed to place one. */
  public record Typed(String berkas, String apa, String alasan) {

    static final Typed NOTHING = new Typed("", "", "");
  }

  private final Shelves shelves;
  private final Disposals disposals;
  private final Holds holds;
  private final Officers officers;
  private final Answers answers;
  private final Texts texts;
  private final ZoneId zone;

  HoldsController(
      Shelves shelves,
      Disposals disposals,
      Holds holds,
      Officers officers,
      Offices offices,
      Answers answers,
      Texts texts) {
    this.shelves = shelves;
    this.disposals = disposals;
    this.holds = holds;
    this.officers = officers;
    this.answers = answers;
    this.texts = texts;
    this.zone = offices.here().hours().zone();
  }

  @GetMapping(PAGE)
  ModelAndView show(Officer officer) {
    return ShelvesDoor.mayRead(officer)
        ? new ModelAndView(TEMPLATE, model(Typed.NOTHING, officer))
        : answers.refused(new ShelvesRefusal.NotOfTheShelves(), "/");
  }

  @PostMapping(PAGE)
  ModelAndView place(
      @RequestParam(defaultValue = "") String berkas,
      @RequestParam(defaultValue = "") String apa,
      @RequestParam(defaultValue = "") String alasan,
      Officer officer) {
    if (!ShelvesDoor.mayDecide(officer)) {
      return answers.refused(new ShelvesRefusal.NotOfTheShelves(), "/");
    }
    Typed typed = new Typed(berkas, apa, alasan);
    Optional<CaseNumber> file = shelves.file(berkas);
    if (file.isEmpty()) {
      return refused(typed, new ShelvesRefusal.NoSuchFile("…"), officer);
    }
    String what = apa.isBlank() ? texts.of("shelves.hold.whole") : apa.strip();
    return disposals
        .hold(
            file.get(),
            what.length() <= LONGEST ? what : what.substring(0, LONGEST),
            alasan,
            officer.id())
        .fold(
            id -> answers.done(PAGE, "shelves.hold.placed", Map.of("number", file.get().value())),
            refusal -> refused(typed, refusal, officer));
  }

  @PostMapping(PAGE + "/{id}/cabut")
  ModelAndView lift(
      @PathVariable UUID id, @RequestParam(defaultValue = "") String alasan, Officer officer) {
    if (!ShelvesDoor.mayDecide(officer)) {
      return answers.refused(new ShelvesRefusal.NotOfTheShelves(), "/");
    }
    return holds
        .lift(id, officer.office(), alasan, officer.id())
        .fold(
            number -> answers.done(PAGE, "shelves.hold.lifted", Map.of("number", number.value())),
            refusal -> refused(Typed.NOTHING, refusal, officer));
  }

  private ModelAndView refused(Typed typed, Refusal why, Officer officer) {
    return answers.refusedOn(TEMPLATE, model(typed, officer), why);
  }

  private Map<String, Object> model(Typed typed, Officer officer) {
    Map<String, Object> model = new HashMap<>();
    model.put("lines", holds.of(officer.office()).stream().map(this::line).toList());
    model.put("typed", typed);
    model.put("mayDecide", ShelvesDoor.mayDecide(officer));
    model.put("problem", false);
    return model;
  }

  private Line line(Hold hold) {
    return new Line(
        hold.id().toString(),
        hold.number().value(),
        hold.what(),
        hold.reason(),
        day(hold.placedAt()),
        name(hold.placedBy()),
        hold.lifted()
            .map(end -> texts.of("shelves.hold.lifted-by", day(end.at()), name(end.by())))
            .orElse(""),
        hold.lifted().map(Hold.Lifted::why).orElse(""));
  }

  private String day(Instant at) {
    return Day.SHOWN.format(at.atZone(zone));
  }

  private String name(OfficerId id) {
    return officers.find(id).map(Officer::name).orElse("–");
  }
}
