package id.adminduk.office.capture;

import id.adminduk.formats.EyePosition;
import id.adminduk.formats.FingerPosition;
import id.adminduk.office.kernel.CaseId;
import id.adminduk.office.kernel.CaseNumber;
import id.adminduk.office.vault.Vault;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * One recording that never changes again.
 *
 * <p>The samples rest in the vault: templates as the matcher serialises them, photo as JPEG of 3:4,
 * all other images as grey PNG.
 *
 * @param subject random reference, never a NIK
 * @param fingers those that were captured, in ISO order; empty only with a KASI's approval
 */
public record SealedCapture(
    UUID subject,
    CaseId caseId,
    CaseNumber number,
    List<FingerPosition> fingers,
    Instant sealedAt) {

  public SealedCapture {
    fingers = List.copyOf(fingers);
  }

  /** Names the face photo in the vault. */
  public Vault.Item photo() {
    return new Vault.Item(subject, Vault.Kind.PHOTO, "PHOTO");
  }

  /** Names the specimen signature in the vault; absent for those who cannot write. */
  public Vault.Item signature() {
    return new Vault.Item(subject, Vault.Kind.SIGNATURE, "SIGNATURE");
  }

  /** Names the template of one finger in the vault. */
  public Vault.Item template(FingerPosition position) {
    return new Vault.Item(subject, Vault.Kind.FINGER_TEMPLATE, position.name());
  }

  /** Names the image of one finger in the vault. */
  public Vault.Item fingerImage(FingerPosition position) {
    return new Vault.Item(subject, Vault.Kind.FINGER_IMAGE, position.name());
  }

  /** Names the image of one eye in the vault; absent when the eye carries a reason instead. */
  public Vault.Item irisImage(EyePosition position) {
    return new Vault.Item(subject, Vault.Kind.IRIS_IMAGE, position.name() + "_EYE");
  }
}
