package id.adminduk.ledger;

import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.SecureRandom;
import java.security.SecureRandomSpi;
import java.security.Signature;
import java.security.spec.NamedParameterSpec;
import java.time.Instant;
import java.util.Base64;
import java.util.List;

/**
 * The private half: makes seals and anchors. Who holds it can forge, so it never meets the
 * database.
 */
public final class SealingKey {

  /** Length of the secret an Ed25519 key pair grows from (RFC 8032). */
  public static final int SEED_BYTES = 32;

  private final PrivateKey secret;
  private final PublicKeys known;
  private final String id;

  private SealingKey(KeyPair pair) {
    this.secret = pair.getPrivate();
    this.known = PublicKeys.of(pair.getPublic());
    this.id = PublicKeys.idOf(pair.getPublic());
  }

  /**
   * Grows the pair from its secret; the same secret always gives the same pair.
   *
   * @param seed 32 random bytes
   * @throws IllegalArgumentException when it has another length
   */
  public static SealingKey of(byte[] seed) {
    if (seed.length != SEED_BYTES) {
      throw new IllegalArgumentException("a sealing key grows from 32 bytes");
    }
    try {
      KeyPairGenerator generator = KeyPairGenerator.getInstance("Ed25519");
      generator.initialize(NamedParameterSpec.ED25519, new Given(seed));
      return new SealingKey(generator.generateKeyPair());
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("a JDK without Ed25519", e);
    }
  }

  /** Names the key by the beginning of the hash of its public half. */
  public String id() {
    return id;
  }

  /** Gives the public half, for the verifier. */
  public PublicKeys publicKeys() {
    return known;
  }

  /**
   * Seals rows in the order given.
   *
   * @param sequence one more than the seal before
   * @param previous digest of the seal before, or {@link Seal#NO_PREVIOUS}
   * @param rows at least one
   */
  public Seal seal(long sequence, String previous, List<AuditRow> rows, Instant at) {
    if (rows.isEmpty()) {
      throw new IllegalArgumentException("nothing to seal");
    }
    String root = Digests.hex(MerkleTree.root(rows.stream().map(AuditRow::leaf).toList()));
    long first = rows.stream().mapToLong(AuditRow::serial).min().orElseThrow();
    long last = rows.stream().mapToLong(AuditRow::serial).max().orElseThrow();
    Seal bare = new Seal(sequence, first, last, rows.size(), root, previous, at, id, "");
    return bare.withSignature(sign(bare.signed()));
  }

  /**
   * Anchors the newest seal.
   *
   * @param previous digest of the anchor before, or {@link Anchor#NO_PREVIOUS}
   */
  public Anchor anchor(Seal newest, String previous, Instant at) {
    Anchor bare = new Anchor(newest.sequence(), newest.digest(), previous, at, id, "");
    return bare.withSignature(sign(bare.signed()));
  }

  /**
   * Says whether this key may be put on top of a seal: its own signature is good, or it is another
   * key's, whom the verifier judges apart.
   *
   * <p>A later seal vouches for the ones below it. Signed over unseen, a forged seal would be
   * washed clean.
   */
  public boolean mayFollow(Seal last) {
    return !last.keyId().equals(id) || known.signed(last);
  }

  /** Says the same of anchors. */
  public boolean mayFollow(Anchor last) {
    return !last.keyId().equals(id) || known.signed(last);
  }

  private String sign(byte[] content) {
    try {
      Signature pen = Signature.getInstance("Ed25519");
      pen.initSign(secret);
      pen.update(content);
      return Base64.getEncoder().encodeToString(pen.sign());
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("the sealing key cannot sign", e);
    }
  }

  /** Hands the generator the bytes we keep: the JDK has no other way from a seed to both halves. */
  private static final class Given extends SecureRandom {

    private static final long serialVersionUID = 1;

    Given(byte[] seed) {
      super(new Bytes(seed), null);
    }
  }

  private static final class Bytes extends SecureRandomSpi {

    private static final long serialVersionUID = 1;
    private final byte[] seed;

    Bytes(byte[] seed) {
      this.seed = seed.clone();
    }

    @Override
    protected void engineSetSeed(byte[] ignored) {
      throw new UnsupportedOperationException("the seed is given");
    }

    @Override
    protected void engineNextBytes(byte[] target) {
      if (target.length != seed.length) {
        throw new IllegalStateException("this JDK draws Ed25519 keys in another way");
      }
      System.arraycopy(seed, 0, target, 0, seed.length);
    }

    @Override
    protected byte[] engineGenerateSeed(int length) {
      throw new UnsupportedOperationException("the seed is given");
    }
  }
}
