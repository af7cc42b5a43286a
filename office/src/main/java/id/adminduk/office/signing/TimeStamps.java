package id.adminduk.office.signing;

import org.bouncycastle.tsp.TimeStampToken;

/** Says when a signature was there (RFC 3161); a service outside can stand behind it. */
interface TimeStamps {

  /**
   * Stamps a digest.
   *
   * @param digest SHA-256 of the signature, 32 bytes
   */
  TimeStampToken stamp(byte[] digest);
}
