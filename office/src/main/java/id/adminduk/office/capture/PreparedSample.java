package id.adminduk.office.capture;

import id.adminduk.matcher.FingerTemplate;
import id.adminduk.matcher.iris.IrisCode;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/**
 * A sample that is fit to be kept, not yet compared with the rest of the recording.
 *
 * @param image re-encoded without metadata, as it will rest in the vault
 * @param template for fingers and verifications
 * @param iris for eyes that can be compared
 */
@SuppressWarnings("ArrayRecordComponent") // Passed on once, never compared.
record PreparedSample(
    Slot slot,
    byte[] image,
    Optional<FingerTemplate> template,
    Optional<IrisCode> iris,
    OptionalInt quality,
    SampleAdvice advice,
    OptionalInt dpi,
    String source) {

  static PreparedSample picture(Upload upload, byte[] image) {
    return new PreparedSample(
        upload.slot(),
        image,
        Optional.empty(),
        Optional.empty(),
        OptionalInt.empty(),
        SampleAdvice.OK,
        OptionalInt.empty(),
        upload.source());
  }

  PreparedSample judged(int share, SampleAdvice found) {
    return new PreparedSample(
        slot, image, template, iris, OptionalInt.of(share), found, dpi, source);
  }

  PreparedSample withIris(IrisCode code) {
    return new PreparedSample(
        slot, image, template, Optional.of(code), quality, advice, dpi, source);
  }

  PreparedSample advised(SampleAdvice found) {
    return new PreparedSample(slot, image, template, iris, quality, found, dpi, source);
  }

  String digest() {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(image));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("every JDK has SHA-256", impossible);
    }
  }

  Sample sample(OptionalDouble score, SampleAdvice finalAdvice) {
    OptionalInt minutiae =
        template.isPresent() ? OptionalInt.of(template.get().minutiae()) : OptionalInt.empty();
    return new Sample(slot, digest(), quality, minutiae, finalAdvice, score, dpi, source);
  }
}
