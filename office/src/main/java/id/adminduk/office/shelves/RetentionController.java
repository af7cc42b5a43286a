package id.adminduk.office.shelves;

import id.adminduk.office.access.Officer;
import id.adminduk.office.access.Officers;
import id.adminduk.office.access.Offices;
import id.adminduk.office.applications.ClosedFiles;
import id.adminduk.office.archive.Disposals;
import id.adminduk.office.archive.RecordKind;
import id.adminduk.office.archive.Retention;
import id.adminduk.office.archive.RetentionRefusal;
import id.adminduk.office.kernel.CaseNumber;
import id.adminduk.office.kernel.Day;
import id.adminduk.office.kernel.Refusal;
import id.adminduk.office.kernel.Result;
import id.adminduk.office.vault.Custodian;
import id.adminduk.office.vault.DestructionRefusal;
import id.adminduk.office.vault.Holds;
import id.adminduk.office.web.Answers;
import id.adminduk.office.web.Texts;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The schedule of retention, what is due by it, and the wish to destroy that. */
@Controller
class RetentionController {

  static final String PAGE = "/arsip/retensi";

  private static final String TEMPLATE = "shelves/retention";
  private static final int MOST = 100;
  private static final int SHORTEST_BASIS = 10;

  /** One line of the schedule. */
  public record RuleLine(
      String kind,
      String title,
      int active,
      int inactive,
      String fate,
      String said,
      boolean fixed) {}

  /** A file of which something may go. */
  public record DueLine(String file, String closed, int pages, int documents, boolean held) {}

  /** What was typed to set a line. */
  public record Typed(String jenis, String aktif, String inaktif, String nasib, String dasar) {

    static final Typed NOTHING = new Typed("", "", "", "", "");
  }

  private final Retention retention;
  private final Disposals disposals;
  private final ClosedFiles closed;
  private final Holds holds;
  private final Officers officers;
  private final Answers answers;
  private final Texts texts;
  private final Clock clock;
  private final ZoneId zone;

  RetentionController(
      Retention retention,
      Disposals disposals,
      ClosedFiles closed,
      Holds holds,
      Officers officers,
      Offices offices,
      Answers answers,
      Texts texts,
      Clock clock) {
    this.retention = retention;
    this.disposals = disposals;
    this.closed = closed;
    this.holds = holds;
    this.officers = officers;
    this.answers = answers;
    this.texts = texts;
    this.clock = clock;
    this.zone = offices.here().hours().zone();
  }

  @GetMapping(PAGE)
  ModelAndView show(Officer officer) {
    return ShelvesDoor.mayRead(officer)
        ? new ModelAndView(TEMPLATE, model(Typed.NOTHING, "", officer))
        : answers.refused(new ShelvesRefusal.NotOfTheShelves(), "/");
  }

  @PostMapping(PAGE)
  ModelAndView set(
      @RequestParam(defaultValue = "") String jenis,
      @RequestParam(defaultValue = "") String aktif,
      @RequestParam(defaultValue = "") String inaktif,
      @RequestParam(defaultValue = "") String nasib,
      @RequestParam(defaultValue = "") String dasar,
      Officer officer) {
    if (!ShelvesDoor.mayDecide(officer)) {
      return answers.refused(new ShelvesRefusal.NotOfTheShelves(), "/");
    }
    Typed typed = new Typed(jenis, aktif, inaktif, nasib, dasar);
    Optional<RecordKind> kind =
        Arrays.stream(RecordKind.values()).filter(one -> one.name().equals(jenis)).findFirst();
    if (kind.isEmpty()) {
      return refused(typed, new RetentionRefusal.KeptForEver(), officer);
    }
    Retention.Fate fate =
        nasib.equals(Retention.Fate.DESTROYED.name())
            ? Retention.Fate.DESTROYED
            : Retention.Fate.PERMANENT;
    return retention
        .set(kind.get(), years(aktif), years(inaktif), fate, dasar, officer.id())
        .fold(
            set -> answers.done(PAGE, "shelves.rule.set", Map.of("kind", title(set))),
            refusal -> refused(typed, refusal, officer));
  }

  private static int years(String typed) {
    return typed.strip().matches("\\d{1,2}") ? Integer.parseInt(typed.strip()) : -1;
  }

  private ModelAndView refused(Typed typed, Refusal why, Officer officer) {
    return answers.refusedOn(TEMPLATE, model(typed, "", officer), why);
  }

