package id.adminduk.office.population.register;

import id.adminduk.office.audit.AuditEntry;
import id.adminduk.office.audit.AuditTrail;
import id.adminduk.office.kernel.CaseNumber;
import id.adminduk.office.kernel.Nik;
import id.adminduk.office.kernel.NomorKk;
import id.adminduk.office.kernel.Result;
import id.adminduk.office.population.life.Changes;
import id.adminduk.office.population.life.Duty;
import id.adminduk.office.population.life.Element;
import id.adminduk.office.population.life.LifeEvent;
import id.adminduk.office.population.life.LifeRefusal;
import id.adminduk.office.population.life.Person;
import id.adminduk.office.population.life.Register;
import id.adminduk.office.population.life.RegisterState;
import id.adminduk.office.premises.Scope;
import id.adminduk.office.premises.UnitOfWork;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The register at work: shows what an event would change, and writes it. */
@Component
public class LifeEvents {

  private final Gathering gathering;
  private final PeopleStore people;
  private final EventStore events;
  private final IssuedNumbers numbers;
  private final AuditTrail trail;
  private final UnitOfWork unitOfWork;

  LifeEvents(
      Gathering gathering,
      PeopleStore people,
      EventStore events,
      IssuedNumbers numbers,
      AuditTrail trail,
      UnitOfWork unitOfWork) {
    this.gathering = gathering;
    this.people = people;
    this.events = events;
    this.numbers = numbers;
    this.trail = trail;
    this.unitOfWork = unitOfWork;
  }

  /** Finds a person with every element. */
  public Optional<Person> find(Nik nik) {
    return people.find(List.of(nik), List.of()).stream().findFirst();
  }

  /** Gives the active members of a family, head first. */
  public List<Person> family(NomorKk kk) {
    return RegisterState.of(people.find(List.of(), List.of(kk))).family(kk);
  }

  /** Gives what changed when, by which paper. */
  public TimeLine timeLine(Nik nik) {
    return new TimeLine(nik, events.lines(nik));
  }

  /** Gives who got a first record, and so a NIK, in a file (F-1.01; S4 row 5). */
  public List<Nik> firstRecordedIn(CaseNumber file) {
    return events.firstRecordedIn(file);
  }

  /** Gives what an event made due. */
  public List<Duty> duties(long event) {
    return events.duties(event);
  }

  /** Says what an event would change; takes no number and writes nothing. */
  public Result<Changes, LifeRefusal> preview(LifeEvent event, LocalDate today) {
    return atHome(event)
        .or(() -> elsewhere(event))
        .<Result<Changes, LifeRefusal>>map(Result::refused)
        .orElseGet(() -> Register.apply(gathering.look(event), event, today, numbers.looking()));
  }

  /** Writes an event, with all it changes, in one commit; or nothing. */
  public Result<Recorded, LifeRefusal> record(LifeEvent event, Evidence evidence) {
    return unitOfWork.attempt(() -> write(event, evidence));
  }

  Result<Recorded, LifeRefusal> write(LifeEvent event, Evidence evidence) {
    Optional<LifeRefusal> refusal = atHome(event).or(() -> elsewhere(event));
    if (refusal.isPresent()) {
      return Result.refused(refusal.get());
    }
    RegisterState state = gathering.hold(event);
    return Register.apply(state, event, evidence.today(), numbers)
        .map(changes -> commit(state, event, changes, evidence));
  }

  private Recorded commit(
      RegisterState state, LifeEvent event, Changes changes, Evidence evidence) {
    RegisterState after = state.with(changes);
    changes.duties().stream()
        .filter(duty -> duty.kind() == Duty.Kind.ISSUE_KK)
        .forEach(duty -> people.openCard(new NomorKk(duty.about())));
    changes.touched().stream().map(nik -> after.find(nik).orElseThrow()).forEach(people::save);
    changes.elements().stream()
        .filter(change -> change.element() == Element.NAMA_LENGKAP)
        .forEach(change -> people.index(change.who(), change.after().orElse("")));
    long id = events.append(event, changes, evidence);
    trail.append(
        new AuditEntry(
            "life-event",
            evidence.officer(),
            evidence.caseNumber(),
            Map.of(
                "kind", event.getClass().getSimpleName(),
                "event", Long.toString(id),
                "people", Integer.toString(changes.touched().size()))));
    return new Recorded(id, changes);
  }

  /** Who arrives without a letter of this system may not be active anywhere in it. */
  private Optional<LifeRefusal> elsewhere(LifeEvent event) {
    return event instanceof LifeEvent.Arrival arrival
        ? arrival.people().stream()
            .map(LifeEvent.Newcomer::nik)
            .filter(people::isActiveSomewhere)
            .<LifeRefusal>map(LifeRefusal.NumberKnown::new)
            .findFirst()
        : Optional.empty();
  }

  /** An office writes only people who live in its own region. */
  private static Optional<LifeRefusal> atHome(LifeEvent event) {
    List<String> places =
        switch (event) {
          case LifeEvent.FirstRecord first when first.join().isEmpty() -> place(first.biodata());
          case LifeEvent.Arrival arrival when arrival.join().isEmpty() ->
              arrival.people().stream().flatMap(n -> place(n.biodata()).stream()).toList();
          case LifeEvent.MoveWithin move -> List.of(move.to().wilayah());
          default -> List.of();
        };
    return places.stream()
        .filter(place -> !place.startsWith(Scope.current().setting()))
        .<LifeRefusal>map(place -> new LifeRefusal.ValueUnfit(Element.WILAYAH, place))
        .findFirst();
  }

  private static List<String> place(Map<Element, String> biodata) {
    return Optional.ofNullable(biodata.get(Element.WILAYAH)).stream().toList();
  }
}
