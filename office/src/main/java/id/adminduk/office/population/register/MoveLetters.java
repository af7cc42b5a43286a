package id.adminduk.office.population.register;

import id.adminduk.office.kernel.Nik;
import id.adminduk.office.kernel.NomorKk;
import id.adminduk.office.kernel.OfficeCode;
import id.adminduk.office.kernel.Result;
import id.adminduk.office.population.life.Element;
import id.adminduk.office.population.life.LifeEvent;
import id.adminduk.office.population.life.LifeRefusal;
import id.adminduk.office.population.life.LifeRefusal.LetterUnfit.Reason;
import id.adminduk.office.population.life.Person;
import id.adminduk.office.population.regions.Regions;
import id.adminduk.office.premises.Scope;
import id.adminduk.office.premises.UnitOfWork;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/**
 * Moves between two offices, without limbo.
 *
 * <p>A letter changes nobody: its people stay counted at the origin. The arrival ends them there
 * and begins them here in one commit. If nobody answers, the letter expires and nothing has
 * happened.
 */
@Component
public class MoveLetters {

  /** Contested (domain.md 2.8: 30, 60 or 100 days); the longest, until an office says otherwise. */
  public static final int DAYS = 100;

  private static final DateTimeFormatter IN_NUMBER =
      DateTimeFormatter.ofPattern("ddMMyyyy", Locale.ROOT);

  private final LifeEvents lives;
  private final PeopleStore people;
  private final MoveLetterStore letters;
  private final IssuedNumbers numbers;
  private final UnitOfWork unitOfWork;

  MoveLetters(
      LifeEvents lives,
      PeopleStore people,
      MoveLetterStore letters,
      IssuedNumbers numbers,
      UnitOfWork unitOfWork) {
    this.lives = lives;
    this.people = people;
    this.letters = letters;
    this.numbers = numbers;
    this.unitOfWork = unitOfWork;
  }

  /** Gives the letters that may still be used. */
  public List<MoveLetter> open(LocalDate day) {
    return letters.open(day);
  }

  /** Gives the letters that these people may still use, the oldest first. */
  public List<MoveLetter> openFor(Collection<Nik> movers, LocalDate day) {
    return letters.openFor(movers, day);
  }

  /** Finds a letter of this office. */
  public Optional<MoveLetter> find(String number) {
    return letters.find(number);
  }

  /**
   * Writes a letter: SKPWNI/RRRR/DDMMYYYY/NNNN; refused where the departure would be, now and not
   * when the movers stand before the destination.
   */
  public Result<MoveLetter, LifeRefusal> issue(
      Set<Nik> movers, LifeEvent.Place to, int days, Evidence evidence) {
    Optional<LifeRefusal> misplaced = misplaced(to);
    if (misplaced.isPresent()) {
      return Result.refused(misplaced.get());
    }
    OfficeCode destination = new OfficeCode(to.wilayah().substring(0, 4));
    if (movers.isEmpty() || destination.equals(here())) {
      return Result.refused(new LifeRefusal.NothingChanges());
    }
    LifeEvent departure = new LifeEvent.Departure(movers, evidence.today(), Optional.empty());
    return unitOfWork.attempt(() ->
        lives
            .preview(departure, evidence.today())
            .map(leaving -> write(movers, destination, to, days, evidence)));
  }

  /** What the destination could not write would leave the movers before a shut door. */
  private static Optional<LifeRefusal> misplaced(LifeEvent.Place to) {
    Map<Element, String> place =
        Map.of(
            Element.WILAYAH, to.wilayah(),
            Element.RT, to.rt(),
            Element.RW, to.rw(),
            Element.JALAN, to.jalan());
    return place.entrySet().stream()
        .filter(part ->
            !part.getKey().fits(part.getValue())
                || (part.getKey() == Element.WILAYAH && !Regions.isVillage(part.getValue())))
        .<LifeRefusal>map(part -> new LifeRefusal.ValueUnfit(part.getKey(), part.getValue()))
        .findFirst();
  }

  private MoveLetter write(
      Set<Nik> movers, OfficeCode destination, LifeEvent.Place to, int days, Evidence evidence) {
    MoveLetter letter =
        new MoveLetter(
            number(evidence.today()),
            here(),
            destination,
            to,
            List.copyOf(movers),
            evidence.today(),
            evidence.today().plusDays(days),
            Optional.empty());
    letters.insert(letter);
    return letter;
  }

  private String number(LocalDate today) {
    String day = IN_NUMBER.format(today);
    return String.format(
        Locale.ROOT, "SKPWNI/%s/%s/%04d", here(), day, numbers.letter(here().value() + day));
  }

  /**
   * Takes the people of a letter in: counted there until this commit, here from it on.
   *
   * @param join card they are written on; empty makes a new one
   */
  public Result<Recorded, LifeRefusal> arrive(
      String number, Optional<NomorKk> join, Evidence evidence) {
    return unitOfWork.attempt(() ->
        letters
            .originOf(number)
            .map(origin -> arrive(number, origin, join, evidence))
            .orElseGet(() -> unfit(number, Reason.UNKNOWN)));
  }

  private Result<Recorded, LifeRefusal> arrive(
      String number, OfficeCode origin, Optional<NomorKk> join, Evidence evidence) {
    Result<LifeEvent.Arrival, LifeRefusal> left =
        letters.among(origin, here(), () -> letGo(number, join, evidence));
    return left.then(arrival -> lives.write(arrival, evidence));
  }

  /** Runs with the rows of the origin. */
  private Result<LifeEvent.Arrival, LifeRefusal> letGo(
      String number, Optional<NomorKk> join, Evidence evidence) {
    MoveLetter letter = letters.hold(number).orElseThrow();
    if (!letter.destination().equals(here())) {
      return unfit(number, Reason.NOT_FOR_HERE);
    }
    if (letter.usedOn().isPresent()) {
      return unfit(number, Reason.USED);
    }
    if (evidence.today().isAfter(letter.validUntil())) {
      return unfit(number, Reason.EXPIRED);
    }
    List<LifeEvent.Newcomer> newcomers = newcomers(letter, evidence.today());
    LifeEvent departure =
        new LifeEvent.Departure(
            new LinkedHashSet<>(letter.movers()), evidence.today(), Optional.empty());
    return lives
        .write(departure, evidence)
        .map(gone -> {
          letters.use(number, evidence.today(), gone.event());
          return new LifeEvent.Arrival(newcomers, evidence.today(), join);
        });
  }

  private List<LifeEvent.Newcomer> newcomers(MoveLetter letter, LocalDate today) {
    return people.find(letter.movers(), List.of()).stream()
        .sorted(
            Comparator.comparing((Person person) -> !person.isAdultOn(today))
                .thenComparing(Person::hubungan)
                .thenComparing(Person::born))
        .map(person -> new LifeEvent.Newcomer(person.nik(), moved(person, letter.to())))
        .toList();
  }

  private static Map<Element, String> moved(Person person, LifeEvent.Place to) {
    Map<Element, String> biodata = new EnumMap<>(Element.class);
    biodata.putAll(person.elements());
    biodata.put(Element.JALAN, to.jalan());
    biodata.put(Element.RT, to.rt());
    biodata.put(Element.RW, to.rw());
    biodata.put(Element.WILAYAH, to.wilayah());
    return biodata;
  }

  private static <T> Result<T, LifeRefusal> unfit(String number, Reason reason) {
    return Result.refused(new LifeRefusal.LetterUnfit(number, reason));
  }

  private static OfficeCode here() {
    return new OfficeCode(Scope.current().setting());
  }
}
