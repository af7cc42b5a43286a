package id.adminduk.ledger;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Judges the signatures of things that form a chain, most of them by the signature of a later one.
 *
 * <p>A link names the digest of the link before, signature included, and whoever holds the key
 * signs only on top of a link whose signature is good. So one good signature vouches for the whole
 * run below it. A run ends where the chain breaks, where the key changes, and after so many links.
 * If its head is not well signed, each link is judged alone, so a finding names the right one. A
 * signature takes about a millisecond, a digest some microseconds (docs/decisions/0008).
 *
 * @param <T> seal or anchor
 */
final class Vouching<T> {

  /** At most so many links rest on one signature; also how many are held in memory. */
  static final int RUN = 512;

  private final Predicate<T> wellSigned;
  private final Consumer<T> forged;
  private final boolean everyOne;
  private final List<T> run = new ArrayList<>();
  private @Nullable String key;

  /**
   * @param everyOne judge each signature by itself, on all cores
   * @param forged is told each link without a good signature, before the run is forgotten
   */
  Vouching(boolean everyOne, Predicate<T> wellSigned, Consumer<T> forged) {
    this.everyOne = everyOne;
    this.wellSigned = wellSigned;
    this.forged = forged;
  }

  /**
   * Takes the next link.
   *
   * @param follows whether it names the digest of the link taken before
   */
  void add(T link, String keyId, boolean follows) {
    if (!follows || !keyId.equals(key) || run.size() == RUN) {
      close();
    }
    key = keyId;
    run.add(link);
  }

  /** Ends the run: after this every link taken was judged. */
  void close() {
    if (!run.isEmpty() && (everyOne || !wellSigned.test(run.getLast()))) {
      run.parallelStream().filter(wellSigned.negate()).toList().forEach(forged);
    }
    run.clear();
  }
}
