package id.adminduk.office.vault;

import id.adminduk.office.audit.AuditEntry;
import id.adminduk.office.audit.AuditTrail;
import id.adminduk.office.premises.Chance;
import id.adminduk.office.vault.VaultStore.SealedItem;
import id.adminduk.office.vault.VaultStore.WrappedKey;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import javax.crypto.SecretKey;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Keeps content in PostgreSQL, sealed with the subject's data key.
 *
 * <p>Destroying a key makes the live database unreadable at once; a backup that still holds the
 * wrapped key follows when the office's key is rotated and its old version destroyed.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class SealedVault implements Vault, CollectiveReading {

  /** PostgreSQL takes 65 535 parameters in one statement. */
  private static final int CHUNK = 500;

  private final VaultStore store;
  private final SubjectKeys keys;
  private final AuditTrail audit;
  private final Chance chance;
  private final Clock clock;

  SealedVault(VaultStore store, SubjectKeys keys, AuditTrail audit, Chance chance, Clock clock) {
    this.store = store;
    this.keys = keys;
    this.audit = audit;
    this.chance = chance;
    this.clock = clock;
  }

  @Override
  public void put(Item item, byte[] content) {
    WrappedKey key = keys.of(item.subject());
    byte[] sealed =
        Envelope.seal(
            keys.open(key),
            chance.bytes(Envelope.NONCE_BYTES),
            place(item, key.version()),
            content);
    store.put(new SealedItem(item, key.version(), sealed));
  }

  @Override
  public Optional<byte[]> get(Item item, Purpose purpose) {
    Optional<byte[]> content = store.key(item.subject()).flatMap(key -> content(key, item));
    content.ifPresent(seen ->
        audit.append(
            entry(
                "protected-read",
                purpose,
                Map.of("kind", item.kind().name(), "name", item.name(), "why", purpose.why()))));
    return content;
  }

  /** Asks for the key first: content of a subject whose key is gone is a fault, not an absence. */
  private Optional<byte[]> content(WrappedKey key, Item item) {
    SecretKey dataKey = keys.open(key);
    return store.item(item).map(sealed -> open(dataKey, sealed));
  }

  @Override
  public int readAll(Kind kind, Collection<UUID> subjects, Purpose purpose, Receiver receiver) {
    int given = 0;
    for (List<UUID> chunk : chunks(subjects)) {
      for (WrappedKey key : store.keys(chunk)) {
        given += openAll(key, store.items(key.subject(), kind), receiver);
      }
    }
    if (given > 0) {
      audit.append(
          entry(
              "protected-read-many",
              purpose,
              Map.of("kind", kind.name(), "count", Integer.toString(given), "why", purpose.why())));
    }
    return given;
  }

  @Override
  public Set<UUID> destroyedAmong(Collection<UUID> subjects) {
    Set<UUID> destroyed = new HashSet<>();
    chunks(subjects).forEach(chunk -> destroyed.addAll(store.destroyed(chunk)));
    return destroyed;
  }

  private static List<List<UUID>> chunks(Collection<UUID> subjects) {
    List<UUID> all = List.copyOf(subjects);
    List<List<UUID>> chunks = new ArrayList<>();
    for (int from = 0; from < all.size(); from += CHUNK) {
      chunks.add(all.subList(from, Math.min(all.size(), from + CHUNK)));
    }
    return chunks;
  }

  private int openAll(WrappedKey key, List<SealedItem> items, Receiver receiver) {
    if (!items.isEmpty()) {
      SecretKey dataKey = keys.open(key);
      items.forEach(sealed -> receiver.receive(sealed.item(), open(dataKey, sealed)));
    }
    return items.size();
  }

  @Override
  public void remove(Item item) {
    store.remove(item);
  }

  @Override
  public void discard(UUID subject, Purpose purpose) {
    if (purpose.officer().isPresent()) {
      throw new IllegalArgumentException("an officer destroys a key with a second one only");
    }
    store.destroyKey(subject, clock.instant());
    audit.append(entry("protected-key-destroyed", purpose, Map.of("why", purpose.why())));
  }

  private static byte[] open(SecretKey dataKey, SealedItem sealed) {
    return Envelope.open(dataKey, place(sealed.item(), sealed.keyVersion()), sealed.bytes());
  }

  /**
   * Binds content to its place; a subject has 36 letters and a kind no bar, so it is unambiguous.
   */
  static byte[] place(Item item, int keyVersion) {
    return (item.subject() + "|" + item.kind() + "|" + item.name() + "|" + keyVersion)
        .getBytes(StandardCharsets.UTF_8);
  }

  private static AuditEntry entry(String act, Purpose purpose, Map<String, String> facts) {
    return new AuditEntry(act, purpose.officer(), purpose.caseNumber(), facts);
  }
}
