package id.adminduk.office.documents;

import id.adminduk.office.capture.Captures;
import id.adminduk.office.cards.Blanks;
import id.adminduk.office.kernel.Nik;
import id.adminduk.office.population.life.Person;
import id.adminduk.office.uniqueness.RecordStatus;
import id.adminduk.office.uniqueness.Uniqueness;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.LongSupplier;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * When a letter may stand in for the KTP-el (domain.md 2.9, trap 15): recorded, and either not
 * print-ready or no blank left; six months, never prolonged.
 *
 * <p>A recording that failed or turned out a duplicate is none a letter may speak of.
 */
@Component
class StandInRules {

  private final Captures captures;
  private final Uniqueness uniqueness;
  private final LongSupplier blanks;
  private final PaperStore store;
  private final Validity validity;

  @Autowired
  StandInRules(
      Captures captures,
      Uniqueness uniqueness,
      Blanks blanks,
      PaperStore store,
      Validity validity) {
    this(captures, uniqueness, blanks::inStock, store, validity);
  }

  StandInRules(
      Captures captures,
      Uniqueness uniqueness,
      LongSupplier blanks,
      PaperStore store,
      Validity validity) {
    this.captures = captures;
    this.uniqueness = uniqueness;
    this.blanks = blanks;
    this.store = store;
    this.validity = validity;
  }

  Optional<PaperRefusal> against(Person person, LocalDate today) {
    if (!person.isAdultOn(today)) {
      return Optional.empty();
    }
    return Permits.against(person, Permits.Kind.ITAP, today)
        .or(() -> prolonged(person.nik(), today))
        .or(() ->
            status(person.nik())
                .map(this::against)
                .orElseGet(() -> Optional.of(new TypeRefusal.NotRecorded())));
  }

  /** Gives the status of who was ever recorded here. */
  Optional<RecordStatus> status(Nik nik) {
    return captures.subjectOf(nik).flatMap(uniqueness::statusOf);
  }

  private Optional<PaperRefusal> against(RecordStatus status) {
    return switch (status) {
      case UNREGISTERED,
          BIO_CAPTURED,
          ENROLL_FAILURE_AT_REGIONAL,
          ENROLL_FAILURE_AT_CENTRAL,
          SEARCH_FAILURE_AT_CENTRAL,
          DUPLICATE_RECORD ->
          Optional.of(new TypeRefusal.NotRecorded());
      case PROCESSING,
          SENT_FOR_ENROLLMENT,
          RECEIVED_AT_CENTRAL,
          ADJUDICATE_RECORD,
          ADJUDICATE_IN_PROCESS,
          REQUEST_VALIDATION ->
          Optional.empty();
      case PRINT_READY_RECORD, CARD_ISSUED ->
          Optional.of(blanks.getAsLong())
              .filter(stock -> stock > 0)
              .map(TypeRefusal.CardCanBePrinted::new);
      case SENT_FOR_CARD_PRINTING, CARD_PRINTED, CARD_SHIPPED ->
          Optional.of(new TypeRefusal.CardOnItsWay());
    };
  }

  private Optional<PaperRefusal> prolonged(Nik nik, LocalDate today) {
    List<Paper> earlier = store.versions(PaperType.SUKET, nik.value());
    return earlier.stream()
        .filter(
            paper -> paper.state() == PaperState.ACTIVE || paper.state() == PaperState.SUPERSEDED)
        .findFirst()
        .map(paper ->
            new TypeRefusal.NotProlonged(paper.number(), validity.lastDay(paper).orElse(today)));
  }
}
