package id.adminduk.office.vault;

import jakarta.annotation.PreDestroy;
import java.io.UncheckedIOException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.NestedRuntimeException;
import org.springframework.stereotype.Component;

/** Rotates when the settings ask for it, and goes on with a rotation that was killed. */
@Component
class RotationAtStart {

  private static final Logger log = LoggerFactory.getLogger(RotationAtStart.class);

  private final KeyRotation rotation;
  private final VaultSettings settings;
  private final ExecutorService thread =
      Executors.newSingleThreadExecutor(Thread.ofVirtual().name("brankas").factory());

  RotationAtStart(KeyRotation rotation, VaultSettings settings) {
    this.rotation = rotation;
    this.settings = settings;
  }

  @EventListener(ApplicationReadyEvent.class)
  void start() {
    if (settings.rotate()) {
      rotation.begin();
    }
    if (rotation.isPending()) {
      thread.execute(this::finish);
    }
  }

  private void finish() {
    try {
      rotation.finish();
    } catch (NestedRuntimeException | UncheckedIOException | VaultFault trouble) {
      log.error("The rotation stopped; it goes on at the next start", trouble);
    }
  }

  @PreDestroy
  void close() {
    thread.shutdownNow();
  }
}
