package id.adminduk.office.cards;

import id.adminduk.office.kernel.CaseNumber;
import java.util.UUID;

/**
 * One blangko KTP-el; each state offers only the moves that its next states allow (house.md H4).
 *
 * <p>A printed card that waits for its owner is still {@link Allocated}: it counts as issued only
 * when it was handed over.
 */
sealed interface Blank {

  SerialNumber serial();

  /**
   * For whom a blangko was taken from stock.
   *
   * @param subject random reference, never a NIK
   */
  record Holder(CaseNumber number, UUID subject) {}

  /** In the safe. */
  record InStock(SerialNumber serial) implements Blank {
    Allocated allocateTo(Holder holder) {
      return new Allocated(serial, holder);
    }
  }

  /** Taken for one resident: in the printer, printed, or on the pickup shelf. */
  record Allocated(SerialNumber serial, Holder holder) implements Blank {
    /** The printer was never reached, so the blangko is as new. */
    InStock release() {
      return new InStock(serial);
    }

    InDoubt doubt() {
      return new InDoubt(serial, holder);
    }

    Spoiled spoil(SpoilReason reason) {
      return new Spoiled(serial, holder, reason);
    }

    Issued issue() {
      return new Issued(serial, holder);
    }
  }

  /** Nobody knows whether a card came out; two people look into the tray. */
  record InDoubt(SerialNumber serial, Holder holder) implements Blank {
    Allocated clear() {
      return new Allocated(serial, holder);
    }

    Spoiled spoil(SpoilReason reason) {
      return new Spoiled(serial, holder, reason);
    }
  }

  /** In its owner's hands. */
  record Issued(SerialNumber serial, Holder holder) implements Blank {}

  /** Lost; to be burnt with a berita acara (SE Mendagri 470.13/11176/SJ). */
  record Spoiled(SerialNumber serial, Holder holder, SpoilReason reason) implements Blank {}
}
