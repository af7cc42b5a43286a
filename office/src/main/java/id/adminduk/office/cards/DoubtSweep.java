package id.adminduk.office.cards;

import id.adminduk.office.access.Offices;
import id.adminduk.office.audit.AuditEntry;
import id.adminduk.office.audit.AuditTrail;
import id.adminduk.office.premises.Scope;
import id.adminduk.office.premises.UnitOfWork;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Finds prints that have no end and sets their blangko aside as in doubt (promise R4).
 *
 * <p>At the start of the office every unfinished print is one that the stop has torn; later only
 * one whose journal has been silent for longer than any machine works.
 */
@Component
class DoubtSweep {

  /** A Fargo needs about half a minute for both faces; encoding takes seconds. */
  static final Duration LEASE = Duration.ofMinutes(2);

  private final BlankStore blanks;
  private final JournalStore journal;
  private final UnitOfWork unitOfWork;
  private final AuditTrail audit;
  private final Scope scope;
  private final Clock clock;

  DoubtSweep(
      BlankStore blanks,
      JournalStore journal,
      UnitOfWork unitOfWork,
      AuditTrail audit,
      Offices offices,
      Clock clock) {
    this.blanks = blanks;
    this.journal = journal;
    this.unitOfWork = unitOfWork;
    this.audit = audit;
    this.scope = Scope.at(offices.here().code());
    this.clock = clock;
  }

  @EventListener(ApplicationReadyEvent.class)
  void whenTheOfficeOpens() {
    scope.run(() -> moveToDoubt(clock.instant()));
  }

  void moveStaleToDoubt() {
    moveToDoubt(clock.instant().minus(LEASE));
  }

  /** Says whether an allocated blangko waits for an outcome that will not come any more. */
  boolean isStale(JournalStore.Line last) {
    return !last.at().isAfter(clock.instant().minus(LEASE));
  }

  private void moveToDoubt(Instant silentSince) {
    unitOfWork.run(() -> {
      List<SerialNumber> silent = journal.unfinishedSince(silentSince);
      silent.forEach(serial -> {
        if (blanks.lock(serial).orElse(null) instanceof Blank.Allocated allocated
            && journal.unfinished(serial).isPresent()) {
          setAside(allocated);
        }
      });
    });
  }

  private void setAside(Blank.Allocated allocated) {
    Optional<JournalStore.Line> last = journal.unfinished(allocated.serial());
    String point = last.map(line -> line.point().name()).orElse("");
    blanks.move(allocated, allocated.doubt(), Optional.empty());
    journal.append(
        allocated.serial(),
        allocated.holder().number(),
        JournalPoint.LEFT_UNFINISHED,
        point,
        Optional.empty());
    audit.append(
        AuditEntry.bySystem(
            "blank-in-doubt",
            allocated.holder().number(),
            Map.of("serial", allocated.serial().value(), "after", point)));
  }
}
