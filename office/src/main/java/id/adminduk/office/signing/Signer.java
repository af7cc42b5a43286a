package id.adminduk.office.signing;

import id.adminduk.office.access.Officer;

/**
 * Puts an officer's electronic signature on documents.
 *
 * <p>Shaped after what remote services ask for (BSrE: document, identity of the signer, passphrase;
 * signed document back): the key may be anywhere, and every document may be the first that learns
 * that the service cannot be reached.
 */
public interface Signer {

  /**
   * Sits down to sign some documents; asks nobody anything yet.
   *
   * @param passphrase closed with the sitting
   */
  Sitting sit(Officer signer, Passphrase passphrase);

  /** Names who vouches for the signatures, for pages and papers. */
  String authority();

  /** Says whether the authority is a test one, so that its papers are marked. */
  boolean isTest();

  /** One officer with one passphrase, document after document; for one thread. */
  interface Sitting extends AutoCloseable {

    /**
     * Signs one document.
     *
     * @param pdf PDF/A; comes back as PDF/A with a PAdES signature that covers all of it
     * @param reason what the signature is for, shown by PDF readers
     */
    SigningAnswer sign(byte[] pdf, String reason);

    @Override
    void close();
  }
}
