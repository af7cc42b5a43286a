package id.adminduk.matcher;

import static id.adminduk.formats.FingerPosition.RIGHT_INDEX;
import static id.adminduk.formats.FingerPosition.RIGHT_THUMB;
import static org.assertj.core.api.Assertions.assertThat;

import id.adminduk.matcher.SearchAnswer.Complete;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/** Lets threads enrol, remove and search at once; each owns one person and knows what must be. */
abstract class GalleryInterleavings {

  private static final int THREADS = 4;
  private static final int ROUNDS = Integer.getInteger("concurrency.rounds", 600);
  private static final long SEED = Long.getLong("concurrency.seed", 20261121L);

  /** Gives an empty gallery of the kind under test. */
  abstract Gallery empty();

  @Test
  void what_was_enrolled_is_found_and_what_was_removed_is_not() throws Exception {
    Gallery gallery = empty();
    try (ExecutorService threads = Executors.newFixedThreadPool(THREADS)) {
      List<Future<Integer>> running = new ArrayList<>();
      for (int thread = 0; thread < THREADS; thread++) {
        Random random = new Random(SEED + thread);
        SubjectRef subject = new SubjectRef(new UUID(1, thread));
        TenPrint record = DrawnFinger.person(50 + thread, 0, RIGHT_THUMB, RIGHT_INDEX);
        TenPrint probe = DrawnFinger.person(50 + thread, 1, RIGHT_THUMB, RIGHT_INDEX);
        running.add(threads.submit(() -> interleave(gallery, subject, record, probe, random)));
      }
      int searches = 0;
      for (Future<Integer> one : running) {
        searches += one.get();
      }
      System.out.printf("%d searches among changes, seeds from %d%n", searches, SEED);
      assertThat(searches).isGreaterThan(ROUNDS);
    }
  }

  private static int interleave(
      Gallery gallery, SubjectRef subject, TenPrint record, TenPrint probe, Random random) {
    boolean enrolled = false;
    int searches = 0;
    for (int round = 0; round < ROUNDS; round++) {
      switch (random.nextInt(3)) {
        case 0 -> {
          gallery.enrol(subject, record);
          enrolled = true;
        }
        case 1 -> {
          gallery.remove(subject);
          enrolled = false;
        }
        default -> {
          searches++;
          assertThat(finds(gallery.search(probe), subject))
              .as("%s in round %d", subject, round)
              .isEqualTo(enrolled);
        }
      }
    }
    return searches;
  }

  private static boolean finds(SearchAnswer answer, SubjectRef subject) {
    return answer instanceof Complete complete
        && complete.candidates().stream()
            .anyMatch(candidate -> candidate.subject().equals(subject));
  }
}
