package id.adminduk.office.uniqueness;

import id.adminduk.office.premises.Scope;
import jakarta.annotation.PreDestroy;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Drives the centre on one virtual thread of this node: at every poll, and at once when kicked.
 *
 * <p>It answers files of this installation's office only and works under its scope; the roll it
 * searches knows random references and belongs to no office.
 */
@Component
class CentreWorker {

  private static final Logger log = LoggerFactory.getLogger(CentreWorker.class);
  private static final Duration REST_AFTER_TROUBLE = Duration.ofSeconds(30);
  private static final long CLOSING_SECONDS = 20;

  private final DataCentre centre;
  private final GalleryKeeper keeper;
  private final CarryOut conclusions;
  private final Scope scope;
  private final Clock clock;
  private final ExecutorService thread =
      Executors.newSingleThreadExecutor(Thread.ofVirtual().name("pusat-data").factory());
  private Instant restUntil = Instant.MIN;

  CentreWorker(
      DataCentre centre, GalleryKeeper keeper, CarryOut conclusions, Scope scope, Clock clock) {
    this.centre = centre;
    this.keeper = keeper;
    this.conclusions = conclusions;
    this.scope = scope;
    this.clock = clock;
  }

  /** Looks into the inbox now. */
  @Scheduled(fixedDelayString = "${adminduk.centre.poll:PT2S}")
  void kick() {
    try {
      thread.execute(() -> scope.run(this::drain));
    } catch (RejectedExecutionException closing) {
      log.debug("The office is closing; the inbox keeps what is in it", closing);
    }
  }

  /** Looks into the inbox as soon as the running transaction is committed. */
  void kickAfterCommit() {
    TransactionSynchronizationManager.registerSynchronization(
        new TransactionSynchronization() {
          @Override
          public void afterCommit() {
            kick();
          }
        });
  }

  /** Works until nothing is due; trouble of the building is logged and waited out. */
  synchronized void drain() {
    if (clock.instant().isBefore(restUntil)) {
      return;
    }
    try {
      if (!keeper.isBuilt()) {
        keeper.build();
      }
      while (!Thread.currentThread().isInterrupted() && centre.workOnce()) {
        log.debug("The centre answered one sending");
      }
      while (!Thread.currentThread().isInterrupted() && conclusions.workOnce()) {
        log.debug("One conclusion of the bench was carried out");
      }
    } catch (RuntimeException trouble) {
      restUntil = clock.instant().plus(REST_AFTER_TROUBLE);
      log.error("The data centre rests until {}", restUntil, trouble);
    }
  }

  @PreDestroy
  void close() throws InterruptedException {
    thread.shutdown();
    if (!thread.awaitTermination(CLOSING_SECONDS, TimeUnit.SECONDS)) {
      thread.shutdownNow();
    }
  }
}
