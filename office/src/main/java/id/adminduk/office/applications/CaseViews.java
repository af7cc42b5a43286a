package id.adminduk.office.applications;

import id.adminduk.office.access.Officer;
import id.adminduk.office.access.Officers;
import id.adminduk.office.access.Offices;
import id.adminduk.office.catalogue.Catalogue;
import id.adminduk.office.catalogue.Sop;
import id.adminduk.office.catalogue.SopRow;
import id.adminduk.office.kernel.CaseId;
import id.adminduk.office.queue.Ticket;
import id.adminduk.office.queue.Tickets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;

/** Puts a file together for reading, with its clocks. */
@Component
class CaseViews {

  /** Waits that nobody in the office can shorten; they move the promised time. */
  private static final Set<WaitReason> OUTSIDE =
      EnumSet.of(WaitReason.CENTRE, WaitReason.NETWORK, WaitReason.OFFICIAL_ABSENT);

  private final CaseStore cases;
  private final StepStore steps;
  private final EventLog events;
  private final Catalogue catalogue;
  private final Officers officers;
  private final Tickets tickets;
  private final Offices offices;
  private final Clock clock;

  CaseViews(
      CaseStore cases,
      StepStore steps,
      EventLog events,
      Catalogue catalogue,
      Officers officers,
      Tickets tickets,
      Offices offices,
      Clock clock) {
    this.cases = cases;
    this.steps = steps;
    this.events = events;
    this.catalogue = catalogue;
    this.officers = officers;
    this.tickets = tickets;
    this.offices = offices;
    this.clock = clock;
  }

  CaseView of(CaseRecord file) {
    Sop sop = catalogue.revision(file.revision());
    List<StepRecord> records = steps.ofCase(file.id());
    return new CaseView(
        file.id(),
        file.number(),
        sop,
        file.pemohon(),
        file.namaPemohon(),
        file.form(),
        file.status(),
        file.receivedAt(),
        dueAt(file, records),
        file.closedAt(),
        file.ticket(),
        file.trackingToken(),
        file.pickupToken(),
        records.stream().map(this::view).toList(),
        events.of(file.id()),
        steps.lastDeficiencies(file.id()),
        clocks(file, sop, records));
  }

  Sop sopOf(CaseId id) {
    return catalogue.revision(cases.byId(id).orElseThrow().revision());
  }

  /** What a stranger with the receipt sees: rows by their number and kind, no reasons, no names. */
  PublicProgress publicProgress(CaseRecord file) {
    Sop sop = catalogue.revision(file.revision());
    List<StepRecord> records = steps.ofCase(file.id());
    int current =
        records.stream()
            .filter(StepRecord::isOpen)
            .map(step -> position(sop, sop.row(step.row())))
            .findFirst()
            .orElse(sop.rows().size() + 1);
    boolean waiting =
        records.stream()
            .filter(StepRecord::isOpen)
            .flatMap(step -> step.waiting().stream())
            .anyMatch(reason -> reason == WaitReason.CENTRE);
    return new PublicProgress(
        file.number(),
        sop.title(),
        offices.here().name(),
        file.status(),
        current,
        sop.rows().stream().map(SopRow::activity).toList(),
        waiting,
        dueAt(file, records));
  }

  private static int position(Sop sop, SopRow row) {
    return IntStream.range(0, sop.rows().size())
            .filter(i -> sop.rows().get(i).key().equals(row.key()))
            .findFirst()
            .orElseThrow()
        + 1;
  }

  private Instant dueAt(CaseRecord file, List<StepRecord> records) {
    Duration outside =
        records.stream()
            .flatMap(step -> step.pauses().stream())
            .filter(pause -> OUTSIDE.contains(pause.reason()))
            .filter(pause -> !pause.from().isBefore(file.receivedAt()))
            .map(this::openTime)
            .reduce(Duration.ZERO, Duration::plus);
    return outside.isZero()
        ? file.dueAt()
        : offices.here().hours().afterOpenTime(file.dueAt(), outside);
  }

  private CaseView.StepView view(StepRecord step) {
    return new CaseView.StepView(
        step.id(),
        step.row(),
        step.openedAt(),
        step.finishedAt(),
        step.finishedBy().flatMap(officers::find).map(Officer::name),
        step.outcome(),
        RowTimes.handling(step, offices.here().hours(), clock.instant()),
        step.waiting(),
        step.takenBy().flatMap(officers::find).map(Officer::name));
  }

  private Clocks clocks(CaseRecord file, Sop sop, List<StepRecord> records) {
    Optional<Ticket> ticket = file.ticket().flatMap(ignored -> tickets.ofCase(file.number()));
    return CaseTimes.clocks(file, sop, records, ticket, offices.here().hours(), clock.instant());
  }

  private Duration openTime(StepRecord.Pause pause) {
    return offices
        .here()
        .hours()
        .openTimeBetween(pause.from(), pause.to().orElseGet(clock::instant));
  }
}
