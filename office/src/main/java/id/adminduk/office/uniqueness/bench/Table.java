package id.adminduk.office.uniqueness.bench;

import id.adminduk.office.access.Officer;
import id.adminduk.office.audit.AuditEntry;
import id.adminduk.office.audit.AuditTrail;
import id.adminduk.office.kernel.OfficerId;
import id.adminduk.office.kernel.Result;
import id.adminduk.office.premises.UnitOfWork;
import id.adminduk.office.uniqueness.bench.AdjudicationRefusal.NotHeld;
import id.adminduk.office.uniqueness.bench.AdjudicationRefusal.Unknown;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/** Who may have a matter before them, and what may be written about it. */
@Component
class Table {

  private static final int LEAST_TEXT = 10;
  private static final Pattern NUMBER_OF_A_PERSON = Pattern.compile("(?:\\d[ .-]?){16}");

  private final AdjudicationStore store;
  private final UnitOfWork unitOfWork;
  private final AuditTrail audit;
  private final Clock clock;

  Table(AdjudicationStore store, UnitOfWork unitOfWork, AuditTrail audit, Clock clock) {
    this.store = store;
    this.unitOfWork = unitOfWork;
    this.audit = audit;
    this.clock = clock;
  }

  /** Says whether a text is too short to mean anything. */
  static boolean isTooShort(String text) {
    return text.strip().length() < LEAST_TEXT;
  }

  /** Says whether a text holds what may be a NIK or the number of a family card. */
  static boolean tellsNumber(String text) {
    return NUMBER_OF_A_PERSON.matcher(text).find();
  }

  Result<Adjudication, AdjudicationRefusal> held(
      long serial,
      Officer officer,
      BiFunction<Adjudication, List<Opinion>, Result<Adjudication, AdjudicationRefusal>> act) {
    return on(
        serial,
        officer,
        (adjudication, opinions) ->
            adjudication.isHeldBy(officer, clock.instant())
                ? act.apply(adjudication, opinions)
                : Result.refused(new NotHeld(serial)));
  }

  /** Locks the adjudication and lets only those near it who may judge it. */
  Result<Adjudication, AdjudicationRefusal> on(
      long serial,
      Officer officer,
      BiFunction<Adjudication, List<Opinion>, Result<Adjudication, AdjudicationRefusal>> act) {
    return unitOfWork.attempt(() -> {
      Optional<Adjudication> found = store.lock(serial);
      if (found.isEmpty()) {
        return Result.refused(new Unknown(serial));
      }
      List<Opinion> opinions = store.opinions(found.get());
      return found
          .get()
          .objectsTo(officer, opinions)
          .<Result<Adjudication, AdjudicationRefusal>>map(Result::refused)
          .orElseGet(() -> act.apply(found.get(), opinions));
    });
  }

  void note(String act, Adjudication adjudication, Officer officer, int round) {
    OfficerId by = officer.id();
    audit.append(
        AuditEntry.of(
            act,
            by,
            adjudication.number(),
            Map.of(
                "adjudication", "AJ-" + adjudication.serial(), "round", Integer.toString(round))));
  }
}
