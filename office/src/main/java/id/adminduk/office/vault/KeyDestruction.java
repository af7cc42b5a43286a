package id.adminduk.office.vault;

import id.adminduk.office.audit.AuditEntry;
import id.adminduk.office.audit.AuditTrail;
import id.adminduk.office.kernel.CaseNumber;
import id.adminduk.office.kernel.OfficeCode;
import id.adminduk.office.kernel.Result;
import id.adminduk.office.premises.Chance;
import id.adminduk.office.premises.UnitOfWork;
import id.adminduk.office.vault.DestructionRefusal.DestructionAsked;
import id.adminduk.office.vault.DestructionRefusal.Held;
import id.adminduk.office.vault.DestructionRefusal.NoSuchDestruction;
import id.adminduk.office.vault.DestructionRefusal.NothingToDestroy;
import id.adminduk.office.vault.DestructionRefusal.ReasonTooShort;
import id.adminduk.office.vault.DestructionRefusal.SecondPersonNeeded;
import id.adminduk.office.vault.DestructionStore.Asked;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * Makes everything of one person unreadable for ever: one officer asks with a reason, another
 * person decides (promise S10).
 *
 * <p>The tombstone stays: that there was a key, when it was destroyed, by whom and why. A backup
 * still holds the wrapped key; it follows when the office's key is rotated and the old version
 * retired, which is why a rotation is due after a destruction.
 */
@Component
public class KeyDestruction {

  static final int SHORTEST_REASON = 10;

  private static final int SHOWN = 50;

  private final DestructionStore destructions;
  private final VaultStore store;
  private final Holds holds;
  private final AuditTrail audit;
  private final UnitOfWork unitOfWork;
  private final ApplicationEventPublisher events;
  private final Chance chance;
  private final Clock clock;

  KeyDestruction(
      DestructionStore destructions,
      VaultStore store,
      Holds holds,
      AuditTrail audit,
      UnitOfWork unitOfWork,
      ApplicationEventPublisher events,
      Chance chance,
      Clock clock) {
    this.destructions = destructions;
    this.store = store;
    this.holds = holds;
    this.audit = audit;
    this.unitOfWork = unitOfWork;
    this.events = events;
    this.chance = chance;
    this.clock = clock;
  }

  /** Asks; nothing is destroyed yet. */
  public Result<UUID, DestructionRefusal> ask(
      UUID subject, String reason, CaseNumber number, Custodian by) {
    String why = reason.strip();
    if (why.length() < SHORTEST_REASON) {
      return Result.refused(new ReasonTooShort(why.length()));
    }
    return unitOfWork.attempt(() -> {
      if (!store.lockLiving(subject) || isOurs(subject)) {
        return Result.refused(new NothingToDestroy(number));
      }
      if (holds.covers(subject, number)) {
        return Result.refused(new Held(number));
      }
      if (destructions.asked(subject).isPresent()) {
        return Result.refused(new DestructionAsked(number));
      }
      destructions.add(new Asked(chance.uuid(), subject, number, why, by), clock.instant());
      note("protected-key-destruction-asked", number, why, by);
      return Result.done(subject);
    });
  }

  /** Lists the wishes of an office's files, waiting ones first, with what became of the others. */
  public List<Destruction> of(OfficeCode office) {
    return destructions.newest(office, SHOWN);
  }

  /** Decides on a wish of this office; see {@link #decide(UUID, CaseNumber, Custodian)}. */
  public Result<UUID, DestructionRefusal> decide(UUID id, OfficeCode office, Custodian by) {
    return unitOfWork.attempt(
        () -> waiting(id, office).then(asked -> decide(asked.subject(), asked.number(), by)));
  }

  /** Takes a wish back; either side may, since nothing is lost by it. */
  public Result<CaseNumber, DestructionRefusal> withdraw(UUID id, OfficeCode office, Custodian by) {
    return unitOfWork.attempt(() ->
        waiting(id, office)
            .map(asked -> {
              destructions.withdraw(id, by.officer(), clock.instant());
              note("protected-key-destruction-withdrawn", asked.number(), asked.reason(), by);
              return asked.number();
            }));
  }

  private Result<Asked, DestructionRefusal> waiting(UUID id, OfficeCode office) {
    return destructions
        .waiting(id)
        .filter(asked -> asked.number().office().equals(office))
        .<Result<Asked, DestructionRefusal>>map(Result::done)
        .orElseGet(() -> Result.refused(new NoSuchDestruction()));
  }

  /** Decides and destroys; what was asked is what is done. */
  public Result<UUID, DestructionRefusal> decide(UUID subject, CaseNumber number, Custodian by) {
    return unitOfWork.attempt(() -> {
      if (!store.lockLiving(subject)) {
        return Result.refused(new NothingToDestroy(number));
      }
      Optional<Asked> asked = destructions.asked(subject);
      if (asked.isEmpty()) {
        return Result.refused(new NothingToDestroy(number));
      }
      Custodian first = asked.get().by();
      if (by.isSamePersonAs(first.officer(), first.nip())) {
        return Result.refused(new SecondPersonNeeded(number));
      }
      if (holds.covers(subject, asked.get().number())) {
        return Result.refused(new Held(number));
      }
      destructions.done(asked.get().id(), by, clock.instant());
      store.destroyKey(subject, clock.instant());
      note("protected-key-destroyed", number, asked.get().reason(), by);
      events.publishEvent(new SubjectDestroyed(subject));
      return Result.done(subject);
    });
  }

  private static boolean isOurs(UUID subject) {
    return subject.equals(NikIndex.OWN_SUBJECT) || subject.equals(KeyedDigest.OWN_SUBJECT);
  }

  private void note(String act, CaseNumber number, String why, Custodian by) {
    audit.append(AuditEntry.of(act, by.officer(), number, Map.of("why", why)));
  }
}
