package id.adminduk.office.capture;

import id.adminduk.matcher.FingerTemplate;
import id.adminduk.matcher.Thresholds;
import id.adminduk.matcher.Verification;
import id.adminduk.office.audit.AuditEntry;
import id.adminduk.office.audit.AuditTrail;
import id.adminduk.office.kernel.OfficerId;
import id.adminduk.office.kernel.Result;
import id.adminduk.office.premises.UnitOfWork;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.springframework.stereotype.Component;

/** Takes samples and reasons into the recording of an open row; each act is one commit. */
@Component
class CaptureDesk {

  /**
   * What came of a sample that was taken.
   *
   * @param kept whether it is now the one the slot holds; a worse impression is not
   */
  record Taken(Sample sample, boolean kept, int attempt) {}

  private final UnitOfWork unitOfWork;
  private final CaptureDoor door;
  private final SampleReader reader;
  private final CaptureSamples samples;
  private final DraftBox drafts;
  private final AuditTrail audit;

  CaptureDesk(
      UnitOfWork unitOfWork,
      CaptureDoor door,
      SampleReader reader,
      CaptureSamples samples,
      DraftBox drafts,
      AuditTrail audit) {
    this.unitOfWork = unitOfWork;
    this.door = door;
    this.reader = reader;
    this.samples = samples;
    this.drafts = drafts;
    this.audit = audit;
  }

  /** Takes one sample; a refused try is counted and noted too, in a commit of its own. */
  Result<Taken, CaptureRefusal> take(Sitting sitting, Upload upload) {
    Result<Taken, CaptureRefusal> outcome =
        reader
            .read(upload, door.backdropOf(sitting))
            .then(sample ->
                unitOfWork.attempt(
                    () -> door.enter(sitting).then(recording -> keep(recording, sitting, sample))));
    if (outcome instanceof Result.Refused<Taken, CaptureRefusal>(CaptureRefusal refusal)) {
      noteRefusal(sitting, upload.slot(), refusal);
    }
    return outcome;
  }

  /** Takes what a device gives, or notes that it gave nothing. */
  Result<Taken, CaptureRefusal> take(
      Sitting sitting, Slot slot, CaptureStation station, Optional<byte[]> image) {
    return image
        .map(bytes ->
            take(
                sitting,
                new Upload(
                    slot,
                    bytes,
                    station.displayName(),
                    OptionalInt.empty(),
                    station.displayName())))
        .orElseGet(() -> {
          CaptureRefusal nothing = new CaptureRefusal.NothingCaptured(slot);
          noteRefusal(sitting, slot, nothing);
          return Result.refused(nothing);
        });
  }

  private void noteRefusal(Sitting sitting, Slot slot, CaptureRefusal refusal) {
    unitOfWork.run(() -> {
      if (door.enter(sitting)
          instanceof Result.Done<Recording.Open, CaptureRefusal>(Recording.Open recording)) {
        samples.log(
            recording.head().step(), Attempt.refused(slot, refusal), sitting.officer().id());
      }
    });
  }

  private Result<Taken, CaptureRefusal> keep(
      Recording.Open recording, Sitting sitting, PreparedSample fresh) {
    Optional<CaptureRefusal> objection =
        recording.objectsTo(fresh).or(() -> tooEarly(recording, fresh.slot()));
    if (objection.isPresent()) {
      return Result.refused(objection.get());
    }
    return compare(recording, fresh).map(sample -> keep(recording, sitting, fresh, sample));
  }

  /** The statement speaks about all the rest, so it comes after all the rest (rule R22). */
  private static Optional<CaptureRefusal> tooEarly(Recording.Open recording, Slot slot) {
    return slot == Slot.STATEMENT && !recording.missingBefore(Station.STATEMENT).isEmpty()
        ? Optional.of(
            new CaptureRefusal.RecordingIncomplete(recording.missingBefore(Station.STATEMENT)))
        : Optional.empty();
  }

