package id.adminduk.office.shelves;

import id.adminduk.office.access.Officer;
import id.adminduk.office.access.Officers;
import id.adminduk.office.access.Offices;
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
  private final DueFiles dueFiles;
  private final Shelves shelves;
  private final Holds holds;
  private final Officers officers;
  private final Answers answers;
  private final Texts texts;
  private final ZoneId zone;

  RetentionController(
      Retention retention,
      Disposals disposals,
      DueFiles dueFiles,
      Shelves shelves,
      Holds holds,
      Officers officers,
      Offices offices,
      Answers answers,
      Texts texts) {
    this.retention = retention;
    this.disposals = disposals;
    this.dueFiles = dueFiles;
    this.shelves = shelves;
    this.holds = holds;
    this.officers = officers;
    this.answers = answers;
    this.texts = texts;
    this.zone = offices.here().hours().zone();
  }

  @GetMapping(PAGE)
  ModelAndView show(@RequestParam(defaultValue = "") String sesudah, Officer officer) {
    return ShelvesDoor.mayRead(officer)
        ? new ModelAndView(TEMPLATE, model(Typed.NOTHING, "", sesudah, officer))
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
    return answers.refusedOn(TEMPLATE, model(typed, "", "", officer), why);
  }

  @PostMapping(PAGE + "/usul")
  ModelAndView ask(
      @RequestParam(defaultValue = "") String berkas,
      @RequestParam(defaultValue = "") String alasan,
      @RequestParam(defaultValue = "") String sesudah,
      Officer officer) {
    if (!ShelvesDoor.mayDecide(officer)) {
      return answers.refused(new ShelvesRefusal.NotOfTheShelves(), "/");
    }
    Result<UUID, Refusal> asked = asked(berkas, alasan.strip(), officer);
    return asked.fold(
        done -> answers.done(PAGE, "shelves.disposal.asked", Map.of("number", berkas)),
        refusal ->
            answers.refusedOn(TEMPLATE, model(Typed.NOTHING, alasan, sesudah, officer), refusal));
  }

  private Result<UUID, Refusal> asked(String berkas, String basis, Officer officer) {
    Optional<CaseNumber> file = shelves.file(berkas);
    Optional<Disposals.Due> due = file.flatMap(dueFiles::of);
    if (due.isEmpty()) {
      // What was typed may be anything, a NIK too: it is not said back.
      return Result.refused(new ShelvesRefusal.NothingDue(file.map(CaseNumber::value).orElse("…")));
    }
    if (basis.length() < SHORTEST_BASIS) {
      return Result.refused(new DestructionRefusal.ReasonTooShort(basis.length()));
    }
    if (officer.nip().isEmpty()) {
      return Result.refused(new DestructionRefusal.CustodianWithoutNip());
    }
    return disposals
        .ask(due.get(), basis, new Custodian(officer.id(), officer.nip().orElseThrow()))
        .fold(Result::done, Result::refused);
  }

  private Map<String, Object> model(Typed typed, String basis, String last, Officer officer) {
    List<Disposals.Due> due = dueFiles.after(shelves.file(last), MOST + 1);
    List<DueLine> lines = due.stream().limit(MOST).map(this::line).toList();
    Map<String, Object> model = new HashMap<>();
    model.put("rules", retention.schedule().stream().map(this::line).toList());
    model.put("due", lines);
    model.put("last", last);
    model.put("further", due.size() > MOST ? lines.getLast().file() : "");
    model.put("typed", typed);
    model.put("basis", basis);
    model.put("mayDecide", ShelvesDoor.mayDecide(officer));
    model.put("problem", false);
    return model;
  }

  private DueLine line(Disposals.Due due) {
    return new DueLine(
        due.number().value(),
        Day.SHOWN.format(due.closed()),
        due.pages(),
        due.documents().size(),
        holds.covers(due.number()));
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

  private LocalDate day(Instant at) {
    return at.atZone(zone).toLocalDate();
  }
}
