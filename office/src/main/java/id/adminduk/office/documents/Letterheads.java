package id.adminduk.office.documents;

import id.adminduk.office.access.Office;
import id.adminduk.office.access.Officer;
import id.adminduk.office.access.Offices;
import id.adminduk.office.audit.AuditEntry;
import id.adminduk.office.audit.AuditTrail;
import id.adminduk.office.kernel.OfficerId;
import id.adminduk.office.kernel.Result;
import id.adminduk.office.premises.Chance;
import id.adminduk.office.premises.UnitOfWork;
import java.time.Clock;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * The letterhead of the office, in versions: proposed by one, approved by another, in force from
 * then on. Papers that were signed before keep their look, for they are bytes.
 */
@Component
class Letterheads {

  /** Where a version stands. */
  enum State {
    PROPOSED,
    APPROVED,
    REJECTED
  }

  /**
   * One version.
   *
   * @param logo PNG; empty for none
   */
  @SuppressWarnings("ArrayRecordComponent") // Bytes on their way, never compared.
  record Version(
      UUID id,
      int number,
      Letterhead words,
      byte[] logo,
      OfficerId by,
      Instant at,
      State state,
      Optional<OfficerId> decidedBy,
      Optional<Instant> decidedAt) {

    /** Gives all of it, as papers show it. */
    Letterhead shown() {
      return new Letterhead(
          words.government(),
          words.name(),
          words.address(),
          words.place(),
          words.closing(),
          logo.length == 0
              ? ""
              : "data:image/png;base64," + Base64.getEncoder().encodeToString(logo));
    }
  }

  private final LetterheadStore store;
  private final Offices offices;
  private final AuditTrail trail;
  private final UnitOfWork unitOfWork;
  private final Clock clock;
  private final Chance chance;

  Letterheads(
      LetterheadStore store,
      Offices offices,
      AuditTrail trail,
      UnitOfWork unitOfWork,
      Clock clock,
      Chance chance) {
    this.store = store;
    this.offices = offices;
    this.trail = trail;
    this.unitOfWork = unitOfWork;
    this.clock = clock;
    this.chance = chance;
  }

  /** Gives what papers are printed with now: the newest approved, or the office's own data. */
  Letterhead inForce() {
    return store.inForce().map(Version::shown).orElseGet(this::plain);
  }

  /** Gives what the administrator keeps of the office, as papers looked before any version. */
  Letterhead plain() {
    Office office = offices.here();
    return new Letterhead(
        "PEMERINTAH " + office.kabupaten(),
        office.name().toUpperCase(Locale.ROOT),
        office.address(),
        office.kabupaten(),
        "",
        "");
  }

  /** Gives the logo in force as PNG; empty for none. */
  byte[] logoInForce() {
    return store.inForce().map(Version::logo).orElseGet(() -> new byte[0]);
  }

  List<Version> all() {
    return store.all();
  }

  Optional<Version> find(UUID id) {
    return store.find(id);
  }

  /**
   * Proposes a version; nothing changes on papers yet.
   *
   * @param logo PNG; empty for none
   */
  Result<Version, PaperRefusal> propose(Letterhead words, byte[] logo, Officer by) {
    if (!DocumentsDoor.mayProposeLook(by)) {
      return Result.refused(new LookRefusal.NotYourLook());
    }
    List<String> unfit = LetterheadForm.unfit(words);
    if (!unfit.isEmpty()) {
      return Result.refused(new LookRefusal.LookUnfit(unfit));
    }
    return unitOfWork.attempt(() -> {
      store.hold();
      Version version =
          new Version(
              chance.uuid(),
              store.all().size() + 1,
              words,
              logo,
              by.id(),
              clock.instant(),
              State.PROPOSED,
              Optional.empty(),
              Optional.empty());
      store.insert(version);
      note("letterhead-proposed", version, by);
      return Result.done(version);
    });
  }

  /** Approves or rejects a version; never by who proposed it, and once. */
  Result<Version, PaperRefusal> decide(UUID id, boolean approved, Officer by) {
    if (!DocumentsDoor.mayApproveLook(by)) {
      return Result.refused(new LookRefusal.NotYourLook());
    }
    return unitOfWork.attempt(() -> {
      Optional<Version> found = store.find(id);
      if (found.isEmpty()) {
        return Result.refused(new PaperRefusal.NoSuchPaper());
      }
      Version version = found.get();
      if (version.by().equals(by.id())) {
        return Result.refused(new LookRefusal.SameEyes());
      }
      State to = approved ? State.APPROVED : State.REJECTED;
      if (!store.decide(id, to, by.id(), clock.instant())) {
        return Result.refused(new LookRefusal.LookDecided());
      }
      note(approved ? "letterhead-approved" : "letterhead-rejected", version, by);
      return Result.done(version);
    });
  }

  private void note(String act, Version version, Officer by) {
    trail.append(
        AuditEntry.outsideCases(
            act,
            by.id(),
            Map.of("kind", "LETTERHEAD", "version", Integer.toString(version.number()))));
  }
}
