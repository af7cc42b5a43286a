package id.adminduk.office.vault;

import java.util.Collection;
import java.util.Set;
import java.util.UUID;

/**
 * Reads many contents for one purpose with one audit entry that counts them.
 *
 * <p>For the system's own duties, such as filling the gallery: ten thousand entries of one second
 * would bury the sights that matter. An officer's sight always goes through {@link Vault#get}.
 */
public interface CollectiveReading {

  /** Receives one opened content; the array is the receiver's own. */
  @FunctionalInterface
  interface Receiver {
    void receive(Vault.Item item, byte[] content);
  }

  /**
   * Opens everything of one kind that these subjects have; inside the caller's transaction. A
   * subject whose key was destroyed has nothing any more. What belongs to one subject comes in one
   * go, ordered by name.
   *
   * @return how many contents were given out
   * @throws VaultFault when one was tampered with
   */
  int readAll(Vault.Kind kind, Collection<UUID> subjects, Purpose purpose, Receiver receiver);

  /** Names those of these subjects whose key was destroyed; they have nothing any more. */
  Set<UUID> destroyedAmong(Collection<UUID> subjects);
}
