package id.adminduk.office.delivery;

import id.adminduk.office.kernel.OfficerId;
import id.adminduk.office.kernel.Token;
import java.time.Instant;
import java.util.UUID;

/**
 * A way to one paper.
 *
 * @param pin digest of the PIN
 * @param wrong wrong PINs so far
 * @param ended whether an officer has closed it
 */
@SuppressWarnings("ArrayRecordComponent") // A row on its way, never compared.
record Link(
    UUID id,
    UUID paper,
    Token token,
    byte[] pin,
    Instant madeAt,
    OfficerId madeBy,
    Instant validUntil,
    int wrong,
    boolean ended) {

  /** Wrong PINs after which nobody gets in any more. */
  static final int MOST_WRONG = 5;

  /** How a link stands. */
  enum State {
    OPEN,
    EXPIRED,
    LOCKED,
    ENDED
  }

  State state(Instant now) {
    if (ended) {
      return State.ENDED;
    }
    if (wrong >= MOST_WRONG) {
      return State.LOCKED;
    }
    return now.isBefore(validUntil) ? State.OPEN : State.EXPIRED;
  }
}
