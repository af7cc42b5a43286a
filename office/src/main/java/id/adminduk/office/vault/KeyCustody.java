package id.adminduk.office.vault;

import java.util.NavigableMap;
import javax.crypto.SecretKey;

/** Where the key-encryption keys rest while the office is closed. */
interface KeyCustody {

  /**
   * Opens every key there is, by version; makes version 1 on the very first start.
   *
   * @param keysExist whether the database already knows a version; then nothing is ever made
   * @throws CustodyFault when a key cannot be had; the message says what to do
   */
  NavigableMap<Integer, SecretKey> open(boolean keysExist);

  /** Makes a key of this version; it survives a power cut once this returns. */
  SecretKey make(int version);

  /** Removes a key for ever. */
  void forget(int version);
}
