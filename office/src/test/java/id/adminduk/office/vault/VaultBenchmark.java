package id.adminduk.office.vault;

import id.adminduk.office.vault.Vault.Kind;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.LongAdder;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Prints what rotation costs under load and what sealing one sample costs; asserts nothing.
 *
 * <p>Not part of any build: {@code ./mvnw -pl office -am test -Dtest=VaultBenchmark
 * -Dsurefire.failIfNoSpecifiedTests=false}; {@code -Dvault.people} and {@code -Dvault.seed} change
 * its size and chance.
 */
class VaultBenchmark {

  private static final int READERS = 2;
  private static final int TEMPLATE_BYTES = 1_000;
  private static final int CHUNK = 1_000;
  private static final String CONTENTS =
      "select md5(string_agg(xmin::text || ctid::text, ' ' order by subject)) from vault.item";

  private final int people = Integer.getInteger("vault.people", 100_000);
  private final long seed = Long.getLong("vault.seed", 20261121);
  private final Random random = new Random(seed);

  @TempDir private Path folder;

  @Test
  void prints_its_figures() throws InterruptedException {
    System.out.println("people " + people + ", seed " + seed + ", readers " + READERS);
    sealing("template", TEMPLATE_BYTES);
    sealing("WSQ finger", 15_000);
    sealing("photo", 200_000);
    try (VaultOffice office = new VaultOffice(folder, seed)) {
      fill(office);
      rotate(office);
    }
  }

  private void sealing(String what, int size) {
    SecretKey key = new SecretKeySpec(bytes(KeyRing.KEY_BYTES), "AES");
    byte[] content = bytes(size);
    byte[] place = SealedVault.place(VaultOffice.item(new UUID(1, 1)), 1);
    int rounds = Math.max(500, 200_000_000 / size);
    long nanos = 0;
    for (int pass = 0; pass < 2; pass++) {
      long start = System.nanoTime();
      for (int round = 0; round < rounds; round++) {
        byte[] sealed = Envelope.seal(key, bytes(Envelope.NONCE_BYTES), place, content);
        if (Envelope.open(key, place, sealed).length != size) {
          throw new IllegalStateException("lost bytes");
        }
      }
      nanos = System.nanoTime() - start;
    }
    System.out.printf(
        "seal and open a %s of %d bytes: %.1f us, %.0f MB/s%n",
        what, size, nanos / 1e3 / rounds, 2.0 * size * rounds / 1e6 / (nanos / 1e9));
  }

  private void fill(VaultOffice office) {
    Vault vault = office.get(Vault.class);
    for (int from = 0; from < people; from += CHUNK) {
      int first = from;
      office
          .get(id.adminduk.office.premises.UnitOfWork.class)
          .run(() -> {
            for (int i = first; i < Math.min(people, first + CHUNK); i++) {
              vault.put(VaultOffice.item(subject(i)), bytes(TEMPLATE_BYTES));
            }
          });
    }
    System.out.println("filled: " + office.count("item") + " " + Kind.FINGER_TEMPLATE);
  }

  private void rotate(VaultOffice office) throws InterruptedException {
    String before = office.sql().sql(CONTENTS).query(String.class).single();
    AtomicBoolean isOver = new AtomicBoolean();
    LongAdder reads = new LongAdder();
    LongAdder failed = new LongAdder();
    List<Thread> readers = new ArrayList<>();
    for (int reader = 0; reader < READERS; reader++) {
      Random place = new Random(random.nextLong());
      readers.add(Thread.ofPlatform().start(() -> read(office, place, isOver, reads, failed)));
    }
    long start = System.nanoTime();
    office.get(KeyRotation.class).begin();
    office.get(KeyRotation.class).finish();
    double seconds = (System.nanoTime() - start) / 1e9;
    isOver.set(true);
    for (Thread reader : readers) {
      reader.join();
    }
    System.out.printf(
        "rotation of %d subjects: %.1f s, meanwhile %d audited reads (%.0f/s), %d failed%n",
        people, seconds, reads.sum(), reads.sum() / seconds, failed.sum());
    System.out.println(
        "contents rewritten: "
            + !before.equals(office.sql().sql(CONTENTS).query(String.class).single()));
    System.out.println("versions left: " + office.get(KeyVersions.class).all());
  }

  private void read(
      VaultOffice office, Random place, AtomicBoolean isOver, LongAdder reads, LongAdder failed) {
    while (!isOver.get()) {
      try {
        if (office.read(VaultOffice.item(subject(place.nextInt(people)))).isEmpty()) {
          failed.increment();
        }
      } catch (RuntimeException failure) {
        failed.increment();
        System.out.println(failure);
      }
      reads.increment();
    }
  }

  /** Random-looking and repeatable, as the office's own references are. */
  private static UUID subject(int number) {
    return new UUID(number * 0x9E3779B97F4A7C15L | 1, number);
  }

  private byte[] bytes(int length) {
    byte[] bytes = new byte[length];
    random.nextBytes(bytes);
    return bytes;
  }
}
