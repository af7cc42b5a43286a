package id.adminduk.office.audit;

import id.adminduk.ledger.AuditRow;
import id.adminduk.ledger.ExportWriter;
import id.adminduk.ledger.Seal;
import id.adminduk.ledger.SealingKey;
import id.adminduk.office.audit.SealStore.Placed;
import id.adminduk.office.audit.SealStore.StoredSeal;
import id.adminduk.office.audit.SealStore.Through;
import id.adminduk.office.premises.Chance;
import id.adminduk.office.premises.PremisesSettings;
import id.adminduk.office.premises.UnitOfWork;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/**
 * Seals what was committed, outside every request: each second, or every 500 rows when there are
 * more (measured in docs/decisions/0008).
 *
 * <p>Knows nothing but the database: after a crash it goes on where the last seal ends.
 */
@Component
class Sealer {

  private static final Logger log = LoggerFactory.getLogger(Sealer.class);
  private static final int MOST = 500;

  private final SealStore store;
  private final UnitOfWork unitOfWork;
  private final Clock clock;
  private final SealingKey key;

  Sealer(
      SealStore store,
      UnitOfWork unitOfWork,
      Clock clock,
      Chance chance,
      PremisesSettings premises) {
    this.store = store;
    this.unitOfWork = unitOfWork;
    this.clock = clock;
    this.key = SealingKeyFile.open(premises.data(), store.last().isPresent(), chance);
  }

  SealingKey key() {
    return key;
  }

  @Scheduled(fixedDelayString = "${adminduk.audit.every:PT1S}")
  void work() {
    try {
      sealAll();
    } catch (DataAccessException | TransactionException trouble) {
      log.error("The trail could not be sealed; rows wait, nothing is lost", trouble);
    }
  }

  /**
   * Seals until nothing settled is left, one transaction per seal.
   *
   * @return how many rows were sealed
   */
  int sealAll() {
    int all = 0;
    AtomicInteger batch = new AtomicInteger(MOST);
    while (batch.get() == MOST) {
      unitOfWork.run(() -> batch.set(store.lock() ? sealOnce() : 0));
      all += batch.get();
    }
    return all;
  }

  private int sealOnce() {
    Optional<StoredSeal> last = store.last();
    Through from = last.map(StoredSeal::through).orElse(Through.NOTHING);
    if (store.countsBelow(from)) {
      throw new IllegalStateException(
          "The database server was made anew and counts transactions below those that are sealed."
              + " See docs/decisions/0008: raise its counter, then start again.");
    }
    List<Placed> placed = store.settled(from, MOST);
    if (!placed.isEmpty()) {
      List<AuditRow> rows = placed.stream().map(Placed::row).toList();
      long sequence = last.map(one -> one.seal().sequence()).orElse(0L) + 1;
      Seal seal = key.seal(sequence, previous(last.map(StoredSeal::seal)), rows, clock.instant());
      store.add(new StoredSeal(seal, ExportWriter.leavesOf(rows), placed.getLast().place()));
    }
    return placed.size();
  }

  /**
   * Names the seal below, unless somebody wrote it without the key: signing on top of it would
   * vouch for it. Sealing goes on all the same, and every verification reports the break.
   */
  private String previous(Optional<Seal> last) {
    if (last.isPresent() && !key.mayFollow(last.get())) {
      log.error("Seal {} is forged: verify the trail", last.get().sequence());
      return Seal.NO_PREVIOUS;
    }
    return last.map(Seal::digest).orElse(Seal.NO_PREVIOUS);
  }
}
