package id.adminduk.office.demo;

import id.adminduk.office.access.Offices;
import id.adminduk.office.premises.Scope;
import jakarta.annotation.PreDestroy;
import java.time.Duration;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Fills the gallery behind the counters, person by person.
 *
 * <p>Survives SIGKILL at any point: who is committed is skipped at the next start. A single
 * platform thread, because drawing and extracting is computing without pause and would hold a
 * carrier that requests need.
 */
@Component
@DemoOnly
class GalleryFilling {

  private static final Logger log = LoggerFactory.getLogger(GalleryFilling.class);
  private static final long REST_SECONDS = 10;
  private static final Duration CLOSING = Duration.ofSeconds(20);

  private final DemoPeople people;
  private final EarlierRecordings recordings;
  private final BenchCases bench;
  private final GalleryProgress progress;
  private final Scope scope;
  private final CountDownLatch closing = new CountDownLatch(1);
  private final Thread worker =
      Thread.ofPlatform().daemon().name("galeri-demo").unstarted(this::work);

  GalleryFilling(
      DemoPeople people,
      EarlierRecordings recordings,
      BenchCases bench,
      GalleryProgress progress,
      Offices offices) {
    this.people = people;
    this.recordings = recordings;
    this.bench = bench;
    this.progress = progress;
    this.scope = Scope.at(offices.here().code());
  }

  @EventListener(ApplicationReadyEvent.class)
  void begin() {
    worker.start();
  }

  /** Admits who is missing until all are there or the office closes; trouble is waited out. */
  private void work() {
    boolean done = false;
    while (!isClosing() && !done) {
      try {
        scope.run(this::fill);
        done = progress.now().isComplete();
      } catch (RuntimeException trouble) {
        log.error("Galeri demo berhenti sebentar", trouble);
        rest();
      }
    }
  }

  /** Admits who is missing, the cases of the bench last; returns early when the office closes. */
  void fill() {
    List<DemoPerson> recorded = people.of(Part.RECORDED);
    List<DemoPerson> missing =
        recorded.stream().filter(person -> !recordings.isAdmitted(person.resident())).toList();
    int admitted = recorded.size() - missing.size();
    progress.set(admitted, recorded.size());
    Queue<DemoPerson> left = new ConcurrentLinkedQueue<>(missing);
    AtomicInteger done = new AtomicInteger(admitted);
    Thread second =
        Thread.ofPlatform()
            .daemon()
            .name("galeri-demo-2")
            .start(() -> scope.run(() -> besides(left, done, recorded.size())));
    try {
      admit(left, done, recorded.size());
    } finally {
      await(second);
    }
    if (progress.now().isComplete()) {
      bench.submitMissing();
    }
  }

  /** Two at a time: a person takes two seconds of a processor, and everybody waits for the last. */
  private void admit(Queue<DemoPerson> left, AtomicInteger done, int all) {
    for (DemoPerson person = left.poll(); person != null && !isClosing(); person = left.poll()) {
      recordings.admit(person);
      int admitted = done.incrementAndGet();
      progress.set(admitted, all);
      log.info("Galeri demo: {} dari {}", admitted, all);
    }
  }

  /** Whom trouble here leaves out is admitted in the next round. */
  private void besides(Queue<DemoPerson> left, AtomicInteger done, int all) {
    try {
      admit(left, done, all);
    } catch (RuntimeException trouble) {
      log.error("Galeri demo berhenti sebentar", trouble);
    }
  }

  private static void await(Thread other) {
    try {
      other.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private boolean isClosing() {
    return closing.getCount() == 0;
  }

  private void rest() {
    try {
      if (closing.await(REST_SECONDS, TimeUnit.SECONDS)) {
        log.debug("The office closes");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      closing.countDown();
    }
  }

  @PreDestroy
  void close() throws InterruptedException {
    closing.countDown();
    if (worker.isAlive() && !worker.join(CLOSING)) {
      log.warn("Galeri demo masih bekerja saat kantor tutup; dilanjutkan pada mulai berikutnya");
    }
  }
}
