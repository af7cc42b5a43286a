package id.adminduk.office.access;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.Signature;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.Map;
import java.util.UUID;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A security key in software: ES256, no attestation, a counter; and it lies when a test wants it.
 */
final class SoftDevice {

  /** User present, user verified, credential data attached (WebAuthn 3, 6.1). */
  private static final int PRESENT = 0x01;

  private static final int VERIFIED = 0x04;
  private static final int ATTACHED = 0x40;
  private static final int COORDINATE_BYTES = 32;

  private static final JsonMapper JSON = JsonMapper.shared();

  private final byte[] id = bytesOf(UUID.randomUUID());
  private final KeyPair keys = newKeys();
  private String origin = "http://localhost:8080";
  private String relyingParty = "localhost";
  private boolean verifies = true;
  private int counter;

  SoftDevice at(String page) {
    origin = page;
    return this;
  }

  SoftDevice bornFor(String domain) {
    relyingParty = domain;
    return this;
  }

  SoftDevice askingNobody() {
    verifies = false;
    return this;
  }

  SoftDevice countingFrom(int count) {
    counter = count;
    return this;
  }

  /** Answers a question for a new passkey. */
  String create(String question) {
    byte[] clientData = clientData("webauthn.create", question);
    byte[] data = authenticatorData(ATTACHED, attached());
    return JSON.writeValueAsString(
        credential(
            Map.of(
                "clientDataJSON",
                text(clientData),
                "attestationObject",
                text(attestation(data)),
                "transports",
                new String[] {"internal"})));
  }

  /** Answers a question for a known passkey; counts one further. */
  String get(String question) {
    return get(question, this);
  }

  /** Answers with the name of this passkey but the key of another device. */
  String get(String question, SoftDevice signer) {
    counter++;
    byte[] clientData = clientData("webauthn.get", question);
    byte[] data = authenticatorData(0, new byte[0]);
    return JSON.writeValueAsString(
        credential(
            Map.of(
                "clientDataJSON",
                text(clientData),
                "authenticatorData",
                text(data),
                "signature",
                text(signer.signed(joined(data, sha256(clientData)))))));
  }

  private Map<String, Object> credential(Map<String, Object> response) {
    return Map.of(
        "id",
        text(id),
        "rawId",
        text(id),
        "type",
        "public-key",
        "response",
        response,
        "clientExtensionResults",
        Map.of());
  }

  private byte[] clientData(String type, String question) {
    JsonNode asked = JSON.readTree(question);
    return JSON.writeValueAsBytes(
        Map.of(
            "type",
            type,
            "challenge",
            asked.path("challenge").asString(),
            "origin",
            origin,
            "crossOrigin",
            false));
  }

  private byte[] authenticatorData(int flags, byte[] more) {
    int all = flags | PRESENT | (verifies ? VERIFIED : 0);
    return joined(
        sha256(relyingParty.getBytes(StandardCharsets.US_ASCII)),
        new byte[] {(byte) all},
        ByteBuffer.allocate(Integer.BYTES).putInt(counter).array(),
        more);
  }

  /** Device model (none), length and id, public key as COSE: EC2, ES256, P-256. */
  private byte[] attached() {
    ECPublicKey key = (ECPublicKey) keys.getPublic();
    return joined(
        new byte[16],
        new byte[] {0, (byte) id.length},
        id,
        hex("a5010203262001215820"),
        coordinate(key.getW().getAffineX().toByteArray()),
        hex("225820"),
        coordinate(key.getW().getAffineY().toByteArray()));
  }

  /** CBOR of {@code {fmt: "none", attStmt: {}, authData: bytes}}. */
  private static byte[] attestation(byte[] data) {
    return joined(
        hex("a3"),
        hex("63"),
        "fmt".getBytes(StandardCharsets.US_ASCII),
        hex("64"),
        "none".getBytes(StandardCharsets.US_ASCII),
        hex("67"),
        "attStmt".getBytes(StandardCharsets.US_ASCII),
        hex("a0"),
        hex("68"),
        "authData".getBytes(StandardCharsets.US_ASCII),
        hex("59"),
        ByteBuffer.allocate(Short.BYTES).putShort((short) data.length).array(),
        data);
  }

  private byte[] signed(byte[] content) {
    try {
      Signature signature = Signature.getInstance("SHA256withECDSA");
      signature.initSign(keys.getPrivate());
      signature.update(content);
      return signature.sign();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private static KeyPair newKeys() {
    try {
      KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
      generator.initialize(new ECGenParameterSpec("secp256r1"));
      return generator.generateKeyPair();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private static byte[] coordinate(byte[] number) {
    byte[] fixed = new byte[COORDINATE_BYTES];
    byte[] digits =
        number.length > COORDINATE_BYTES
            ? Arrays.copyOfRange(number, number.length - COORDINATE_BYTES, number.length)
            : number;
    System.arraycopy(digits, 0, fixed, COORDINATE_BYTES - digits.length, digits.length);
    return fixed;
  }

  private static byte[] bytesOf(UUID uuid) {
    return ByteBuffer.allocate(2 * Long.BYTES)
        .putLong(uuid.getMostSignificantBits())
        .putLong(uuid.getLeastSignificantBits())
        .array();
  }

  private static byte[] sha256(byte[] content) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(content);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private static byte[] joined(byte[]... parts) {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    for (byte[] part : parts) {
      all.writeBytes(part);
    }
    return all.toByteArray();
  }

  private static byte[] hex(String digits) {
    return java.util.HexFormat.of().parseHex(digits);
  }

  private static String text(byte[] bytes) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }
}
