package id.adminduk.devices.chip;

import java.security.PrivateKey;
import java.security.PublicKey;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;

/**
 * Holds what the chip of one card carries, sealed by its issuer.
 *
 * <p>The seal proves issuer and wholeness, not that the chip is no copy: anti-cloning needs a key
 * inside the chip (active authentication). Put the blank serial into the biodata if a copy onto
 * another card shall be noticed.
 *
 * @param biodata canonical text of the printed fields, well-formed Unicode, at most 1024 bytes as
 *     UTF-8
 * @param photo JPEG, at most 3584 bytes; see {@link ChipImages#photo}
 * @param signature PNG of one bit a pixel, at most 1024 bytes; see {@link ChipImages#signature}
 * @param fingers none, one or two, of different positions
 * @param dataHash SHA-256 over all parts before it, 32 bytes
 * @param issuerSignature ECDSA P-256, r and s of 32 bytes each
 */
@SuppressWarnings("ArrayRecordComponent") // copied in and out, compared by content
public record ChipPayload(
    String biodata,
    byte[] photo,
    byte[] signature,
    List<ChipFinger> fingers,
    byte[] dataHash,
    byte[] issuerSignature) {

  /**
   * @throws MalformedChip when a part cannot be what it is called
   */
  public ChipPayload {
    ChipCodec.requireText(biodata);
    ChipCodec.requireLength("photo", photo.length);
    ChipCodec.requireLength("signature", signature.length);
    fingers = List.copyOf(fingers);
    if (fingers.size() > 2) {
      throw new MalformedChip("a chip holds at most two fingers, not " + fingers.size());
    }
    if (fingers.stream().map(ChipFinger::position).distinct().count() != fingers.size()) {
      throw new MalformedChip("the two fingers must be different ones");
    }
    if (dataHash.length != IssuerSeal.HASH_BYTES) {
      throw new MalformedChip("dataHash must be 32 bytes, was " + dataHash.length);
    }
    if (issuerSignature.length != IssuerSeal.SIGNATURE_BYTES) {
      throw new MalformedChip("issuerSignature must be 64 bytes, was " + issuerSignature.length);
    }
    photo = photo.clone();
    signature = signature.clone();
    dataHash = dataHash.clone();
    issuerSignature = issuerSignature.clone();
  }

  /**
   * Binds the parts together and signs them.
   *
   * @throws MalformedChip when a part cannot be what it is called
   * @throws IllegalArgumentException when the key is not an ECDSA P-256 key
   */
  public static ChipPayload sealed(
      String biodata,
      byte[] photo,
      byte[] signature,
      List<ChipFinger> fingers,
      PrivateKey issuerKey) {
    var unsealed =
        new ChipPayload(
            biodata,
            photo,
            signature,
            fingers,
            new byte[IssuerSeal.HASH_BYTES],
            new byte[IssuerSeal.SIGNATURE_BYTES]);
    byte[] hash = IssuerSeal.hash(ChipCodec.body(unsealed));
    return new ChipPayload(
        biodata, photo, signature, fingers, hash, IssuerSeal.sign(hash, issuerKey));
  }

  /**
   * Tells whether the holder of the issuer's key sealed exactly these parts.
   *
   * @throws IllegalArgumentException when the key is not an ECDSA P-256 key
   */
  public boolean authentic(PublicKey issuerKey) {
    byte[] actual = IssuerSeal.hash(ChipCodec.body(this));
    return Arrays.equals(actual, dataHash)
        && IssuerSeal.verifies(dataHash, issuerSignature, issuerKey);
  }

  /** Measures every part against its limit and the whole against 8192 bytes. */
  public ChipFit fit() {
    var excesses = new ArrayList<ChipFit.Excess>();
    for (var part : EnumSet.allOf(ChipFit.Part.class)) {
      int bytes =
          switch (part) {
            case BIODATA -> ChipCodec.utf8Length(biodata);
            case PHOTO -> photo.length;
            case SIGNATURE -> signature.length;
            case WHOLE -> ChipCodec.size(this);
          };
      if (bytes > part.limit()) {
        excesses.add(new ChipFit.Excess(part, bytes, part.limit()));
      }
    }
    return excesses.isEmpty()
        ? new ChipFit.Fits(ChipCodec.size(this))
        : new ChipFit.TooLarge(excesses);
  }

  @Override
  public byte[] photo() {
    return photo.clone();
  }

  @Override
  public byte[] signature() {
    return signature.clone();
  }

  @Override
  public byte[] dataHash() {
    return dataHash.clone();
  }

  @Override
  public byte[] issuerSignature() {
    return issuerSignature.clone();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof ChipPayload that
        && biodata.equals(that.biodata)
        && Arrays.equals(photo, that.photo)
        && Arrays.equals(signature, that.signature)
        && fingers.equals(that.fingers)
        && Arrays.equals(dataHash, that.dataHash)
        && Arrays.equals(issuerSignature, that.issuerSignature);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(dataHash);
  }

  /** Names sizes only: a resident's particulars do not belong in a log. */
  @Override
  public String toString() {
    return "ChipPayload[" + ChipCodec.size(this) + " bytes, " + fingers.size() + " fingers]";
  }
}