  @PostMapping(PAGE + "/usul")
  ModelAndView ask(
      @RequestParam(defaultValue = "") String berkas,
      @RequestParam(defaultValue = "") String alasan,
      Officer officer) {
    if (!ShelvesDoor.mayDecide(officer)) {
      return answers.refused(new ShelvesRefusal.NotOfTheShelves(), "/");
    }
    Result<UUID, Refusal> asked = asked(berkas, alasan.strip(), officer);
    return asked.fold(
        done -> answers.done(PAGE, "shelves.disposal.asked", Map.of("number", berkas)),
        refusal -> answers.refusedOn(TEMPLATE, model(Typed.NOTHING, alasan, officer), refusal));
  }

  private Result<UUID, Refusal> asked(String berkas, String basis, Officer officer) {
    Optional<ClosedFiles.Closed> file =
        Optional.of(berkas)
            .filter(typed -> typed.matches("\\d{4}-[A-Z]{2,6}-\\d{8}-\\d{4,6}"))
            .flatMap(typed -> closed.of(new CaseNumber(typed)));
    if (file.isEmpty()) {
      return Result.refused(new ShelvesRefusal.NothingDue(berkas));
    }
    if (basis.length() < SHORTEST_BASIS) {
      return Result.refused(new DestructionRefusal.ReasonTooShort(basis.length()));
    }
    if (officer.nip().isEmpty()) {
      return Result.refused(new DestructionRefusal.CustodianWithoutNip());
    }
    Disposals.Due due = due(file.get());
    if (due.isEmpty()) {
      return Result.refused(new ShelvesRefusal.NothingDue(berkas));
    }
    return disposals
        .ask(due, basis, new Custodian(officer.id(), officer.nip().orElseThrow()))
        .fold(Result::done, Result::refused);
  }

  private Disposals.Due due(ClosedFiles.Closed file) {
    return disposals.due(file.number(), day(file.at()), today());
  }

  private Map<String, Object> model(Typed typed, String basis, Officer officer) {
    List<Retention.Rule> schedule = retention.schedule();
    Map<String, Object> model = new HashMap<>();
    model.put("rules", schedule.stream().map(this::line).toList());
    model.put("due", dueLines(schedule));
    model.put("most", MOST);
    model.put("typed", typed);
    model.put("basis", basis);
    model.put("mayDecide", ShelvesDoor.mayDecide(officer));
    model.put("problem", false);
    return model;
  }

  /** Looks at files as old as the shortest term, and shows those of which something may go. */
  private List<DueLine> dueLines(List<Retention.Rule> schedule) {
    return schedule.stream()
        .filter(rule -> rule.fate() == Retention.Fate.DESTROYED)
        .map(rule -> rule.active() + rule.inactive())
        .min(Integer::compare)
        .map(years -> today().minusYears(years).plusDays(1).atStartOfDay(zone).toInstant())
        .map(before ->
            closed.before(before, MOST).stream()
                .map(file -> Map.entry(file, due(file)))
                .filter(one -> !one.getValue().isEmpty())
                .map(one -> line(one.getKey(), one.getValue()))
                .toList())
        .orElseGet(List::of);
  }

  private DueLine line(ClosedFiles.Closed file, Disposals.Due due) {
    return new DueLine(
        file.number().value(),
        Day.SHOWN.format(day(file.at())),
        due.pages(),
        due.documents().size(),
        holds.of(file.number()).stream().anyMatch(hold -> hold.lifted().isEmpty()));
  }

  private RuleLine line(Retention.Rule rule) {
    String said =
        rule.isDefault()
            ? texts.of("shelves.rule.default")
            : texts.of(
                "shelves.rule.by",
                rule.basis(),
                rule.by().flatMap(officers::find).map(Officer::name).orElse("–"),
                Day.SHOWN.format(day(rule.at().orElseThrow())));
    return new RuleLine(
        rule.kind().name(),
        title(rule.kind()),
        rule.active(),
        rule.inactive(),
        rule.fate().name(),
        said,
        rule.kind().isFixed());
  }

  private String title(RecordKind kind) {
    return texts.of("shelves.kind." + kind.name());
  }

  private LocalDate today() {
    return day(clock.instant());
  }

  private LocalDate day(Instant at) {
    return at.atZone(zone).toLocalDate();
  }
}
