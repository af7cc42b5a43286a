package id.adminduk.office.signing;

import java.time.Instant;

/** What came of asking for a signature. */
public sealed interface SigningAnswer {

  /**
   * Signed.
   *
   * @param pdf the signed document
   * @param at time of the time stamp inside, to the second
   * @param serial serial number of the certificate, hexadecimal
   */
  @SuppressWarnings("ArrayRecordComponent") // Bytes on their way, never compared.
  record Signed(byte[] pdf, Instant at, String serial) implements SigningAnswer {}

  /** The signer said no; asking again gives the same answer until something is mended. */
  record Refused(SigningRefusal why) implements SigningAnswer {}

  /**
   * Nobody answered; nothing was signed and the document may be sent again later.
   *
   * @param service whom we tried to reach
   */
  record Unreachable(String service) implements SigningAnswer {}
}
