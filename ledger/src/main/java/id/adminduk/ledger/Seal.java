package id.adminduk.ledger;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * Signed statement: these rows, in this order, after that seal.
 *
 * <p>Digests and signature are texts of any shape, so that a spoilt seal can be read and reported
 * instead of stopping the verifier.
 *
 * @param sequence 1, 2, 3 ... without gaps
 * @param first smallest serial of its rows
 * @param last largest serial of its rows; a row that committed late may lie below an earlier seal
 * @param count how many rows, at least 1
 * @param root Merkle root over the rows in order, hex
 * @param previous digest of the seal before; 64 zeros for the first
 * @param at when it was sealed
 * @param keyId which key signed
 * @param signature Ed25519 over all of the above, base64
 */
public record Seal(
    long sequence,
    long first,
    long last,
    int count,
    String root,
    String previous,
    Instant at,
    String keyId,
    String signature) {

  /** What the first seal names as the seal before it. */
  public static final String NO_PREVIOUS = Digests.NONE;

  private static final int KIND = 'S';
  private static final int VERSION = 1;

  public Seal {
    at = at.truncatedTo(ChronoUnit.MICROS);
  }

  /** Gives the digest by which the next seal and the anchors name this one, hex. */
  public String digest() {
    byte[] whole =
        new Canonical(KIND, VERSION).text(Digests.hex(signed())).text(signature).toBytes();
    return Digests.hex(Digests.sha256().digest(whole));
  }

  byte[] signed() {
    return new Canonical(KIND, VERSION)
        .number(sequence)
        .number(first)
        .number(last)
        .number(count)
        .text(root)
        .text(previous)
        .time(at)
        .text(keyId)
        .toBytes();
  }

  Seal withSignature(String written) {
    return new Seal(sequence, first, last, count, root, previous, at, keyId, written);
  }
}
