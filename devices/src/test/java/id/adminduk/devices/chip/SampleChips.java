package id.adminduk.devices.chip;

import id.adminduk.formats.FingerPosition;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.spec.ECGenParameterSpec;
import java.util.List;
import java.util.random.RandomGenerator;

/** Invents keys and chip contents. */
final class SampleChips {
  static final String BIODATA =
      "{\"nik\":\"9905124107909001\",\"nama\":\"SARI WULANDARI RAHMAWATI\",\"kota\":\"Léwoleba\"}";

  private SampleChips() {}

  static KeyPair issuer() {
    return keys("secp256r1");
  }

  static KeyPair keys(String curve) {
    try {
      var generator = KeyPairGenerator.getInstance("EC");
      generator.initialize(new ECGenParameterSpec(curve));
      return generator.generateKeyPair();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  static byte[] bytes(RandomGenerator random, int length) {
    byte[] bytes = new byte[length];
    random.nextBytes(bytes);
    return bytes;
  }

  static ChipPayload payload(RandomGenerator random, KeyPair issuer) {
    return ChipPayload.sealed(
        BIODATA,
        bytes(random, 3500),
        bytes(random, 900),
        List.of(
            new ChipFinger(FingerPosition.RIGHT_INDEX, bytes(random, 600)),
            new ChipFinger(FingerPosition.LEFT_INDEX, bytes(random, 450))),
        issuer.getPrivate());
  }
}
