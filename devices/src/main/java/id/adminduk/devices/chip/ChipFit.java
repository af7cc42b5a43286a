package id.adminduk.devices.chip;

import java.util.List;

/** Says whether a payload fits the 8 kB chip of the KTP-el (BPPT statement), and if not, why. */
public sealed interface ChipFit {

  /**
   * Fits.
   *
   * @param bytes size of the whole file on the chip, 0..8192
   */
  record Fits(int bytes) implements ChipFit {}

  /** Does not fit; each entry names a part, its size and its limit. */
  record TooLarge(List<Excess> excesses) implements ChipFit {
    public TooLarge {
      excesses = List.copyOf(excesses);
    }
  }

  /** Names one part that is over its limit; sizes in bytes. */
  record Excess(Part part, int bytes, int limit) {}

  /** Parts that have a limit of their own, and the whole. */
  enum Part {
    BIODATA(1024),
    PHOTO(3584),
    SIGNATURE(1024),
    WHOLE(8192);

    private final int limit;

    Part(int limit) {
      this.limit = limit;
    }

    /** Gives the most bytes this part may take. */
    public int limit() {
      return limit;
    }
  }
}
