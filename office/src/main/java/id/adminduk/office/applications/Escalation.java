package id.adminduk.office.applications;

import id.adminduk.office.access.Offices;
import id.adminduk.office.catalogue.Catalogue;
import id.adminduk.office.catalogue.SopRow;
import id.adminduk.office.kernel.Role;
import id.adminduk.office.kernel.StepId;
import id.adminduk.office.premises.Scope;
import id.adminduk.office.premises.UnitOfWork;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.stereotype.Component;

/**
 * Tells the next role upward that a row is late, once per level: on the file's time line and in the
 * role's notifications.
 *
 * <p>Knows nothing but the database, so it goes on after a restart and on any node; whoever comes
 * second finds the level told.
 */
@Component
class Escalation {

  private final EscalationStore store;
  private final EscalationSettings settings;
  private final CaseStore cases;
  private final StepStore steps;
  private final EventLog events;
  private final Notifications notifications;
  private final Catalogue catalogue;
  private final UnitOfWork unitOfWork;
  private final Offices offices;
  private final Clock clock;

  Escalation(
      EscalationStore store,
      EscalationSettings settings,
      CaseStore cases,
      StepStore steps,
      EventLog events,
      Notifications notifications,
      Catalogue catalogue,
      UnitOfWork unitOfWork,
      Offices offices,
      Clock clock) {
    this.store = store;
    this.settings = settings;
    this.cases = cases;
    this.steps = steps;
    this.events = events;
    this.notifications = notifications;
    this.catalogue = catalogue;
    this.unitOfWork = unitOfWork;
    this.offices = offices;
    this.clock = clock;
  }

  /**
   * Looks at all late rows of this office; outside its hours nobody is told anything.
   *
   * @return how many levels were told
   */
  int look() {
    return Scope.at(offices.here().code()).call(this::lookAround);
  }

  private int lookAround() {
    Instant now = clock.instant();
    int told = 0;
    if (offices.here().hours().isOpen(now)) {
      for (StepId step : store.lateBefore(now.minus(settings.grace()))) {
        AtomicInteger levels = new AtomicInteger();
        unitOfWork.run(() -> levels.set(tell(step, now)));
        told += levels.get();
      }
    }
    return told;
  }

  /** The lock on the case keeps the row from being finished or held while it is told. */
  private int tell(StepId id, Instant now) {
    StepRecord step = steps.find(id).orElseThrow();
    CaseRecord file = cases.lock(step.caseId()).orElseThrow();
    Optional<Instant> late = store.lateSince(id);
    if (late.isEmpty()) {
      return 0;
    }
    SopRow row = catalogue.revision(file.revision()).row(step.row());
    List<Role> above = settings.above(row.role());
    Duration over = offices.here().hours().openTimeBetween(late.get(), now);
    long due = Math.min(above.size(), over.dividedBy(settings.grace()));
    int told = 0;
    for (int level = store.levelOf(id) + 1; level <= due; level++) {
      Role to = above.get(level - 1);
      if (store.note(id, level, row.role(), to, now)) {
        tell(file, row, level, to, over);
        told++;
      }
    }
    return told;
  }

  private void tell(CaseRecord file, SopRow row, int level, Role to, Duration over) {
    Map<String, String> facts =
        Map.of(
            "to", to.name(),
            "level", Integer.toString(level),
            "minutes", Long.toString(over.toMinutes()));
    events.append(
        file.id(), file.number(), "escalated", Optional.of(row.key()), Optional.empty(), facts);
    notifications.tellRole(
        to,
        "escalated",
        Optional.of(file.id()),
        Map.of(
            "number", file.number().value(),
            "row", row.reference(),
            "minutes", Long.toString(over.toMinutes())));
  }
}
