package id.adminduk.ledger;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * The head of the seals at one moment, kept outside the database.
 *
 * @param sequence number of the newest seal
 * @param seal its digest, hex
 * @param previous digest of the anchor before in the same file; 64 zeros for the first
 * @param at when it was written
 * @param keyId which key signed
 * @param signature Ed25519 over all of the above, base64
 */
public record Anchor(
    long sequence, String seal, String previous, Instant at, String keyId, String signature) {

  /** What the first anchor of a file names as the anchor before it. */
  public static final String NO_PREVIOUS = Digests.NONE;

  private static final int KIND = 'A';
  private static final int VERSION = 1;

  public Anchor {
    at = at.truncatedTo(ChronoUnit.MICROS);
  }

  /** Gives the digest by which the next anchor names this one, hex. */
  public String digest() {
    byte[] whole =
        new Canonical(KIND, VERSION).text(Digests.hex(signed())).text(signature).toBytes();
    return Digests.hex(Digests.sha256().digest(whole));
  }

  byte[] signed() {
    return new Canonical(KIND, VERSION)
        .number(sequence)
        .text(seal)
        .text(previous)
        .time(at)
        .text(keyId)
        .toBytes();
  }

  Anchor withSignature(String written) {
    return new Anchor(sequence, seal, previous, at, keyId, written);
  }
}
