package id.adminduk.office.vault;

import id.adminduk.office.audit.AuditEntry;
import id.adminduk.office.audit.AuditTrail;
import id.adminduk.office.premises.Chance;
import id.adminduk.office.premises.UnitOfWork;
import id.adminduk.office.vault.VaultStore.WrappedKey;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import javax.crypto.SecretKey;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Component;

/**
 * Wraps every subject's data key anew with a new version of the office's key, while the office
 * works; contents are not rewritten.
 *
 * <p>A kill at any point costs nothing: the version is in custody before the database knows it, and
 * a batch is wrapped or is not. The next start goes on. The old version leaves the database first
 * (its foreign key refuses while anything leans on it), then the ring, then custody.
 */
@Component
class KeyRotation {

  private static final Logger log = LoggerFactory.getLogger(KeyRotation.class);
  private static final int BATCH = 500;

  /** Before every random subject; nothing but the system's own subjects stands there. */
  private static final UUID BEFORE_ALL = new UUID(0, 0);

  private final VaultStore store;
  private final KeyVersions versions;
  private final KeyCustody custody;
  private final KeyRing ring;
  private final SubjectKeys keys;
  private final AuditTrail audit;
  private final UnitOfWork unitOfWork;
  private final Chance chance;

  KeyRotation(
      VaultStore store,
      KeyVersions versions,
      KeyCustody custody,
      KeyRing ring,
      SubjectKeys keys,
      AuditTrail audit,
      UnitOfWork unitOfWork,
      Chance chance) {
    this.store = store;
    this.versions = versions;
    this.custody = custody;
    this.ring = ring;
    this.keys = keys;
    this.audit = audit;
    this.unitOfWork = unitOfWork;
    this.chance = chance;
  }

  /** Makes a new version; it wraps whatever comes from now on. */
  synchronized int begin() {
    int version = ring.current() + 1;
    SecretKey key = custody.make(version);
    byte[] proof = KeyRing.proof(version, key, chance.bytes(Envelope.NONCE_BYTES));
    unitOfWork.run(() -> {
      versions.add(version, proof);
      note("vault-key-made", version);
    });
    ring.add(version, key);
    log.info("Key version {} wraps from now on", version);
    return version;
  }

  /** Says whether an older version is still in use or in custody. */
  boolean isPending() {
    return ring.all().size() > 1;
  }

  /** Wraps until nothing leans on an older version, then retires those. */
  synchronized void finish() {
    int current = ring.current();
    while (!Thread.currentThread().isInterrupted()) {
      wrapAll(current);
      if (retireOlder(current)) {
        log.info("Everything is wrapped by key version {}", current);
        return;
      }
    }
  }

  private void wrapAll(int version) {
    Optional<UUID> reached = Optional.of(BEFORE_ALL);
    while (reached.isPresent() && !Thread.currentThread().isInterrupted()) {
      reached = wrapBatch(version, reached.get());
    }
  }

  /** Wraps one batch in its own transaction; gives the last subject, or nothing at the end. */
  Optional<UUID> wrapBatch(int version, UUID after) {
    UUID[] last = {after};
    unitOfWork.run(() -> {
      List<WrappedKey> older = store.lockOlder(version, after, BATCH);
      if (!older.isEmpty()) {
        store.rewrap(older.stream().map(key -> keys.wrapAnew(key, version)).toList());
        last[0] = older.getLast().subject();
      }
    });
    return last[0].equals(after) ? Optional.empty() : Optional.of(last[0]);
  }

  /** Retires what nothing leans on; false when a transaction of meanwhile leans on it again. */
  private boolean retireOlder(int current) {
    for (int version : ring.all().headMap(current, false).keySet()) {
      try {
        unitOfWork.run(() -> {
          versions.retire(version);
          note("vault-key-retired", version);
        });
      } catch (DataIntegrityViolationException stillInUse) {
        log.debug("Key version {} is still in use", version, stillInUse);
        return false;
      }
      ring.forget(version);
      custody.forget(version);
    }
    return true;
  }

  private void note(String act, int version) {
    audit.append(
        new AuditEntry(
            act, Optional.empty(), Optional.empty(), Map.of("version", Integer.toString(version))));
  }
}
