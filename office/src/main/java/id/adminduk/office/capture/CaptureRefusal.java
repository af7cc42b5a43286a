package id.adminduk.office.capture;

import id.adminduk.formats.ImageVerdict;
import id.adminduk.matcher.Extraction;
import id.adminduk.matcher.Thresholds;
import id.adminduk.office.applications.ApplicationRefusal;
import id.adminduk.office.kernel.Refusal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * How the capture desk says no.
 *
 * <p>Facts carry codes; {@link CaptureWords} puts the words of the reader's language beside them.
 */
sealed interface CaptureRefusal extends Refusal {

  @Override
  default int status() {
    return 422;
  }

  /** Says whether the try counts as an attempt at the finger. */
  default boolean countsAsAttempt() {
    return false;
  }

  /** The hall does not let this officer do the row. */
  record FromHall(ApplicationRefusal refusal) implements CaptureRefusal {
    @Override
    public String slug() {
      return refusal.slug();
    }

    @Override
    public Map<String, Object> facts() {
      return refusal.facts();
    }

    @Override
    public int status() {
      return refusal.status();
    }
  }

  /** The bytes are no image this desk reads, whatever the file is called. */
  record NotAnImage(Slot slot, String file, ImageVerdict.Reason why) implements CaptureRefusal {
    @Override
    public String slug() {
      return "capture-not-an-image";
    }

    @Override
    public Map<String, Object> facts() {
      return Map.of("slot", slot.name(), "file", file, "why", why.name());
    }
  }

  /** The photo has fewer pixels than a card needs. */
  record PhotoTooSmall(String file, int width, int height, int minWidth, int minHeight)
      implements CaptureRefusal {
    @Override
    public String slug() {
      return "capture-photo-too-small";
    }

    @Override
    public Map<String, Object> facts() {
      return Map.of(
          "slot",
          Slot.PHOTO.name(),
          "file",
          file,
          "width",
          width,
          "height",
          height,
          "minWidth",
          minWidth,
          "minHeight",
          minHeight);
    }
  }

  /** No ink, a dot, or a black page (modalities.md 1.5). */
  record NoSignature(Slot slot, double inkPercent) implements CaptureRefusal {
    @Override
    public String slug() {
      return "capture-no-signature";
    }

    @Override
    public Map<String, Object> facts() {
      return Map.of("slot", slot.name(), "inkPercent", Math.round(inkPercent * 10) / 10.0);
    }
  }

  /** The image shows no finger that can be compared. */
  record FingerNotReadable(Slot slot, Extraction.Reason why, SampleAdvice advice)
      implements CaptureRefusal {
    @Override
    public String slug() {
      return "capture-finger-not-readable";
    }

    @Override
    public Map<String, Object> facts() {
      return Map.of("slot", slot.name(), "why", why.name(), "advice", advice.name());
    }

    @Override
    public boolean countsAsAttempt() {
      return true;
    }
  }

  /** One picture under two names. */
  record SameImage(Slot slot, Slot other) implements CaptureRefusal {
    @Override
    public String slug() {
      return "capture-same-image";
    }

    @Override
    public Map<String, Object> facts() {
      return Map.of("slot", slot.name(), "other", other.name());
    }

    @Override
    public int status() {
      return 409;
    }
  }

  /** Two pictures of one finger under two names. */
  record SameFinger(Slot slot, Slot other, double score) implements CaptureRefusal {
    @Override
    public String slug() {
      return "capture-same-finger";
    }

    @Override
    public Map<String, Object> facts() {
      long limit = Math.round(Thresholds.SAME_FINGER_SCORE);
      return Map.of(
          "slot", slot.name(), "other", other.name(), "score", Math.round(score), "limit", limit);
    }

    @Override
    public int status() {
      return 409;
    }
  }

  /** The finger was tried as often as the desk tries. */
  record AttemptsExhausted(Slot slot, int most) implements CaptureRefusal {
    @Override
    public String slug() {
      return "capture-attempts-exhausted";
    }

    @Override
    public Map<String, Object> facts() {
      return Map.of("slot", slot.name(), "most", most);
    }

    @Override
    public int status() {
      return 409;
    }
  }

  /** The finger to compare with has not been recorded. */
  record NothingToVerify(Slot slot) implements CaptureRefusal {
    @Override
    public String slug() {
      return "capture-nothing-to-verify";
    }

    @Override
    public Map<String, Object> facts() {
      return Map.of("slot", slot.name());
    }
  }

