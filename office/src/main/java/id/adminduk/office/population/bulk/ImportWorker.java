package id.adminduk.office.population.bulk;

import id.adminduk.office.kernel.Result;
import id.adminduk.office.population.bulk.ImportFile.State;
import id.adminduk.office.population.register.Evidence;
import id.adminduk.office.premises.Scope;
import jakarta.annotation.PreDestroy;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.IntConsumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Looks at files and imports them, one after another, on one thread of this node.
 *
 * <p>What was going on when the office was killed goes on at its next start, from the last commit.
 */
@Component
class ImportWorker {

  private static final Logger log = LoggerFactory.getLogger(ImportWorker.class);

  /** The page learns of rows no more often than this. */
  private static final int TOLD_EVERY = 2_000;

  private final PeopleImport people;
  private final ImportFileStore files;
  private final ImportFolder folder;
  private final ExecutorService thread =
      Executors.newSingleThreadExecutor(Thread.ofVirtual().name("impor").factory());

  ImportWorker(PeopleImport people, ImportFileStore files, ImportFolder folder) {
    this.people = people;
    this.files = files;
    this.folder = folder;
  }

  /** Looks at a file, later and elsewhere. */
  void look(UUID id, Scope scope) {
    work(id, scope, () -> look(id));
  }

  /** Brings a file in, later and elsewhere. */
  void bring(UUID id, Scope scope) {
    work(id, scope, () -> bring(id));
  }

  /** Goes on where a kill or a stop ended; only files that lie here are this node's. */
  @EventListener(ApplicationReadyEvent.class)
  void goOn() {
    for (ImportFileStore.Open open : Scope.CENTRE.call(files::atWork)) {
      Scope scope = new Scope(open.office());
      if (Files.exists(folder.of(open.id()))) {
        boolean running =
            scope
                .call(() -> files.find(open.id()))
                .filter(f -> f.state() == State.RUNNING)
                .isPresent();
        log.info("The import {} goes on", open.id());
        work(
            open.id(),
            scope,
            () -> {
              if (running) {
                bring(open.id());
              } else {
                look(open.id());
              }
            });
      }
    }
  }

  /** Waits until everything that was asked for until now is done or has stopped. */
  void atRest() throws InterruptedException, ExecutionException {
    thread.submit(() -> true).get();
  }

  private interface Work {
    void run() throws IOException;
  }

  private void work(UUID id, Scope scope, Work work) {
    try {
      thread.execute(() -> scope.run(() -> safely(id, work)));
    } catch (RejectedExecutionException closing) {
      log.debug("The office is closing; {} goes on at its next start", id, closing);
    }
  }

  private void safely(UUID id, Work work) {
    try {
      work.run();
    } catch (MalformedFile unreadable) {
      files.problem(id, State.UNREADABLE, unreadable.messageKey());
    } catch (IOException | RuntimeException trouble) {
      if (!thread.isShutdown()) {
        log.error("The import {} stopped; it goes on at the next start", id, trouble);
        files
            .find(id)
            .filter(ImportFile::isAtWork)
            .ifPresent(file -> files.problem(id, file.state(), "import.trouble"));
      }
    }
  }

  private void look(UUID id) throws IOException {
    Optional<ImportFile> file = files.find(id).filter(f -> f.state() == State.CHECKING);
    if (file.isPresent()) {
      files.checked(id, people.check(folder.of(id), file.get().day(), progress(id)));
    }
  }

  private void bring(UUID id) throws IOException {
    Optional<ImportFile> file = files.find(id).filter(f -> f.state() == State.RUNNING);
    if (file.isEmpty()) {
      return;
    }
    Evidence evidence =
        new Evidence(
            file.get().toldBy(), Optional.empty(), "impor", file.get().name(), file.get().day());
    Result<Integer, ImportRefusal> brought =
        people.run(folder.of(id), evidence, done -> files.progress(id, done));
    if (brought.isRefused()) {
      files.checked(id, people.check(folder.of(id), file.get().day(), progress(id)));
    } else {
      files.end(id, State.DONE);
      folder.drop(id);
    }
  }

  private IntConsumer progress(UUID id) {
    return rows -> {
      if (rows % TOLD_EVERY == 0) {
        files.progress(id, rows);
      }
    };
  }

  @PreDestroy
  void close() {
    thread.shutdownNow();
  }
}
