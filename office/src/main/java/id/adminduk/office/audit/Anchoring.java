package id.adminduk.office.audit;

import id.adminduk.ledger.Anchor;
import id.adminduk.ledger.AnchorTail;
import id.adminduk.ledger.Seal;
import id.adminduk.office.audit.SealStore.StoredSeal;
import id.adminduk.office.premises.PremisesSettings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/** Writes the head of the seals each minute where the database cannot reach. */
@Component
class Anchoring {

  private static final Logger log = LoggerFactory.getLogger(Anchoring.class);

  private final SealStore store;
  private final Sealer sealer;
  private final Clock clock;
  private final Path file;
  private final AnchorTail tail;

  Anchoring(
      SealStore store,
      Sealer sealer,
      Clock clock,
      PremisesSettings premises,
      AuditSettings settings) {
    this.store = store;
    this.sealer = sealer;
    this.clock = clock;
    this.file = settings.anchorsIn(premises.data()).toAbsolutePath();
    try {
      Files.createDirectories(file.getParent());
      this.tail = AnchorTail.open(file);
    } catch (IOException e) {
      throw new UncheckedIOException("the anchor file cannot be used: " + file, e);
    }
  }

  Path file() {
    return file;
  }

  synchronized Optional<Anchor> last() {
    return tail.last();
  }

  @Scheduled(fixedRateString = "${adminduk.audit.anchor-every:PT1M}")
  void work() {
    try {
      anchor();
    } catch (DataAccessException | TransactionException | UncheckedIOException trouble) {
      log.error("The newest seal could not be anchored in {}", file, trouble);
    }
  }

  /**
   * Anchors the newest seal unless it is anchored already.
   *
   * <p>A database that fell behind its anchors, as after a restored backup or a cut tail, is not
   * anchored: the file keeps the proof.
   */
  synchronized void anchor() {
    Optional<Seal> newest = store.last().map(StoredSeal::seal);
    long anchored = tail.last().map(Anchor::sequence).orElse(0L);
    long sealed = newest.map(Seal::sequence).orElse(0L);
    if (sealed < anchored) {
      log.error(
          "Seal {} was anchored, but the newest seal is {}: verify the trail", anchored, sealed);
    } else if (newest.isPresent() && sealed > anchored) {
      try {
        tail.append(sealer.key(), newest.get(), clock.instant());
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
