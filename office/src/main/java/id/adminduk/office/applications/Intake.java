package id.adminduk.office.applications;

import id.adminduk.office.access.Officer;
import id.adminduk.office.access.Offices;
import id.adminduk.office.catalogue.Catalogue;
import id.adminduk.office.catalogue.Sop;
import id.adminduk.office.catalogue.StepKind;
import id.adminduk.office.kernel.CaseId;
import id.adminduk.office.kernel.CaseNumber;
import id.adminduk.office.kernel.MalformedReference;
import id.adminduk.office.kernel.Nik;
import id.adminduk.office.kernel.Result;
import id.adminduk.office.population.Resident;
import id.adminduk.office.population.Residents;
import id.adminduk.office.population.StatusPenduduk;
import id.adminduk.office.premises.Chance;
import id.adminduk.office.premises.UnitOfWork;
import id.adminduk.office.queue.Ticket;
import id.adminduk.office.queue.Tickets;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Lets files in: whose hand, who may apply, which number, which promise. */
@Component
class Intake {

  private static final DateTimeFormatter DAY = DateTimeFormatter.BASIC_ISO_DATE;

  /** RETAS records pupils a year before their card (S8, S10). */
  private static final int YOUNGEST_RECORDED = 16;

  private final UnitOfWork unitOfWork;
  private final Walker walker;
  private final IntakeStore store;
  private final CaseViews views;
  private final EventLog events;
  private final Catalogue catalogue;
  private final Residents residents;
  private final Tickets tickets;
  private final List<IntakeRule> rules;
  private final Offices offices;
  private final Clock clock;
  private final Chance chance;

  Intake(
      UnitOfWork unitOfWork,
      Walker walker,
      IntakeStore store,
      CaseViews views,
      EventLog events,
      Catalogue catalogue,
      Residents residents,
      Tickets tickets,
      List<IntakeRule> rules,
      Offices offices,
      Clock clock,
      Chance chance) {
    this.unitOfWork = unitOfWork;
    this.walker = walker;
    this.store = store;
    this.views = views;
    this.events = events;
    this.catalogue = catalogue;
    this.residents = residents;
    this.tickets = tickets;
    this.rules = rules;
    this.offices = offices;
    this.clock = clock;
    this.chance = chance;
  }

  /** Takes a file in, or says why not; {@code by} is absent when it came from home. */
  Result<CaseNumber, ApplicationRefusal> take(
      NewApplication application, Optional<Officer> by, Channel channel) {
    return unitOfWork.attempt(() -> {
      Sop sop =
          catalogue
              .current(offices.here().code(), application.service())
              .orElseThrow(() -> new MalformedReference("no such service"));
      Optional<Nik> nik = application.form().applicant();
      nik.ifPresent(store::lockApplicant);
      return wrongHand(sop, by, channel)
          .or(() -> nik.flatMap(known -> objection(sop, known)))
          .<Result<CaseNumber, ApplicationRefusal>>map(Result::refused)
          .orElseGet(() -> Result.done(takeIn(sop, application, by, channel)));
    });
  }

  private static Optional<ApplicationRefusal> wrongHand(
      Sop sop, Optional<Officer> by, Channel channel) {
    String label = sop.lanes().get(sop.first().lane()).label();
    return by.filter(officer -> channel == Channel.LOKET && !officer.has(sop.first().role()))
        .map(officer -> new ApplicationRefusal.WrongRole(sop.first().reference(), label));
  }

  private Optional<ApplicationRefusal> objection(Sop sop, Nik nik) {
    Optional<CaseNumber> open = store.openCaseOf(nik, offices.here().code(), sop);
    if (open.isPresent()) {
      return Optional.of(new ApplicationRefusal.AlreadyApplied(open.get()));
    }
    Optional<StatusPenduduk> standing = residents.standing(nik);
    boolean livesHere = standing.filter(StatusPenduduk.AKTIF::equals).isPresent();
    if (sop.takesNewcomers() && !livesHere) {
      return Optional.empty();
    }
    Optional<Resident> resident = residents.find(nik);
    if (resident.isEmpty()) {
      return Optional.of(new ApplicationRefusal.UnknownResident(nik));
    }
    if (standing.isPresent() && !livesHere) {
      return Optional.of(new ApplicationRefusal.ResidentNotActive(nik, standing.get()));
    }
    return tooYoung(sop, resident.get())
        .or(() ->
            rules.stream()
                .flatMap(rule -> rule.objectsTo(resident.get(), sop).stream())
                .map(ApplicationRefusal.class::cast)
                .findFirst());
  }

  /** A card from 17 (or married before); a recording alone from 16, for a card at 17 (S8, S10). */
  private Optional<ApplicationRefusal> tooYoung(Sop sop, Resident resident) {
    LocalDate today = today();
    int age = resident.ageOn(today);
    if (sop.rowOf(StepKind.PRINT).isPresent()) {
      return resident.isWajibKtpOn(today)
          ? Optional.empty()
          : Optional.of(new ApplicationRefusal.NotWajibKtp(age));
    }
    return sop.rowOf(StepKind.CAPTURE).isPresent() && age < YOUNGEST_RECORDED
        ? Optional.of(new ApplicationRefusal.TooYoungToRecord(age))
        : Optional.empty();
  }

  private CaseNumber takeIn(
      Sop sop, NewApplication application, Optional<Officer> by, Channel channel) {
    Instant now = clock.instant();
    Optional<Ticket> ticket = application.ticket().flatMap(tickets::find);
    CaseForm form = application.form();
    CaseRecord file =
        new CaseRecord(
            new CaseId(chance.uuid()),
            nextNumber(sop),
            sop.revision(),
            form.applicant(),
            form.applicant()
                .flatMap(residents::find)
                .map(Resident::namaLengkap)
                .orElseGet(form::title),
            form,
            channel,
            ticket.map(Ticket::label),
            chance.token(),
            chance.token(),
            CaseStatus.RUNNING,
            now,
            offices.here().hours().afterOpenTime(now, sop.promisedTotal()),
            Optional.empty());
    store.insert(file, offices.here().code(), sop);
    ticket.ifPresent(known -> tickets.attach(known, file.number()));
    walker.begin(file, sop, by, ticket.map(Ticket::takenAt).orElse(now));
    return file.number();
  }

  /** See {@link Applications#identify}. */
  Result<OpenStep, ApplicationRefusal> identify(OpenStep step, Nik nik, Officer by) {
    store.lockApplicant(nik);
    Sop sop = views.sopOf(step.caseId());
    return objection(sop, nik)
        .<Result<OpenStep, ApplicationRefusal>>map(Result::refused)
        .orElseGet(() -> {
          String nama = residents.find(nik).orElseThrow().namaLengkap();
          store.identify(step.caseId(), nik, nama);
          events.append(
              step.caseId(),
              step.number(),
              "identified",
              Optional.of(step.row().key()),
              Optional.of(by),
              Map.of("nik", nik.masked()));
          return Result.done(
              new OpenStep(
                  step.id(),
                  step.caseId(),
                  step.number(),
                  Optional.of(nik),
                  step.row(),
                  step.revision()));
        });
  }

  private CaseNumber nextNumber(Sop sop) {
    LocalDate today = today();
    int sequence = store.nextOfDay(offices.here().code(), sop, today);
    return new CaseNumber(
        "%s-%s-%s-%04d"
            .formatted(offices.here().code(), sop.service(), DAY.format(today), sequence));
  }

  private LocalDate today() {
    return offices.here().hours().dayOf(clock.instant());
  }
}
