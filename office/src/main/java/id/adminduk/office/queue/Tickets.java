package id.adminduk.office.queue;

import id.adminduk.office.access.Office;
import id.adminduk.office.access.Officer;
import id.adminduk.office.access.Offices;
import id.adminduk.office.audit.AuditEntry;
import id.adminduk.office.audit.AuditTrail;
import id.adminduk.office.kernel.CaseNumber;
import id.adminduk.office.kernel.Id;
import id.adminduk.office.kernel.OfficeHours;
import id.adminduk.office.kernel.Opening;
import id.adminduk.office.kernel.Result;
import id.adminduk.office.premises.Chance;
import id.adminduk.office.premises.UnitOfWork;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Today's queue. */
@Component
public class Tickets {

  private static final DateTimeFormatter MOMENT =
      DateTimeFormatter.ofPattern("EEEE, d MMMM yyyy HH.mm", Locale.of("id"));

  private final TicketStore store;
  private final Counters counters;
  private final UnitOfWork unitOfWork;
  private final AuditTrail audit;
  private final Offices offices;
  private final Clock clock;
  private final Chance chance;

  Tickets(
      TicketStore store,
      Counters counters,
      UnitOfWork unitOfWork,
      AuditTrail audit,
      Offices offices,
      Clock clock,
      Chance chance) {
    this.store = store;
    this.counters = counters;
    this.unitOfWork = unitOfWork;
    this.audit = audit;
    this.offices = offices;
    this.clock = clock;
    this.chance = chance;
  }

  /** Gives the next number, within opening hours only (rule R1). */
  public Result<Ticket, QueueRefusal> take(String service, Officer terminal) {
    Office office = offices.here();
    Instant now = clock.instant();
    if (!office.hours().isOpen(now)) {
      return Result.refused(closed(office.hours(), now));
    }
    return unitOfWork.attempt(() -> {
      Ticket ticket = store.insert(chance.uuid(), office.code(), today(), service, now);
      audit.append(
          AuditEntry.outsideCases("ticket-taken", terminal.id(), Map.of("ticket", ticket.label())));
      return Result.done(ticket);
    });
  }

  private static QueueRefusal closed(OfficeHours hours, Instant now) {
    ZonedDateTime next = hours.nextOpening(now).atZone(hours.zone());
    return new QueueRefusal.OfficeClosed(
        hours.on(next.toLocalDate()).stream().map(Opening::text).collect(Collectors.joining(", ")),
        MOMENT.format(next));
  }

  /** Finds a ticket by the id its holder carries; empty also for anything that is no id. */
  public Optional<Ticket> find(String id) {
    return Id.read(id).flatMap(store::find);
  }

  /** Finds the ticket a file began with. */
  public Optional<Ticket> ofCase(CaseNumber number) {
    return store.ofCase(number);
  }

  /** Ties the ticket to the file that came of it. */
  public void attach(Ticket ticket, CaseNumber number) {
    store.attach(ticket.id(), number);
  }

  /** Counts those who wait today with a file in hand. */
  public long waitingCount() {
    return store.waitingCount(offices.here().code(), today());
  }

  /** Lists the next hundred of those who wait today with a file in hand, first come first. */
  public List<Ticket> waiting() {
    return store.waiting(offices.here().code(), today());
  }

  /** Lists the latest calls of today, newest first. */
  public List<Ticket> called() {
    return store.called(offices.here().code(), today());
  }

  /**
   * Calls the next number to the officer's counter; two counters never get the same.
   *
   * <p>Where the hall has counters, the officer sits at an open one and gets its services only.
   */
  public Result<Ticket, QueueRefusal> callNext(Officer by) {
    return unitOfWork.attempt(() -> {
      if (counters.all().isEmpty()) {
        return called(List.of(), by.counter(), by);
      }
      return counters
          .seatOrUsual(by)
          .map(counter -> called(counter.services(), counter.name(), by))
          .orElseGet(() -> Result.refused(new QueueRefusal.NoSeat()));
    });
  }

  private Result<Ticket, QueueRefusal> called(List<String> services, String counter, Officer by) {
    return store
        .callNext(offices.here().code(), today(), services, counter, clock.instant())
        .<Result<Ticket, QueueRefusal>>map(ticket -> {
          audit.append(
              AuditEntry.outsideCases(
                  "ticket-called", by.id(), Map.of("ticket", ticket.label(), "counter", counter)));
          return Result.done(ticket);
        })
        .orElseGet(() -> Result.refused(new QueueRefusal.NobodyWaiting()));
  }

  private LocalDate today() {
    return offices.here().hours().dayOf(clock.instant());
  }
}
