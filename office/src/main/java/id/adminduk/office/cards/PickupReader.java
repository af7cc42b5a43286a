package id.adminduk.office.cards;

import id.adminduk.formats.FingerPosition;
import id.adminduk.office.kernel.Nik;
import java.util.Optional;

/**
 * The finger reader of the pickup counter, if there is one; without a bean of this kind the counter
 * takes uploads only.
 */
public interface PickupReader {

  /** Names the machine for people; contains SIMULATOR when it only pretends. */
  String displayName();

  /**
   * Takes one finger at 500 dpi, in a type of {@code formats}.
   *
   * @param nik tells a simulator whom to pretend; a real device ignores it
   * @param attempt 1 for the first try, growing; a fresh impression every time
   * @return empty when no finger was laid down
   */
  Optional<byte[]> finger(Nik nik, FingerPosition position, int attempt);
}
