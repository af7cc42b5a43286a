package id.adminduk.synthetic;

/**
 * Draws reproducible chance from a seed.
 *
 * <p>SplitMix64 (Steele, Lea and Flood, OOPSLA 2014) written out here, because the library's
 * generators may change their derived methods between JDKs, and a changed finger would break every
 * golden file. Children depend on the seed path only, never on how much the parent has drawn, so
 * one more draw in a portrait cannot alter a thumb.
 */
final class Chance {
  private static final long GOLDEN = 0x9E3779B97F4A7C15L;

  private final long origin;
  private long state;

  private Chance(long origin) {
    this.origin = origin;
    this.state = origin;
  }

  static Chance of(long seed) {
    return new Chance(mix(seed + GOLDEN));
  }

  /** Gives the stream named by the key; equal paths give equal streams. */
  Chance child(long key) {
    return new Chance(mix(origin ^ mix(key * GOLDEN + 0x632BE59BD9B4E019L)));
  }

  long bits() {
    state += GOLDEN;
    return mix(state);
  }

  /** Draws from [0, 1). */
  double uniform() {
    return (bits() >>> 11) * 0x1.0p-53;
  }

  double uniform(double low, double high) {
    return low + (high - low) * uniform();
  }

  boolean happens(double probability) {
    return uniform() < probability;
  }

  /** Draws from 0 to bound - 1. */
  int below(int bound) {
    return (int) (uniform() * bound);
  }

  /** Draws from the standard normal distribution (Box-Muller). */
  double normal() {
    double radius = StrictMath.sqrt(-2 * StrictMath.log(1 - uniform()));
    return radius * StrictMath.cos(2 * Math.PI * uniform());
  }

  private static long mix(long z) {
    long a = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
    long b = (a ^ (a >>> 27)) * 0x94D049BB133111EBL;
    return b ^ (b >>> 31);
  }
}
