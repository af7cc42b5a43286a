package id.adminduk.office.uniqueness;

import id.adminduk.office.access.Officer;
import id.adminduk.office.access.Offices;
import id.adminduk.office.access.PersonId;
import id.adminduk.office.audit.AuditEntry;
import id.adminduk.office.audit.AuditTrail;
import id.adminduk.office.capture.Captures;
import id.adminduk.office.kernel.CaseId;
import id.adminduk.office.kernel.CaseNumber;
import id.adminduk.office.kernel.Nik;
import id.adminduk.office.kernel.OfficeCode;
import id.adminduk.office.kernel.Result;
import id.adminduk.office.population.life.LifeEvent.DuplicateDeactivated;
import id.adminduk.office.population.register.Evidence;
import id.adminduk.office.population.register.LifeEvents;
import id.adminduk.office.premises.Chance;
import id.adminduk.office.premises.UnitOfWork;
import id.adminduk.office.uniqueness.DuplicateRefusal.FromRegister;
import id.adminduk.office.uniqueness.DuplicateRefusal.NotThisRecord;
import id.adminduk.office.uniqueness.DuplicateRefusal.NothingToResolve;
import id.adminduk.office.uniqueness.DuplicateRefusal.OtherIdentity;
import id.adminduk.office.uniqueness.DuplicateRefusal.ReasonMissing;
import id.adminduk.office.uniqueness.DuplicateStore.Pending;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * What the office does with a resident who is recorded twice: the resident chooses one identity,
 * the register rests the other, nothing is deleted (domain.md 4.3).
 *
 * <p>The centre tells references only. Which NIK stands behind the other one is not looked up: the
 * resident names it, with the papers, and the office checks that it is the one that was found.
 */
@Component
class DuplicateDesk {

  private final DuplicateStore store;
  private final RecordStore records;
  private final Resolutions resolutions;
  private final Roll roll;
  private final Dispatch dispatch;
  private final Recorders recorders;
  private final JobStore jobs;
  private final Captures captures;
  private final LifeEvents register;
  private final Offices offices;
  private final UnitOfWork unitOfWork;
  private final AuditTrail audit;
  private final Chance chance;
  private final Clock clock;

  DuplicateDesk(
      DuplicateStore store,
      RecordStore records,
      Resolutions resolutions,
      Roll roll,
      Dispatch dispatch,
      Recorders recorders,
      JobStore jobs,
      Captures captures,
      LifeEvents register,
      Offices offices,
      UnitOfWork unitOfWork,
      AuditTrail audit,
      Chance chance,
      Clock clock) {
    this.store = store;
    this.records = records;
    this.resolutions = resolutions;
    this.roll = roll;
    this.dispatch = dispatch;
    this.recorders = recorders;
    this.jobs = jobs;
    this.captures = captures;
    this.register = register;
    this.offices = offices;
    this.unitOfWork = unitOfWork;
    this.audit = audit;
    this.chance = chance;
    this.clock = clock;
  }

  /**
   * What the resident chose.
   *
   * @param own the NIK this recording was made under
   * @param other the NIK of the earlier identity, as the resident names it
   * @param keepsOwn whether the own one stays
   * @param newHead who heads the family of the dropped one from now on, if it was its head
   * @param reason why, and by which papers
   */
  record Choice(Nik own, Nik other, boolean keepsOwn, Optional<Nik> newHead, String reason) {}

  /** Gives the duplicates this office has to resolve, oldest first. */
  List<Pending> pending(OfficeCode office) {
    return store.pendingAt(office);
  }

  Optional<Pending> find(UUID job, OfficeCode office) {
    return pending(office).stream().filter(one -> one.job().equals(job)).findFirst();
  }

  Optional<CaseNumber> numberOf(Pending pending) {
    return pending.file().map(numbersOf(List.of(pending))::get);
  }

  /** Gives the numbers of the files behind them; recordings of an earlier system have none. */
  Map<CaseId, CaseNumber> numbersOf(List<Pending> pending) {
    return captures.numbersOf(pending.stream().flatMap(one -> one.file().stream()).toList());
  }

  /** Rests the identity that was not chosen, in one commit with register, roll and audit. */
  Result<Pending, DuplicateRefusal> resolve(UUID job, Choice choice, Officer by) {
    return unitOfWork.attempt(() -> {
      Optional<Pending> found = find(job, by.office());
      if (found.isEmpty()) {
        return Result.refused(new NothingToResolve());
      }
      roll.lock();
      return resolve(found.get(), choice, by);
    });
  }

  private Result<Pending, DuplicateRefusal> resolve(Pending pending, Choice choice, Officer by) {
    if (choice.reason().strip().length() < 10) {
      return Result.refused(new ReasonMissing());
    }
    if (captures.subjectOf(choice.own()).filter(pending.subject()::equals).isEmpty()) {
      return Result.refused(new NotThisRecord());
    }
    Optional<UUID> other =
        captures.subjectOf(choice.other()).filter(store.likeOf(pending)::contains);
    if (other.isEmpty()) {
      return Result.refused(new OtherIdentity());
    }
    Nik kept = choice.keepsOwn() ? choice.own() : choice.other();
    Nik dropped = choice.keepsOwn() ? choice.other() : choice.own();
    LocalDate today = LocalDate.ofInstant(clock.instant(), offices.here().hours().zone());
    Optional<CaseNumber> number = numberOf(pending);
    return register
        .record(
            new DuplicateDeactivated(kept, dropped, today, choice.newHead()),
            new Evidence(Optional.of(by.id()), number, choice.reason().strip(), "", today))
        .fold(
            _ -> Result.done(carryOut(pending, other.get(), choice, by)),
            refusal -> Result.refused(new FromRegister(refusal)));
  }

  private Pending carryOut(Pending pending, UUID other, Choice choice, Officer by) {
    UUID id = chance.uuid();
    UUID own = pending.subject();
    resolutions.append(
        id,
        own,
        choice.keepsOwn() ? own : other,
        choice.keepsOwn() ? other : own,
        by.id(),
        choice.reason().strip(),
        clock.instant());
    audit.append(
        new AuditEntry(
            "duplicate-resolved",
            Optional.of(by.id()),
            numberOf(pending),
            Map.of("kept", choice.keepsOwn() ? "this" : "earlier")));
    if (choice.keepsOwn()) {
      roll.withdraw(other, id);
      sendAgain(pending);
    }
    return pending;
  }

  /** A recording without a file goes back into the search by itself; a file's officer sends it. */
  private void sendAgain(Pending pending) {
    SearchJob job = jobs.find(pending.job());
    if (job.caseId().isEmpty()) {
      PersonId recordedBy = recorders.of(job);
      records.move(pending.subject(), RecordStatus.UNREGISTERED);
      records.move(pending.subject(), RecordStatus.BIO_CAPTURED);
      dispatch.sendEarlier(pending.subject(), recordedBy);
    }
  }
}
