package id.adminduk.office.documents;

import id.adminduk.office.access.Officer;
import id.adminduk.office.kernel.CaseNumber;
import id.adminduk.office.kernel.Nik;
import id.adminduk.office.kernel.Result;
import id.adminduk.office.population.register.LifeEvents;
import id.adminduk.office.population.register.RegisterReading;
import id.adminduk.office.premises.Chance;
import id.adminduk.office.premises.UnitOfWork;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Papers drawn up from the register: numbered, frozen, one of a type and subject at a time. */
@Component
class PaperDrafts {

  private static final String OUTDATED = "Buku induk berubah sesudah konsep dibuat.";

  private final PaperStore store;
  private final PaperDesk desk;
  private final Drafting drafting;
  private final RegisterReading reading;
  private final LifeEvents lives;
  private final UnitOfWork unitOfWork;
  private final PaperNumbers numbers;
  private final Clock clock;
  private final Chance chance;
  private final JsonMapper json;

  PaperDrafts(
      PaperStore store,
      PaperDesk desk,
      Drafting drafting,
      RegisterReading reading,
      LifeEvents lives,
      UnitOfWork unitOfWork,
      PaperNumbers numbers,
      Clock clock,
      Chance chance,
      JsonMapper json) {
    this.store = store;
    this.desk = desk;
    this.drafting = drafting;
    this.reading = reading;
    this.lives = lives;
    this.unitOfWork = unitOfWork;
    this.numbers = numbers;
    this.clock = clock;
    this.chance = chance;
    this.json = json;
  }

  /** Draws up a paper about somebody from what the register says now, and freezes it. */
  Result<Paper, PaperRefusal> draft(PaperType type, long resident, Officer by) {
    return draft(type, resident, Given.NOTHING, by);
  }

  /** As above, with what the officer typed for it. */
  Result<Paper, PaperRefusal> draft(PaperType type, long resident, Given given, Officer by) {
    if (!DocumentsDoor.mayDraft(by)) {
      return Result.refused(new PaperRefusal.NotOfTheDocuments());
    }
    return unitOfWork.attempt(
        () -> quoted(type, resident, given).then(quoted -> drawn(type, resident, quoted, by)));
  }

  /**
   * Draws up a paper for a file unless it has one that says what the register says now; an outdated
   * draft is given up for the new one. All of it in the caller's unit of work.
   *
   * @return the new paper; empty when there was nothing to do
   */
  Result<Optional<Paper>, PaperRefusal> draftOnce(
      PaperType type, long resident, CaseNumber file, Officer by) {
    return quoted(type, resident, Given.NOTHING)
        .then(quoted -> once(type, resident, quoted, file, by));
  }

  private Result<Optional<Paper>, PaperRefusal> once(
      PaperType type, long resident, Quoted quoted, CaseNumber file, Officer by) {
    String digest = PaperDesk.sha256(frozen(quoted.content(), json));
    Optional<Paper> known =
        store.versions(type, quoted.subject()).stream()
            .filter(paper -> paper.state() != PaperState.WITHDRAWN)
            .filter(paper -> paper.caseNumber().equals(Optional.of(file)))
            .findFirst();
    if (known.filter(paper -> paper.digest().equals(digest)).isPresent()) {
      return Result.done(Optional.empty());
    }
    if (!DocumentsDoor.mayDraft(by)) {
      return Result.refused(new PaperRefusal.NotOfTheDocuments());
    }
    known
        .filter(paper -> !paper.state().isSigned())
        .ifPresent(stale -> desk.giveUp(stale.id(), OUTDATED, by));
    return drawn(type, resident, quoted.in(file), by).map(Optional::of);
  }

  /** Writes the same words in the same order, whichever start of the program gathered them. */
  static String frozen(Map<String, Object> content, JsonMapper json) {
    return json.writer()
        .with(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
        .writeValueAsString(content);
  }

  /**
   * Says whether a family card no longer says who lives in the family. The other papers tell of a
   * day or an event and stay as they were frozen.
   */
  boolean isOutdated(Paper paper) {
    return paper.type() == PaperType.KK
        && quoted(paper.type(), paper.resident(), Given.NOTHING)
            .fold(
                now ->
                    !now.subject().equals(paper.subject())
                        || !json.valueToTree(now.content()).equals(json.readTree(paper.content())),
                gone -> true);
  }

  private Result<Quoted, PaperRefusal> quoted(PaperType type, long resident, Given given) {
    return reading
        .behind(resident)
        .flatMap(lives::find)
        .map(person -> drafting.of(type, person, resident, given))
        .orElseGet(() -> Result.refused(new PaperRefusal.NoSuchPaper()));
  }

  private Result<Paper, PaperRefusal> drawn(PaperType type, long asked, Quoted quoted, Officer by) {
    store.hold(type, quoted.subject());
    List<Paper> earlier = store.versions(type, quoted.subject());
    Optional<Paper> underWay =
        earlier.stream()
            .filter(paper -> !paper.state().isSigned() && paper.state() != PaperState.WITHDRAWN)
            .findFirst();
    if (underWay.isPresent()) {
      return Result.refused(new PaperRefusal.UnderWay(underWay.get().number()));
    }
    return numbers
        .of(type, quoted, by)
        .map(number -> drawn(type, asked, quoted, number, earlier, by));
  }

  private Paper drawn(
      PaperType type, long asked, Quoted quoted, String number, List<Paper> earlier, Officer by) {
    String content = frozen(quoted.content(), json);
    Nik shown = new Nik(quoted.nik());
    Paper paper =
        new Paper(
            chance.uuid(),
            type,
            quoted.subject(),
            earlier.isEmpty() ? 1 : earlier.getFirst().version() + 1,
            number,
            chance.token(),
            quoted.name(),
            quoted.nik(),
            reading.refs(List.of(shown)).getOrDefault(shown, asked),
            quoted.caseNumber(),
            content,
            PaperDesk.sha256(content),
            PaperState.DRAFTED,
            by.id(),
            clock.instant());
    store.insert(paper);
    store.note(paper, PaperState.DRAFTED, Optional.of(by.id()), "");
    desk.audit("paper-drafted", paper, by);
    return paper;
  }
}
