package id.adminduk.office.queue;

import id.adminduk.office.access.Office;
import id.adminduk.office.access.Officer;
import id.adminduk.office.access.Officers;
import id.adminduk.office.access.Offices;
import id.adminduk.office.audit.AuditEntry;
import id.adminduk.office.audit.AuditTrail;
import id.adminduk.office.kernel.OfficerId;
import id.adminduk.office.kernel.Result;
import id.adminduk.office.kernel.Role;
import id.adminduk.office.premises.Chance;
import id.adminduk.office.premises.UnitOfWork;
import id.adminduk.office.queue.CounterRefusal.CounterClosed;
import id.adminduk.office.queue.CounterRefusal.CounterNumberTaken;
import id.adminduk.office.queue.CounterRefusal.CounterTaken;
import id.adminduk.office.queue.CounterRefusal.LastOpenCounter;
import id.adminduk.office.queue.CounterRefusal.NoSuchCounter;
import id.adminduk.office.queue.CounterRefusal.NotCounterAdministrator;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.stereotype.Component;

/**
 * The counters of the hall and who sits at them today.
 *
 * <p>A seat of yesterday holds nobody: whoever went home without standing up is in no one's way.
 */
@Component
public class Counters {

  private final CounterStore store;
  private final Officers officers;
  private final Offices offices;
  private final UnitOfWork unitOfWork;
  private final AuditTrail audit;
  private final Clock clock;
  private final Chance chance;

  Counters(
      CounterStore store,
      Officers officers,
      Offices offices,
      UnitOfWork unitOfWork,
      AuditTrail audit,
      Clock clock,
      Chance chance) {
    this.store = store;
    this.officers = officers;
    this.offices = offices;
    this.unitOfWork = unitOfWork;
    this.audit = audit;
    this.clock = clock;
    this.chance = chance;
  }

  /** Lists the counters by number; none where the office calls without them. */
  public List<Counter> all() {
    Office office = offices.here();
    LocalDate today = office.hours().dayOf(clock.instant());
    return store.all(office.code()).stream().map(line -> counter(line, office, today)).toList();
  }

  /** Finds where an officer sits today. */
  public Optional<Counter> of(Officer officer) {
    return all().stream()
        .filter(counter ->
            counter.seat().filter(seat -> seat.officer().equals(officer.id())).isPresent())
        .findFirst();
  }

  /** Lists the counters for who keeps them. */
  public Result<List<Counter>, CounterRefusal> all(Officer by) {
    return administrator(by).map(known -> all());
  }

  /** Puts up a new counter, open from the start. */
  public Result<Counter, CounterRefusal> add(
      int number, String name, List<String> services, Officer by) {
    return unitOfWork.attempt(() ->
        administrator(by)
            .then(known -> free(number, Optional.empty()))
            .map(free ->
                put(
                    "counter-added",
                    new Counter(chance.uuid(), number, name, services, true, Optional.empty()),
                    "",
                    by)));
  }

  /** Changes number, name and services of a counter. */
  public Result<Counter, CounterRefusal> change(
      UUID id, int number, String name, List<String> services, Officer by) {
    return keep(
        id,
        by,
        counter ->
            free(number, Optional.of(id))
                .map(free ->
                    put(
                        "counter-changed",
                        new Counter(id, number, name, services, counter.open(), counter.seat()),
                        text(counter),
                        by)));
  }

  /** Opens a counter. */
  public Result<Counter, CounterRefusal> open(UUID id, Officer by) {
    return keep(
        id,
        by,
        counter -> Result.done(put("counter-opened", withOpen(counter, true), text(counter), by)));
  }

  /** Closes a counter at which nobody sits and that is not the last. */
  public Result<Counter, CounterRefusal> close(UUID id, Officer by) {
    return keep(
        id,
        by,
        counter -> {
          if (counter.seat().isPresent()) {
            return Result.refused(new CounterTaken(counter.name(), counter.seat().get().name()));
          }
          if (all().stream().noneMatch(other -> other.open() && !other.id().equals(id))) {
            return Result.refused(new LastOpenCounter(counter.name()));
          }
          return Result.done(put("counter-closed", withOpen(counter, false), text(counter), by));
        });
  }