  /** A whole hand was sent with more or fewer files than it has fingers to record. */
  record WrongNumberOfFiles(int expected, int received) implements CaptureRefusal {
    @Override
    public String slug() {
      return "capture-wrong-number-of-files";
    }

    @Override
    public Map<String, Object> facts() {
      return Map.of("expected", expected, "received", received);
    }
  }

  /** The stated resolution cannot be a finger scanner's. */
  record DpiOutOfRange(String typed, int least, int most) implements CaptureRefusal {
    @Override
    public String slug() {
      return "capture-dpi-out-of-range";
    }

    @Override
    public Map<String, Object> facts() {
      return Map.of("typed", typed, "least", least, "most", most);
    }
  }

  /** There is no such part of a recording, or it can do without neither sample nor reason. */
  record NoSuchPart(String typed) implements CaptureRefusal {
    @Override
    public String slug() {
      return "capture-no-such-part";
    }

    @Override
    public Map<String, Object> facts() {
      return Map.of("typed", typed);
    }
  }

  /** A part is left out without saying why. */
  record ReasonMissing(Slot slot) implements CaptureRefusal {
    @Override
    public String slug() {
      return "capture-reason-missing";
    }

    @Override
    public Map<String, Object> facts() {
      return Map.of("slot", slot.name());
    }
  }

  /** A reason is given for a part that has been recorded. */
  record AlreadyCaptured(Slot slot) implements CaptureRefusal {
    @Override
    public String slug() {
      return "capture-already-captured";
    }

    @Override
    public Map<String, Object> facts() {
      return Map.of("slot", slot.name());
    }
  }

  /** The device gave nothing, or there is none. */
  record NothingCaptured(Slot slot) implements CaptureRefusal {
    @Override
    public String slug() {
      return "capture-nothing-captured";
    }

    @Override
    public Map<String, Object> facts() {
      return Map.of("slot", slot.name());
    }
  }

  /** The statement of truth was signed without being read aloud (rule R22). */
  record StatementNotRead() implements CaptureRefusal {
    @Override
    public String slug() {
      return "capture-statement-not-read";
    }
  }

  /** Parts of the recording are still missing. */
  record RecordingIncomplete(List<String> missing) implements CaptureRefusal {

    public RecordingIncomplete {
      missing = List.copyOf(missing);
    }

    @Override
    public String slug() {
      return "capture-incomplete";
    }

    @Override
    public Map<String, Object> facts() {
      return Map.of("missing", missing, "count", missing.size());
    }

    @Override
    public int status() {
      return 409;
    }
  }

  /** Only a KASI may let this recording pass. */
  record ApprovalNeeded(Set<ApprovalReason> reasons) implements CaptureRefusal {

    public ApprovalNeeded {
      reasons = Set.copyOf(reasons);
    }

    @Override
    public String slug() {
      return "capture-approval-needed";
    }

    @Override
    public Map<String, Object> facts() {
      return Map.of("reasons", new TreeSet<>(reasons).stream().map(Enum::name).toList());
    }

    @Override
    public int status() {
      return 409;
    }
  }

  /** Nothing in this recording asks for an approval. */
  record ApprovalNotNeeded() implements CaptureRefusal {
    @Override
    public String slug() {
      return "capture-approval-not-needed";
    }
  }

  /** The approving person is not a KASI, is the operator, or did not prove who they are. */
  record ApprovalDenied(Cause why) implements CaptureRefusal {

    enum Cause {
      LOGIN,
      NOT_KASI,
      SAME_OFFICER,
      NOTE_MISSING
    }

    @Override
    public String slug() {
      return "capture-approval-denied";
    }

    @Override
    public Map<String, Object> facts() {
      return Map.of("why", why.name());
    }

    @Override
    public int status() {
      return 403;
    }
  }

  /** The operator's password is wrong (rule R21). */
  record SignOffFailed() implements CaptureRefusal {
    @Override
    public String slug() {
      return "capture-sign-off-failed";
    }

    @Override
    public int status() {
      return 403;
    }
  }

  /** Of several samples some were refused; the others are kept. */
  record SomeRefused(int kept, List<String> rejected) implements CaptureRefusal {

    public SomeRefused {
      rejected = List.copyOf(rejected);
    }

    @Override
    public String slug() {
      return "capture-some-refused";
    }

    @Override
    public Map<String, Object> facts() {
      return Map.of(
          "kept",
          kept,
          "count",
          rejected.size(),
          "rejected",
          rejected,
          "list",
          String.join(" ", rejected));
    }
  }
}
