package id.adminduk.office.documents;

import id.adminduk.office.access.Officer;
import id.adminduk.office.audit.AuditEntry;
import id.adminduk.office.audit.AuditTrail;
import id.adminduk.office.kernel.Result;
import id.adminduk.office.population.register.Happening;
import id.adminduk.office.population.register.RegisterReading;
import id.adminduk.office.premises.UnitOfWork;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * The registers of civil registration as books: entries are written in by the register officer and
 * cancelled by a court; {@link NewEntries} makes them.
 */
@Component
class RegisterBook {

  private final RegisterStore store;
  private final PaperStore papers;
  private final RegisterReading reading;
  private final AktaEffects effects;
  private final AuditTrail trail;
  private final UnitOfWork unitOfWork;

  RegisterBook(
      RegisterStore store,
      PaperStore papers,
      RegisterReading reading,
      AktaEffects effects,
      AuditTrail trail,
      UnitOfWork unitOfWork) {
    this.store = store;
    this.papers = papers;
    this.reading = reading;
    this.effects = effects;
    this.trail = trail;
    this.unitOfWork = unitOfWork;
  }

  /**
   * Writes the entry behind a paper into the book (row REGISTER of S17-S22); asked again, it gives
   * the same entry.
   */
  Result<RegisterEntry, PaperRefusal> enter(Paper paper, Officer by) {
    Optional<EventSubject> subject = EventSubject.in(paper.subject());
    if (subject.isEmpty()) {
      return Result.refused(new PaperRefusal.NotOfTheBook(paper.type().title()));
    }
    return unitOfWork.attempt(() ->
        papers.find(paper.id()).filter(now -> now.state() == PaperState.WITHDRAWN).isPresent()
            ? Result.refused(new PaperRefusal.NotAtThisStep(paper.number()))
            : enter(subject.get().event(), by));
  }

  /** Writes an entry into the book by its event. */
  Result<RegisterEntry, PaperRefusal> enter(long event, Officer by) {
    if (!DocumentsDoor.mayDraft(by)) {
      return Result.refused(new PaperRefusal.NotOfTheDocuments());
    }
    return unitOfWork.attempt(() -> {
      store.hold(event);
      Optional<RegisterEntry> entry = store.ofEvent(event);
      if (entry.isEmpty()) {
        return Result.refused(new PaperRefusal.NoSuchPaper());
      }
      return switch (store.shown(entry.get()).standing()) {
        case ENTERED -> Result.done(entry.get());
        case CANCELLED -> Result.refused(new PaperRefusal.EntryCancelled(entry.get().number()));
        case WITHDRAWN -> Result.refused(new PaperRefusal.NotAtThisStep(entry.get().number()));
        case OPEN -> {
          store.act(entry.get(), RegisterEntry.Act.ENTERED, by.id(), "");
          audit("register-entered", entry.get(), by);
          yield Result.done(entry.get());
        }
      };
    });
  }

  /**
   * Cancels an akta by the ruling of a court (UU 23/2006 art. 72): the entry stays and says so, its
   * extracts are void, its number leaves the register of residents.
   *
   * @param ruling court, number and day; empty is refused
   */
  Result<RegisterEntry, PaperRefusal> cancel(UUID id, String ruling, Officer by) {
    if (!DocumentsDoor.maySign(by)) {
      return Result.refused(new PaperRefusal.NotOfTheDocuments());
    }
    return unitOfWork.attempt(() -> {
      Optional<RegisterEntry> found = store.find(id);
      if (found.isEmpty()) {
        return Result.refused(new PaperRefusal.NoSuchPaper());
      }
      RegisterEntry entry = found.get();
      store.hold(entry.event());
      if (store.is(entry, RegisterEntry.Act.CANCELLED)) {
        return Result.refused(new PaperRefusal.EntryCancelled(entry.number()));
      }
      if (ruling.isBlank()) {
        return Result.refused(new PaperRefusal.RulingMissing());
      }
      store.act(entry, RegisterEntry.Act.CANCELLED, by.id(), ruling);
      effects.end(entry.event(), RevocationReason.PUTUSAN_PENGADILAN, ruling, by);
      effects.erase(entry, ruling, by);
      audit("register-cancelled", entry, by);
      return Result.done(entry);
    });
  }

  void audit(String act, RegisterEntry entry, Officer by) {
    trail.append(
        new AuditEntry(
            act,
            Optional.of(by.id()),
            reading.event(entry.event()).flatMap(Happening::caseNumber),
            Map.of(
                "kind", entry.kind(),
                "entry", entry.id().toString(),
                "refs", Long.toString(entry.resident()))));
  }
}
