package id.adminduk.office.documents;

import id.adminduk.office.access.Officer;
import id.adminduk.office.access.Offices;
import id.adminduk.office.kernel.Nik;
import id.adminduk.office.kernel.Result;
import id.adminduk.office.population.life.Element;
import id.adminduk.office.population.life.Person;
import id.adminduk.office.population.life.ReportingDeadline;
import id.adminduk.office.population.register.Happening;
import id.adminduk.office.population.register.LifeEvents;
import id.adminduk.office.population.register.RegisterReading;
import id.adminduk.office.premises.Chance;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Makes the entries of the registers: one event, one entry, one number for all its extracts. */
@Component
class NewEntries {

  private final RegisterStore store;
  private final PaperStore papers;
  private final RegisterReading reading;
  private final LifeEvents lives;
  private final Quotations quotations;
  private final Offices offices;
  private final Clock clock;
  private final Chance chance;

  NewEntries(
      RegisterStore store,
      PaperStore papers,
      RegisterReading reading,
      LifeEvents lives,
      Quotations quotations,
      Offices offices,
      Clock clock,
      Chance chance) {
    this.store = store;
    this.papers = papers;
    this.reading = reading;
    this.lives = lives;
    this.quotations = quotations;
    this.offices = offices;
    this.clock = clock;
    this.chance = chance;
  }

  /**
   * Gives the entry of the event a paper quotes, in the caller's unit of work; the first extract
   * makes it.
   */
  Result<RegisterEntry, PaperRefusal> open(PaperType type, Quoted quoted, Officer by) {
    long event = EventSubject.in(quoted.subject()).orElseThrow().event();
    store.hold(event);
    Optional<RegisterEntry> there = store.ofEvent(event);
    if (there.isPresent()) {
      return store.is(there.get(), RegisterEntry.Act.CANCELLED)
          ? Result.refused(new PaperRefusal.EntryCancelled(there.get().number()))
          : Result.done(there.get());
    }
    Optional<String> sameAs = sameAs(type, quoted);
    sameAs.ifPresent(store::hold);
    Optional<String> other =
        sameAs.flatMap(this::elsewhereInBook).or(() -> numberOfBirth(type, quoted));
    return other.isPresent()
        ? Result.refused(new PaperRefusal.SecondAkta(type.title(), other.get()))
        : made(event, quoted, sameAs, by);
  }

  private Result<RegisterEntry, PaperRefusal> made(
      long event, Quoted quoted, Optional<String> sameAs, Officer by) {
    Happening happened = reading.event(event).orElseThrow();
    LocalDate today = quotations.today();
    OptionalInt ofDay = papers.next(quoted.code(), today);
    if (ofDay.isEmpty()) {
      return Result.refused(new PaperRefusal.NumbersUsedUp());
    }
    LocalDate reported = happened.recorded().atZone(offices.here().hours().zone()).toLocalDate();
    Nik first = new Nik(quoted.nik());
    RegisterEntry entry =
        new RegisterEntry(
            chance.uuid(),
            happened.kind(),
            quoted.code(),
            today.getYear(),
            store.next(quoted.code(), today.getYear()),
            "%s-%s-%s-%04d"
                .formatted(
                    offices.here().code().value(),
                    quoted.code(),
                    PaperNumbers.IN_NUMBER.format(today),
                    ofDay.getAsInt()),
            event,
            parties(quoted),
            Optional.ofNullable(reading.refs(List.of(first)).get(first)).orElse(0L),
            happened.day(),
            reported,
            ReportingDeadline.of(happened.kind())
                .map(deadline -> deadline.daysLate(happened.day(), reported))
                .orElse(0),
            by.id(),
            clock.instant());
    store.insert(entry, sameAs.orElse(null));
    return Result.done(entry);
  }

  /** Gives the names an entry is listed under. */
  static String parties(Quoted quoted) {
    return quoted.content().get(AktaQuote.PARTIES) instanceof List<?> names
        ? names.stream().map(String::valueOf).collect(Collectors.joining(" dan "))
        : quoted.name();
  }

  /**
   * A birth that was written twice, the same name, day and mother under two numbers; a child that
   * was made legitimate twice.
   */
  private static Optional<String> sameAs(PaperType type, Quoted quoted) {
    if (type == PaperType.AKTA_PENGESAHAN) {
      return Optional.of(PaperDesk.sha256("legitimised|" + quoted.nik()));
    }
    String mother = String.valueOf(quoted.content().getOrDefault("nikIbu", ""));
    return type == PaperType.AKTA_KELAHIRAN && !mother.isEmpty()
        ? Optional.of(
            PaperDesk.sha256(
                String.join(
                    "|",
                    mother,
                    quoted.name(),
                    String.valueOf(quoted.content().get("tanggalLahir")))))
        : Optional.empty();
  }

  private Optional<String> elsewhereInBook(String sameAs) {
    return store.saying(sameAs).stream()
        .map(store::shown)
        .filter(one ->
            one.standing() == RegisterEntry.Standing.OPEN
                || one.standing() == RegisterEntry.Standing.ENTERED)
        .map(one -> one.entry().number())
        .findFirst();
  }

  /** Who has an akta kelahiran from elsewhere gets no second one here. */
  private Optional<String> numberOfBirth(PaperType type, Quoted quoted) {
    return type == PaperType.AKTA_KELAHIRAN
        ? lives
            .find(new Nik(quoted.nik()))
            .flatMap((Person child) -> child.get(Element.AKTA_LAHIR))
            .filter(number -> !number.isBlank())
        : Optional.empty();
  }
}
