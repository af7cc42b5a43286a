package id.adminduk.office.cards;

import id.adminduk.formats.FingerPosition;
import id.adminduk.office.access.Officer;
import id.adminduk.office.applications.Applications;
import id.adminduk.office.audit.AuditEntry;
import id.adminduk.office.audit.AuditTrail;
import id.adminduk.office.cards.PickupDesk.Counter;
import id.adminduk.office.cards.PickupStore.Check;
import id.adminduk.office.cards.PickupStore.CheckKind;
import id.adminduk.office.kernel.Result;
import id.adminduk.office.kernel.StepId;
import id.adminduk.office.premises.UnitOfWork;
import id.adminduk.office.uniqueness.MatchVerdict;
import id.adminduk.office.uniqueness.Uniqueness;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** S6 row 10, the finger: one living finger against the chip, three tries each (rule R9). */
@Component
class FingerDesk {

  /** Fingerprint scanners of the KTP-el work at 500 dpi (Permendagri 72/2022, annex). */
  static final double DPI = 500;

  private static final String UPLOAD = "UNGGAHAN";

  private final PickupDesk desk;
  private final ChipDesk chips;
  private final PickupStore store;
  private final Uniqueness uniqueness;
  private final Applications applications;
  private final ObjectProvider<PickupReader> reader;
  private final UnitOfWork unitOfWork;
  private final AuditTrail audit;

  FingerDesk(
      PickupDesk desk,
      ChipDesk chips,
      PickupStore store,
      Uniqueness uniqueness,
      Applications applications,
      ObjectProvider<PickupReader> reader,
      UnitOfWork unitOfWork,
      AuditTrail audit) {
    this.desk = desk;
    this.chips = chips;
    this.store = store;
    this.uniqueness = uniqueness;
    this.applications = applications;
    this.reader = reader;
    this.unitOfWork = unitOfWork;
    this.audit = audit;
  }

  /** Names the counter's finger reader, when there is one. */
  Optional<String> readerName() {
    return Optional.ofNullable(reader.getIfAvailable()).map(PickupReader::displayName);
  }

  /**
   * Compares one finger; a try that fails is kept like one that succeeds.
   *
   * @param upload the image, or empty to take it from the reader
   */
  Result<MatchTry, CardRefusal> compare(
      StepId stepId, FingerPosition finger, Optional<byte[]> upload, Officer by) {
    return unitOfWork.attempt(() ->
        desk.withChip(stepId, by)
            .then(counter ->
                chips
                    .read(counter.card(), counter.step().pemohon())
                    .then(chip -> compare(counter, ChipDesk.fingers(chip), finger, upload, by))));
  }

  /** Gathers what is known about the person at the counter. */
  Identification identification(StoredCard card, Set<FingerPosition> onChip) {
    Optional<String> exception =
        store.checks(card).stream()
            .filter(check -> check.kind() == CheckKind.EXCEPTION)
            .map(Check::note)
            .findFirst();
    return new Identification(onChip, store.tries(card), exception);
  }

  private Result<MatchTry, CardRefusal> compare(
      Counter counter,
      Map<FingerPosition, byte[]> onChip,
      FingerPosition finger,
      Optional<byte[]> upload,
      Officer by) {
    byte[] reference = onChip.get(finger);
    if (reference == null) {
      return Result.refused(new PickupRefusal.FingerNotOnChip(finger.name()));
    }
    Identification known = identification(counter.card(), onChip.keySet());
    if (known.triesLeft(finger) == 0) {
      return Result.refused(new PickupRefusal.TriesUsedUp(finger.name()));
    }
    int attempt = known.tried(finger) + 1;
    Optional<byte[]> image = upload.or(() -> taken(counter, finger, attempt));
    if (image.isEmpty()) {
      return Result.refused(new PickupRefusal.FingerImageUnusable("NO_IMAGE"));
    }
    String device = upload.isPresent() ? UPLOAD : readerName().orElse(UPLOAD);
    return switch (uniqueness.compare(image.get(), DPI, reference)) {
      case MatchVerdict.NotReadable(var reason, var advice) ->
          Result.refused(new PickupRefusal.FingerImageUnusable(reason.name()));
      case MatchVerdict.Compared(var score, var threshold, var fmr, var matched) ->
          Result.done(
              noted(counter, new MatchTry(finger, attempt, score, threshold, matched, device), by));
    };
  }

  private Optional<byte[]> taken(Counter counter, FingerPosition finger, int attempt) {
    return Optional.ofNullable(reader.getIfAvailable())
        .flatMap(device -> device.finger(counter.step().pemohon(), finger, attempt));
  }

  private MatchTry noted(Counter counter, MatchTry one, Officer by) {
    store.add(counter.card(), one, by.id());
    Map<String, String> facts =
        Map.of(
            "finger", one.finger().name(),
            "attempt", Integer.toString(one.attempt()),
            "score", String.format(Locale.ROOT, "%.1f", one.score()),
            "verdict", one.verdict(),
            "device", one.device());
    audit.append(AuditEntry.of("pickup-finger-compared", by.id(), counter.step().number(), facts));
    applications.note(
        counter.step().caseId(),
        counter.step().number(),
        "pickup-finger-compared",
        Optional.of(by),
        facts);
    return one;
  }
}
