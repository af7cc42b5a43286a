package id.adminduk.office.vault;

import java.util.Optional;
import java.util.UUID;

/** The one place where protected bytes rest. */
public interface Vault {

  /** Kinds of protected content. */
  enum Kind {
    PHOTO,
    SIGNATURE,
    FINGER_IMAGE,
    FINGER_TEMPLATE,
    IRIS_IMAGE,
    IRIS_CODE,
    STATEMENT,
    CARD_FACE,
    /** A page of a paper that was handed in, such as a family card. */
    SCAN,
    /**
     * A private key of the test authority or of a signer; no person's, under a subject of its own.
     */
    SIGNING_KEY
  }

  /**
   * Names one content of one subject.
   *
   * @param subject random reference, never a NIK
   * @param name distinguishes contents of one kind, such as {@code RIGHT_INDEX}
   */
  record Item(UUID subject, Kind kind, String name) {}

  /** Puts content in, replacing what the item held; inside the caller's transaction. */
  void put(Item item, byte[] content);

  /**
   * Takes content out and leaves an audit entry; inside the caller's transaction.
   *
   * @throws VaultFault when the content was tampered with or the key is gone
   */
  Optional<byte[]> get(Item item, Purpose purpose);

  /** Removes one item. */
  void remove(Item item);

  /**
   * Destroys the key of a temporary subject, such as a draft, as the system's own duty. A person's
   * key takes two officers: {@link KeyDestruction}.
   *
   * @throws IllegalArgumentException when the purpose names an officer
   */
  void discard(UUID subject, Purpose purpose);
}