  /** Takes whoever sits at a counter away from it. */
  public Result<Counter, CounterRefusal> release(UUID id, Officer by) {
    return keep(
        id,
        by,
        counter -> {
          store.free(id);
          note("counter-released", counter, by, Map.of("from", seated(counter)));
          return Result.done(counter);
        });
  }

  /**
   * Sits down at an open counter; it stays until another one is chosen.
   *
   * @param takeOver whether to take it from a colleague who sits there
   */
  public Result<Counter, CounterRefusal> sit(UUID id, boolean takeOver, Officer by) {
    return unitOfWork.attempt(() -> {
      store.lock(offices.here().code());
      return find(id)
          .then(counter -> {
            if (!counter.open()) {
              return Result.refused(new CounterClosed(counter.name()));
            }
            if (!counter.isFreeFor(by.id()) && !takeOver) {
              return Result.refused(new CounterTaken(counter.name(), seated(counter)));
            }
            store.sit(offices.here().code(), id, by.id(), clock.instant());
            officers.sitsAt(by.id(), counter.name());
            note("counter-taken", counter, by, Map.of("from", seated(counter)));
            return Result.done(counter);
          });
    });
  }

  /** Gives the counter to call to: the seat taken today, or the account's usual one when free. */
  Optional<Counter> seatOrUsual(Officer officer) {
    return of(officer)
        .filter(Counter::open)
        .or(() ->
            all().stream()
                .filter(counter -> counter.name().equals(officer.counter()))
                .filter(counter -> counter.open() && counter.seat().isEmpty())
                .findFirst()
                .filter(counter -> !sit(counter.id(), false, officer).isRefused()));
  }

  private Result<Counter, CounterRefusal> keep(
      UUID id, Officer by, Function<Counter, Result<Counter, CounterRefusal>> act) {
    return unitOfWork.attempt(() ->
        administrator(by)
            .then(known -> {
              store.lock(offices.here().code());
              return find(id).then(act);
            }));
  }

  private Result<Officer, CounterRefusal> administrator(Officer by) {
    return by.has(Role.ADMINISTRATOR) && by.office().equals(offices.here().code())
        ? Result.done(by)
        : Result.refused(new NotCounterAdministrator());
  }

  private Result<Counter, CounterRefusal> find(UUID id) {
    return all().stream()
        .filter(counter -> counter.id().equals(id))
        .findFirst()
        .<Result<Counter, CounterRefusal>>map(Result::done)
        .orElseGet(() -> Result.refused(new NoSuchCounter()));
  }

  private Result<Integer, CounterRefusal> free(int number, Optional<UUID> except) {
    return all().stream()
        .filter(counter -> counter.number() == number)
        .filter(counter -> except.filter(counter.id()::equals).isEmpty())
        .findFirst()
        .<Result<Integer, CounterRefusal>>map(
            other -> Result.refused(new CounterNumberTaken(other.name(), number)))
        .orElseGet(() -> Result.done(number));
  }

  private Counter put(String act, Counter counter, String before, Officer by) {
    store.put(offices.here().code(), counter);
    note(act, counter, by, Map.of("before", before, "after", text(counter)));
    return counter;
  }

  private Counter counter(CounterStore.Line line, Office office, LocalDate today) {
    OfficerId officer = line.officer();
    Instant since = line.since();
    boolean isToday = officer != null && since != null && office.hours().dayOf(since).equals(today);
    Counter bare = line.counter();
    return officer == null || since == null || !isToday
        ? bare
        : new Counter(
            bare.id(),
            bare.number(),
            bare.name(),
            bare.services(),
            bare.open(),
            Optional.of(
                new Counter.Seat(
                    officer, officers.find(officer).map(Officer::name).orElse("–"), since)));
  }

  private static Counter withOpen(Counter counter, boolean open) {
    return new Counter(
        counter.id(), counter.number(), counter.name(), counter.services(), open, counter.seat());
  }

  private static String seated(Counter counter) {
    return counter.seat().map(Counter.Seat::name).orElse("");
  }

  private static String text(Counter counter) {
    return "%d %s %s %s"
        .formatted(
            counter.number(),
            counter.name(),
            counter.open() ? "open" : "closed",
            String.join(",", counter.services()));
  }

  private void note(String act, Counter counter, Officer by, Map<String, String> facts) {
    Map<String, String> all = new HashMap<>(facts);
    all.put("counter", counter.name());
    audit.append(AuditEntry.outsideCases(act, by.id(), all));
  }
}
