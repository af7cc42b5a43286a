package id.adminduk.synthetic;

import id.adminduk.formats.EyePosition;
import id.adminduk.formats.FingerPosition;
import java.lang.ref.SoftReference;
import java.util.concurrent.ConcurrentHashMap;

/**
 * An invented resident, wholly determined by a seed: the same seed gives the same bytes.
 *
 * <p>Safe for use by several threads. Ridge patterns are kept (about 60 KB a finger) only as long
 * as memory is plentiful and the person itself is; everything else is drawn anew at each call.
 */
public final class SyntheticPerson {
  private final Chance chance;
  private final Looks looks;
  private final ConcurrentHashMap<FingerPosition, SoftReference<RidgeMaster>> masters =
      new ConcurrentHashMap<>();

  private SyntheticPerson(Chance chance, Looks looks) {
    this.chance = chance;
    this.looks = looks;
  }

  /** Invents the person that belongs to a seed, with sex and age drawn too. */
  public static SyntheticPerson of(long seed) {
    Chance chance = Chance.of(seed);
    return new SyntheticPerson(chance, Looks.of(chance));
  }

  /** Gives the same person with a portrait of this sex and age; fingers, eyes and hand stay. */
  public SyntheticPerson withLooks(Looks wanted) {
    return new SyntheticPerson(chance, wanted);
  }

  /** Tells what the portrait shows. */
  public Looks looks() {
    return looks;
  }

  /** Gives a fingerprint of a cooperative touch as grey PNG, 384 x 480 pixels, 500 dpi. */
  public byte[] fingerprintPng(FingerPosition finger, int impression) {
    return fingerprintPng(finger, impression, Condition.NORMAL);
  }

  /**
   * Gives a fingerprint as grey PNG, 384 x 480 pixels, 500 dpi (in its pHYs chunk), ridges dark.
   *
   * @param impression number of the touch, 0 and up; each differs in place, turn (within 15
   *     degrees), stretch, moisture and noise
   * @throws IllegalArgumentException when the impression is negative
   */
  public byte[] fingerprintPng(FingerPosition finger, int impression, Condition condition) {
    return fingerprint(finger, impression, condition).png(Impression.DPI);
  }

  /** Gives the pixels of {@link #fingerprintPng(FingerPosition, int, Condition)} unpacked. */
  public GreyRaster fingerprint(FingerPosition finger, int impression, Condition condition) {
    Chance own = chance.child(900 + finger.code());
    Chance once = own.child(1_000_000L * condition.stream() + counted(impression));
    Touch touch = Touch.draw(chance, once.child(0), condition);
    return new Impression(master(finger), touch, own, once).render();
  }

  /**
   * Gives a near-infrared eye as grey PNG, 640 x 480; pupil, lids, gaze and focus vary by shot.
   *
   * @throws IllegalArgumentException when the impression is negative
   */
  public byte[] irisPng(EyePosition eye, int impression) {
    return iris(eye, impression).png(Impression.DPI);
  }

  /** Gives the pixels of {@link #irisPng} unpacked. */
  public GreyRaster iris(EyePosition eye, int impression) {
    Chance own = chance.child(eye == EyePosition.RIGHT ? 1_201 : 1_202);
    // The subject faces the camera: the temple beside the right eye is at the picture's left.
    int temporal = eye == EyePosition.RIGHT ? -1 : 1;
    return new EyeImage(own, own.child(1_000_000L + counted(impression)), temporal).render();
  }

  /** Gives a drawn portrait as JPEG, 600 x 800, in front of the wall asked for. */
  public byte[] portraitJpeg(Backdrop backdrop) {
    return new Portrait(chance, looks).jpeg(backdrop);
  }

  /** Gives the signature as grey PNG, 600 x 240, black ink on white. */
  public byte[] signaturePng() {
    return new Signature(chance.child(4_000)).draw().png(300);
  }

  private RidgeMaster master(FingerPosition finger) {
    SoftReference<RidgeMaster> kept = masters.get(finger);
    RidgeMaster master = kept == null ? null : kept.get();
    if (master == null) {
      master = RidgeMaster.grow(chance, finger);
      masters.put(finger, new SoftReference<>(master));
    }
    return master;
  }

  private static int counted(int impression) {
    if (impression < 0) {
      throw new IllegalArgumentException("impression must not be negative, was " + impression);
    }
    return impression;
  }
}
