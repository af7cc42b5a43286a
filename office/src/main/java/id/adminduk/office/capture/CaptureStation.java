package id.adminduk.office.capture;

import id.adminduk.formats.EyePosition;
import id.adminduk.formats.FingerPosition;
import id.adminduk.office.kernel.Nik;
import java.util.Optional;

/**
 * The machine at the desk, if there is one; without a bean of this kind the desk takes uploads
 * only.
 *
 * <p>Every method gives the image as the device wrote it, in a type of {@code formats}, or nothing
 * when nothing was put before the device. The NIK tells a simulator whom to pretend; a real device
 * ignores it.
 */
public interface CaptureStation {

  /** Names the machine for people; contains SIMULATOR when it only pretends. */
  String displayName();

  /**
   * Takes one finger.
   *
   * @param attempt 1 for the first impression, growing with each; a fresh impression every time
   */
  Optional<byte[]> finger(Nik nik, FingerPosition position, int attempt);

  /** Takes one iris, like {@link #finger}. */
  Optional<byte[]> iris(Nik nik, EyePosition position, int attempt);

  /** Takes the face, like {@link #finger}. */
  Optional<byte[]> photo(Nik nik, int attempt);

  /** Takes the signature, like {@link #finger}. */
  Optional<byte[]> signature(Nik nik, int attempt);
}
