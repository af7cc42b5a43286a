package id.adminduk.ledger;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/**
 * The public halves a verifier trusts; several after a change of key.
 *
 * <p>As a file: one line per key, {@code <id> <base64 of the X.509 form>}.
 */
public final class PublicKeys {

  private static final int ID_LETTERS = 16;

  private final Map<String, PublicKey> keys;
  private final Optional<Map<List<String>, Boolean>> answers;

  private PublicKeys(Map<String, PublicKey> keys) {
    this(keys, Optional.empty());
  }

  private PublicKeys(Map<String, PublicKey> keys, Optional<Map<List<String>, Boolean>> answers) {
    this.keys = keys;
    this.answers = answers;
  }

  /**
   * Gives the same keys that judge each different signature once; for ten thousand like ledgers.
   */
  PublicKeys remembering() {
    return new PublicKeys(keys, Optional.of(new ConcurrentHashMap<>()));
  }

  static PublicKeys of(PublicKey key) {
    return new PublicKeys(Map.of(idOf(key), key));
  }

  /**
   * Reads the lines of a key file.
   *
   * @throws MalformedExport when a line is no key or does not carry its own id
   */
  public static PublicKeys parse(List<String> lines) {
    Map<String, PublicKey> keys = new LinkedHashMap<>();
    for (int i = 0; i < lines.size(); i++) {
      if (!lines.get(i).isBlank()) {
        PublicKey key = key(lines.get(i).strip().split(" ", -1), i + 1);
        keys.put(idOf(key), key);
      }
    }
    if (keys.isEmpty()) {
      throw new MalformedExport("the key file is empty", 1);
    }
    return new PublicKeys(keys);
  }

  /** Gives the keys as the lines of a key file. */
  public String toText() {
    return keys.entrySet().stream()
        .map(key ->
            key.getKey()
                + " "
                + Base64.getEncoder().encodeToString(key.getValue().getEncoded())
                + "\n")
        .collect(Collectors.joining());
  }

  boolean knows(String id) {
    return keys.containsKey(id);
  }

  Optional<PublicKey> find(String id) {
    return Optional.ofNullable(keys.get(id));
  }

  boolean signed(Seal seal) {
    return signed(seal.keyId(), seal.signed(), seal.signature());
  }

  boolean signed(Anchor anchor) {
    return signed(anchor.keyId(), anchor.signed(), anchor.signature());
  }

  static String idOf(PublicKey key) {
    return Digests.hex(Digests.sha256().digest(key.getEncoded())).substring(0, ID_LETTERS);
  }

  private boolean signed(String id, byte[] content, String signature) {
    return answers
        .map(known ->
            known.computeIfAbsent(
                List.of(id, Digests.hex(content), signature),
                unknown -> judged(id, content, signature)))
        .orElseGet(() -> judged(id, content, signature));
  }

  private boolean judged(String id, byte[] content, String signature) {
    PublicKey key = keys.get(id);
    if (key == null) {
      return false;
    }
    try {
      Signature judge = Signature.getInstance("Ed25519");
      judge.initVerify(key);
      judge.update(content);
      byte[] written = Base64.getDecoder().decode(signature);
      // One spelling per signature: base64 has spare bits that decode alike.
      return Base64.getEncoder().encodeToString(written).equals(signature) && judge.verify(written);
    } catch (GeneralSecurityException | IllegalArgumentException spoilt) {
      return false;
    }
  }

  private static PublicKey key(String[] parts, int line) {
    try {
      byte[] encoded = Base64.getDecoder().decode(parts[parts.length - 1]);
      PublicKey key =
          KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(encoded));
      if (parts.length == 2 && parts[0].equals(idOf(key))) {
        return key;
      }
    } catch (GeneralSecurityException | IllegalArgumentException e) {
      throw new MalformedExport("not a public key", line, e);
    }
    throw new MalformedExport("the key does not carry its own id", line);
  }
}
