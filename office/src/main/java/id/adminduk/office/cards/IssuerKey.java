package id.adminduk.office.cards;

import id.adminduk.devices.chip.ChipCodec;
import id.adminduk.devices.chip.ChipPayload;
import id.adminduk.devices.chip.MalformedChip;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import java.util.List;
import java.util.Optional;

/**
 * The office's TEST issuer: an EC P-256 key pair that seals the chips of demonstration cards.
 *
 * <p>A real KTP-el is sealed by the ministry through a SAM (Permendagri 34/2014, annex); this key
 * proves the process and nothing else, and every screen says so.
 */
final class IssuerKey {

  private static final int SHORT_NAME = 8;

  private final KeyPair pair;

  private IssuerKey(KeyPair pair) {
    this.pair = pair;
  }

  /**
   * Reads the key, or draws one and keeps it readable by the owner of the folder only.
   *
   * @param file two lines of base64: private key (PKCS 8), public key (X.509)
   */
  static IssuerKey keptIn(Path file) {
    try {
      if (Files.notExists(file)) {
        create(file);
      }
      return read(file);
    } catch (IOException fault) {
      throw new UncheckedIOException("the issuer key cannot be kept", fault);
    } catch (GeneralSecurityException fault) {
      throw new IllegalStateException("the issuer key is not an EC key pair", fault);
    }
  }

  PrivateKey signing() {
    return pair.getPrivate();
  }

  /** Parses a chip's content when it is one that this issuer sealed. */
  Optional<ChipPayload> sealed(byte[] chip) {
    try {
      return Optional.of(ChipCodec.parse(chip))
          .filter(payload -> payload.authentic(pair.getPublic()));
    } catch (MalformedChip notOurs) {
      return Optional.empty();
    }
  }

  private static void create(Path file) throws IOException, GeneralSecurityException {
    Files.createDirectories(file.toAbsolutePath().getParent());
    KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
    generator.initialize(new ECGenParameterSpec("secp256r1"));
    KeyPair drawn = generator.generateKeyPair();
    Base64.Encoder base64 = Base64.getEncoder();
    String text =
        base64.encodeToString(drawn.getPrivate().getEncoded())
            + "\n"
            + base64.encodeToString(drawn.getPublic().getEncoded())
            + "\n";
    try {
      Files.createFile(
          file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
      Files.writeString(file, text);
    } catch (FileAlreadyExistsException faster) {
      // Two offices started in one folder; the first one's key counts.
      return;
    }
  }

  private static IssuerKey read(Path file) throws IOException, GeneralSecurityException {
    List<String> lines = Files.readAllLines(file);
    if (lines.size() != 2) {
      throw new GeneralSecurityException("two lines expected");
    }
    KeyFactory keys = KeyFactory.getInstance("EC");
    Base64.Decoder base64 = Base64.getDecoder();
    return new IssuerKey(
        new KeyPair(
            keys.generatePublic(new X509EncodedKeySpec(base64.decode(lines.get(1)))),
            keys.generatePrivate(new PKCS8EncodedKeySpec(base64.decode(lines.get(0))))));
  }

  /** Gives the end of the public key, so that people can tell two test keys apart. */
  String shortName() {
    PublicKey key = pair.getPublic();
    String base64 = Base64.getEncoder().encodeToString(key.getEncoded());
    return base64.substring(base64.length() - SHORT_NAME);
  }
}
