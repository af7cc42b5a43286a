package id.adminduk.office.uniqueness;

import id.adminduk.office.access.Officer;
import id.adminduk.office.access.Offices;
import id.adminduk.office.kernel.CaseId;
import id.adminduk.office.kernel.CaseNumber;
import id.adminduk.office.kernel.Day;
import id.adminduk.office.kernel.MalformedNik;
import id.adminduk.office.kernel.Nik;
import id.adminduk.office.kernel.Result;
import id.adminduk.office.kernel.Role;
import id.adminduk.office.uniqueness.DuplicateDesk.Choice;
import id.adminduk.office.uniqueness.DuplicateStore.Pending;
import id.adminduk.office.web.Answers;
import id.adminduk.office.web.NavItems;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** Duplicates at the office: the list, and the choice of the resident. */
@Controller
@RequestMapping("/ganda")
class DuplicateController implements NavItems {

  private static final String LIST = "/ganda";

  private final DuplicateDesk desk;
  private final Offices offices;
  private final Answers answers;

  DuplicateController(DuplicateDesk desk, Offices offices, Answers answers) {
    this.desk = desk;
    this.offices = offices;
    this.answers = answers;
  }

  /** What was typed; kept when the office says no. */
  public record Typed(String own, String other, String keep, String newHead, String reason) {}

  @GetMapping
  ModelAndView list(Officer officer) {
    only(officer);
    List<Pending> pending = desk.pending(officer.office());
    Map<CaseId, CaseNumber> numbers = desk.numbersOf(pending);
    return new ModelAndView(
        "uniqueness/duplicates",
        Map.of(
            "lines",
            pending.stream().map(one -> line(one, one.file().map(numbers::get))).toList()));
  }

  @GetMapping("/{job}")
  ModelAndView form(@PathVariable("job") UUID job, Officer officer) {
    only(officer);
    return desk.find(job, officer.office())
        .map(pending ->
            new ModelAndView("uniqueness/duplicate", model(pending, new Typed("", "", "", "", ""))))
        .orElseGet(() -> answers.refused(new DuplicateRefusal.NothingToResolve(), LIST));
  }

  @PostMapping("/{job}")
  ModelAndView resolve(
      @PathVariable("job") UUID job,
      @RequestParam(name = "nik", defaultValue = "") String own,
      @RequestParam(name = "nik-lain", defaultValue = "") String other,
      @RequestParam(name = "pilihan", defaultValue = "") String keep,
      @RequestParam(name = "kepala", defaultValue = "") String newHead,
      @RequestParam(name = "dasar", defaultValue = "") String reason,
      Officer officer) {
    only(officer);
    Optional<Pending> pending = desk.find(job, officer.office());
    if (pending.isEmpty()) {
      return answers.refused(new DuplicateRefusal.NothingToResolve(), LIST);
    }
    Typed typed = new Typed(own, other, keep, newHead, reason);
    return choice(typed)
        .then(choice -> desk.resolve(job, choice, officer))
        .fold(
            done ->
                answers.done(
                    LIST, "duplicate.done." + (keep.equals("INI") ? "own" : "other"), Map.of()),
            refusal ->
                answers.refusedOn("uniqueness/duplicate", model(pending.get(), typed), refusal));
  }

  private static Result<Choice, DuplicateRefusal> choice(Typed typed) {
    try {
      if (!typed.keep().equals("INI") && !typed.keep().equals("LAIN")) {
        return Result.refused(new DuplicateRefusal.ReasonMissing());
      }
      return Result.done(
          new Choice(
              nik(typed.own()),
              nik(typed.other()),
              typed.keep().equals("INI"),
              typed.newHead().isBlank() ? Optional.empty() : Optional.of(nik(typed.newHead())),
              typed.reason()));
    } catch (MalformedNik notANumber) {
      return Result.refused(new DuplicateRefusal.NotANumber());
    }
  }

  private static Nik nik(String typed) {
    return new Nik(typed.replaceAll("[\\s.-]", ""));
  }

  private Map<String, Object> model(Pending pending, Typed typed) {
    Map<String, Object> model = new HashMap<>(line(pending, desk.numberOf(pending)));
    model.put("typed", typed);
    return model;
  }

  private Map<String, Object> line(Pending pending, Optional<CaseNumber> number) {
    return Map.of(
        "job", pending.job().toString(),
        "number", number.map(CaseNumber::value).orElse(""),
        "subject", pending.subject().toString().substring(0, 8),
        "since", pending.since().atZone(offices.here().hours().zone()).format(Day.SHOWN));
  }

  private static boolean resolves(Officer officer) {
    return officer.has(Role.OPERATOR_SIAK) || officer.has(Role.KASI);
  }

  private static void only(Officer officer) {
    if (!resolves(officer)) {
      throw new ResponseStatusException(HttpStatus.FORBIDDEN);
    }
  }

  @Override
  public List<Item> itemsFor(Officer officer) {
    return resolves(officer)
        ? List.of(
            new Item(28, LIST, "nav.duplicates", "people", desk.pending(officer.office()).size()))
        : List.of();
  }
}
