package id.adminduk.office.signing;

import java.time.Instant;

/** What is to be said of the signature in a PDF. */
public sealed interface SignatureVerdict {

  /** There is none, or what is there is no signature. */
  record Unsigned() implements SignatureVerdict {}

  /** There is one, and it does not hold. */
  record Unsound(Reason reason) implements SignatureVerdict {}

  /**
   * The document is as it was signed, by a certificate of this office's authority.
   *
   * @param signer common name in the certificate
   * @param at time of the time stamp
   */
  record Whole(String signer, Instant at, String serial) implements SignatureVerdict {}

  /** Why a signature does not hold. */
  enum Reason {
    /** Bytes under the signature were changed. */
    ALTERED,
    /** Something stands outside of what was signed. */
    ADDED_LATER,
    /** Somebody else's certificate. */
    FOREIGN,
    /** No time stamp of the authority, so nobody knows when. */
    UNTIMED,
    /** A certificate of ours that is not for signing documents. */
    NOT_A_SIGNER,
    /** The certificate was over or revoked when it signed. */
    NOT_IN_FORCE
  }
}