  private Result<Sample, CaptureRefusal> compare(Recording.Open recording, PreparedSample fresh) {
    if (fresh.template().isEmpty()) {
      return Result.done(fresh.sample(OptionalDouble.empty(), fresh.advice()));
    }
    FingerTemplate template = fresh.template().get();
    Map<Slot, FingerTemplate> known = drafts.templates(recording);
    if (fresh.slot().isVerification()) {
      FingerTemplate reference = known.get(fresh.slot().verified());
      double score = reference == null ? 0 : Verification.verify(template, reference).score();
      SampleAdvice advice =
          score >= Thresholds.VERIFICATION_SCORE ? SampleAdvice.OK : SampleAdvice.NO_MATCH;
      return Result.done(fresh.sample(OptionalDouble.of(score), advice));
    }
    for (Map.Entry<Slot, FingerTemplate> other : known.entrySet()) {
      double score = Verification.verify(template, other.getValue()).score();
      if (other.getKey() != fresh.slot() && score >= Thresholds.SAME_FINGER_SCORE) {
        return Result.refused(new CaptureRefusal.SameFinger(fresh.slot(), other.getKey(), score));
      }
    }
    return Result.done(fresh.sample(OptionalDouble.empty(), fresh.advice()));
  }

  private Taken keep(
      Recording.Open recording, Sitting sitting, PreparedSample fresh, Sample sample) {
    Recording.Head head = recording.head();
    OfficerId by = sitting.officer().id();
    boolean better = recording.prefers(sample);
    int attempt = recording.attemptsOf(sample.slot()) + 1;
    samples.log(
        head.step(),
        new Attempt(sample.slot(), better ? Attempt.KEPT : Attempt.WORSE, true, Map.of()),
        by);
    if (better) {
      drafts.put(head, fresh);
      samples.keep(head.step(), sample, by);
      forgetWhatRestedOn(recording, sample.slot());
    }
    audit.append(
        AuditEntry.of(
            "sample-recorded",
            by,
            head.number(),
            Map.of(
                "slot", sample.slot().name(),
                "attempt", Integer.toString(attempt),
                "kept", Boolean.toString(better),
                "source", sample.source())));
    return new Taken(sample, better, attempt);
  }

  /** A finger recorded anew has not been verified, and nobody has declared it true yet. */
  private void forgetWhatRestedOn(Recording.Open recording, Slot changed) {
    changed.verification().ifPresent(slot -> empty(recording, slot));
    if (changed != Slot.STATEMENT) {
      empty(recording, Slot.STATEMENT);
    }
  }

  private void empty(Recording.Open recording, Slot slot) {
    drafts.remove(recording.head(), slot);
    samples.remove(recording.head().step(), slot);
  }

  /** Notes why a part cannot be taken. */
  Result<Absence, CaptureRefusal> leaveOut(Sitting sitting, Absence absence) {
    return unitOfWork.attempt(() ->
        door.enter(sitting)
            .then(recording -> {
              Slot slot = absence.slot();
              if (!slot.mayBeAbsent()) {
                return Result.refused(new CaptureRefusal.NoSuchPart(slot.name()));
              }
              if (recording.has(slot)) {
                return Result.refused(new CaptureRefusal.AlreadyCaptured(slot));
              }
              if (absence.reason().needsNote() && absence.note().isBlank()) {
                return Result.refused(new CaptureRefusal.ReasonMissing(slot));
              }
              samples.note(recording.head().step(), absence, sitting.officer().id());
              forgetWhatRestedOn(recording, slot);
              audit(sitting, "part-left-out", Map.of("slot", slot.name()));
              return Result.done(absence);
            }));
  }

  /** Empties a slot, because the wrong thing got there. */
  Result<Slot, CaptureRefusal> discard(Sitting sitting, Slot slot) {
    return unitOfWork.attempt(() ->
        door.enter(sitting)
            .map(recording -> {
              empty(recording, slot);
              forgetWhatRestedOn(recording, slot);
              samples.log(
                  recording.head().step(),
                  new Attempt(slot, Attempt.DISCARDED, false, Map.of()),
                  sitting.officer().id());
              audit(sitting, "sample-discarded", Map.of("slot", slot.name()));
              return slot;
            }));
  }

  /** Gives the recording as it stands, for acts that need to know what is there. */
  Result<Recording.Open, CaptureRefusal> look(Sitting sitting) {
    return unitOfWork.attempt(() -> door.enter(sitting));
  }

  /** Shows one recorded image to the operator of the open row, audited. */
  Optional<byte[]> view(Sitting sitting, Slot slot) {
    Result<Optional<byte[]>, CaptureRefusal> seen =
        unitOfWork.attempt(() ->
            door.enter(sitting)
                .map(recording ->
                    recording.has(slot)
                        ? drafts.view(recording.head(), slot, sitting.officer().id())
                        : Optional.empty()));
    return seen.fold(image -> image, refusal -> Optional.empty());
  }

  private void audit(Sitting sitting, String act, Map<String, String> facts) {
    audit.append(AuditEntry.of(act, sitting.officer().id(), sitting.number(), facts));
  }
}
