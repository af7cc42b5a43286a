package id.adminduk.office.capture;

import id.adminduk.formats.FingerPosition;
import id.adminduk.matcher.Thresholds;
import id.adminduk.office.kernel.CaseId;
import id.adminduk.office.kernel.CaseNumber;
import id.adminduk.office.kernel.OfficerId;
import id.adminduk.office.kernel.StepId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** One recording, from the opening of the row to its seal. */
sealed interface Recording {

  Head head();

  /**
   * Whose recording, in which opening of which file.
   *
   * @param draft where the samples rest until the seal, so that an unfinished second recording
   *     leaves the sealed first one as it was
   */
  record Head(StepId step, CaseId caseId, CaseNumber number, UUID subject, UUID draft) {}

  /** Samples come and go. */
  record Open(
      Head head,
      boolean biodataConfirmed,
      Map<Slot, Sample> samples,
      Map<Slot, Absence> absences,
      Map<Slot, Integer> attempts,
      Optional<Approval> approval)
      implements Recording {

    /** A finger is tried so often; then the best stays, or a reason takes its place. */
    static final int MAX_ATTEMPTS = 3;

    public Open {
      samples = Map.copyOf(samples);
      absences = Map.copyOf(absences);
      attempts = Map.copyOf(attempts);
    }

    boolean has(Slot slot) {
      return samples.containsKey(slot);
    }

    boolean settled(Slot slot) {
      return has(slot) || absences.containsKey(slot);
    }

    int attemptsOf(Slot slot) {
      return attempts.getOrDefault(slot, 0);
    }

    List<Slot> fingers() {
      return Slot.FINGERS.stream().filter(this::has).toList();
    }

    /** Gives the verifications that can be done: an absent finger is not verified. */
    List<Slot> verifications() {
      return Slot.VERIFICATIONS.stream().filter(slot -> has(slot.verified())).toList();
    }

    /** Gives what a station still waits for, in the order of the SOP. */
    List<Slot> lacking(Station station) {
      List<Slot> slots =
          switch (station) {
            case BIODATA, SIGN_OFF -> List.of();
            case PHOTO -> List.of(Slot.PHOTO);
            case SIGNATURE -> List.of(Slot.SIGNATURE);
            case FINGERS -> Slot.FINGERS;
            case EYES -> Slot.EYES;
            case VERIFICATION -> verifications();
            case STATEMENT ->
                absences.containsKey(Slot.SIGNATURE) ? List.of() : List.of(Slot.STATEMENT);
          };
      return slots.stream().filter(slot -> !settled(slot)).toList();
    }

    boolean complete(Station station) {
      return switch (station) {
        case BIODATA -> biodataConfirmed;
        case SIGN_OFF -> false;
        case VERIFICATION ->
            lacking(Station.FINGERS).isEmpty() && lacking(Station.VERIFICATION).isEmpty();
        case STATEMENT -> missingBefore(Station.SIGN_OFF).isEmpty();
        case PHOTO, SIGNATURE, FINGERS, EYES -> lacking(station).isEmpty();
      };
    }

    /** Gives the station the page leads to. */
    Station station() {
      for (Station station : Station.values()) {
        if (!complete(station)) {
          return station;
        }
      }
      return Station.SIGN_OFF;
    }

    /** Lists what is missing before a station may be done, by slot or station name. */
    List<String> missingBefore(Station last) {
      List<String> missing = new ArrayList<>();
      for (Station station : Station.values()) {
        if (station == last) {
          break;
        }
        if (station == Station.BIODATA && !biodataConfirmed) {
          missing.add(station.name());
        }
        lacking(station).forEach(slot -> missing.add(slot.name()));
      }
      return missing;
    }

    Set<ApprovalReason> approvalReasons() {
      Set<ApprovalReason> reasons = EnumSet.noneOf(ApprovalReason.class);
      if (fingers().isEmpty()) {
        reasons.add(ApprovalReason.NO_FINGER);
      }
      if (absences.containsKey(Slot.SIGNATURE)) {
        reasons.add(ApprovalReason.NO_SIGNATURE);
      }
      if (verifications().stream().anyMatch(slot -> has(slot) && !verified(slot))) {
        reasons.add(ApprovalReason.VERIFICATION_FAILED);
      }
      return reasons;
    }

    boolean verified(Slot verification) {
      Sample sample = samples.get(verification);
      return sample != null && sample.score().orElse(0) >= Thresholds.VERIFICATION_SCORE;
    }

    /** Says why this recording may not be sealed by this operator, if there is a reason. */
    Optional<CaptureRefusal> objectsToSealBy(OfficerId operator) {
      List<String> missing = missingBefore(Station.SIGN_OFF);
      if (!missing.isEmpty()) {
        return Optional.of(new CaptureRefusal.RecordingIncomplete(missing));
      }
      Set<ApprovalReason> reasons = approvalReasons();
      boolean approved =
          approval
              .filter(leave -> leave.covers(reasons) && !leave.by().equals(operator))
              .isPresent();
      return reasons.isEmpty() || approved
          ? Optional.empty()
          : Optional.of(new CaptureRefusal.ApprovalNeeded(reasons));
    }

    /** Says why a sample may not even be compared, if there is a reason. */
    Optional<CaptureRefusal> objectsTo(PreparedSample sample) {
      Slot slot = sample.slot();
      if (slot.isFinger() && attemptsOf(slot) >= MAX_ATTEMPTS) {
        return Optional.of(new CaptureRefusal.AttemptsExhausted(slot, MAX_ATTEMPTS));
      }
      if (slot.isVerification() && !has(slot.verified())) {
        return Optional.of(new CaptureRefusal.NothingToVerify(slot));
      }
      String digest = sample.digest();
      return samples.values().stream()
          .filter(kept -> kept.digest().equals(digest))
          .findFirst()
          .map(kept -> new CaptureRefusal.SameImage(slot, kept.slot()));
    }

    /** Says whether a new impression takes the place of the one the slot holds. */
    boolean prefers(Sample fresh) {
      Sample kept = samples.get(fresh.slot());
      if (kept == null) {
        return true;
      }
      if (fresh.slot().isVerification()) {
        return fresh.score().orElse(0) > kept.score().orElse(0);
      }
      return !fresh.slot().isFinger() || fresh.quality().orElse(0) > kept.quality().orElse(0);
    }
  }

  /** Closed for ever. */
  record Sealed(Head head, List<FingerPosition> fingers, Instant sealedAt) implements Recording {

    public Sealed {
      fingers = List.copyOf(fingers);
    }

    SealedCapture capture() {
      return new SealedCapture(head.subject(), head.caseId(), head.number(), fingers, sealedAt);
    }
  }
}
