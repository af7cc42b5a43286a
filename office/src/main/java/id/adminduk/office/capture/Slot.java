package id.adminduk.office.capture;

import id.adminduk.formats.EyePosition;
import id.adminduk.formats.FingerPosition;
import id.adminduk.office.vault.Vault;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * One place of a recording that a sample fills, in the order of SOP 7.2.1.1.
 *
 * <p>The names are stored and are the names in the vault: do not rename.
 */
enum Slot {
  PHOTO(Vault.Kind.PHOTO, 0),
  SIGNATURE(Vault.Kind.SIGNATURE, 0),
  RIGHT_THUMB(Vault.Kind.FINGER_IMAGE, 1),
  RIGHT_INDEX(Vault.Kind.FINGER_IMAGE, 2),
  RIGHT_MIDDLE(Vault.Kind.FINGER_IMAGE, 3),
  RIGHT_RING(Vault.Kind.FINGER_IMAGE, 4),
  RIGHT_LITTLE(Vault.Kind.FINGER_IMAGE, 5),
  LEFT_THUMB(Vault.Kind.FINGER_IMAGE, 6),
  LEFT_INDEX(Vault.Kind.FINGER_IMAGE, 7),
  LEFT_MIDDLE(Vault.Kind.FINGER_IMAGE, 8),
  LEFT_RING(Vault.Kind.FINGER_IMAGE, 9),
  LEFT_LITTLE(Vault.Kind.FINGER_IMAGE, 10),
  RIGHT_EYE(Vault.Kind.IRIS_IMAGE, 0),
  LEFT_EYE(Vault.Kind.IRIS_IMAGE, 0),
  /** Second impression, compared with the first (S7 narrative e). */
  VERIFY_RIGHT_INDEX(Vault.Kind.FINGER_IMAGE, 2),
  VERIFY_LEFT_INDEX(Vault.Kind.FINGER_IMAGE, 7),
  /** The resident's signature under the statement of truth (rule R22). */
  STATEMENT(Vault.Kind.STATEMENT, 0);

  static final List<Slot> FINGERS =
      Arrays.stream(values()).filter(slot -> slot.isFinger()).toList();
  static final List<Slot> EYES = List.of(RIGHT_EYE, LEFT_EYE);
  static final List<Slot> VERIFICATIONS = List.of(VERIFY_RIGHT_INDEX, VERIFY_LEFT_INDEX);

  private final Vault.Kind kind;
  private final int fingerCode;

  Slot(Vault.Kind kind, int fingerCode) {
    this.kind = kind;
    this.fingerCode = fingerCode;
  }

  /** Says in which kind of the vault the image rests. */
  Vault.Kind kind() {
    return kind;
  }

  boolean isFinger() {
    return fingerCode > 0 && !isVerification();
  }

  boolean isEye() {
    return kind == Vault.Kind.IRIS_IMAGE;
  }

  boolean isVerification() {
    return name().startsWith("VERIFY_");
  }

  /**
   * Says whether a reason may stand in place of the sample (domain.md 4.1); never for the photo.
   */
  boolean mayBeAbsent() {
    return isFinger() || isEye() || this == SIGNATURE;
  }

  /**
   * Gives the finger of a finger or verification slot.
   *
   * @throws IllegalArgumentException for the other slots
   */
  FingerPosition finger() {
    return FingerPosition.ofCode(fingerCode);
  }

  EyePosition eye() {
    return this == RIGHT_EYE ? EyePosition.RIGHT : EyePosition.LEFT;
  }

  /** Gives the slot whose template a verification is compared with. */
  Slot verified() {
    return of(finger());
  }

  /** Gives the verification that rests on this finger, if it is an index finger. */
  Optional<Slot> verification() {
    return VERIFICATIONS.stream().filter(slot -> isFinger() && slot.verified() == this).findFirst();
  }

  static Slot of(FingerPosition position) {
    return valueOf(position.name());
  }

  /** Finds a slot by its name in an address or form. */
  static Optional<Slot> named(String name) {
    return Arrays.stream(values()).filter(slot -> slot.name().equals(name)).findFirst();
  }
}
