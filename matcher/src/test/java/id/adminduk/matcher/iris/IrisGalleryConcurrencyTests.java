package id.adminduk.matcher.iris;

import static org.assertj.core.api.Assertions.assertThat;

import id.adminduk.matcher.SubjectRef;
import id.adminduk.matcher.iris.IrisAnswer.Complete;
import id.adminduk.matcher.iris.IrisGallery.Labels;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/** Lets threads enrol, remove and search at once; each owns one person and knows what must be. */
class IrisGalleryConcurrencyTests {
  private static final int THREADS = 4;
  private static final int ROUNDS = Integer.getInteger("concurrency.rounds", 2000);
  private static final long SEED = Long.getLong("concurrency.seed", 20261121L);

  @Test
  void what_was_enrolled_is_found_and_what_was_removed_is_not() throws Exception {
    IrisGallery gallery = new IrisGallery();
    Random crowd = new Random(SEED + THREADS);
    for (int i = 0; i < 1500; i++) {
      gallery.enrol(new SubjectRef(new UUID(2, i)), DrawnCodes.pair(crowd));
    }
    try (ExecutorService threads = Executors.newFixedThreadPool(THREADS)) {
      List<Future<Integer>> running = new ArrayList<>();
      for (int thread = 0; thread < THREADS; thread++) {
        SubjectRef subject = new SubjectRef(new UUID(1, thread));
        long seed = SEED + thread;
        running.add(threads.submit(() -> interleave(gallery, subject, new Random(seed))));
      }
      int searches = 0;
      for (Future<Integer> one : running) {
        searches += one.get();
      }
      System.out.printf("%d searches among changes, seeds from %d%n", searches, SEED);
      assertThat(searches).isGreaterThan(ROUNDS);
    }
  }

  private static int interleave(IrisGallery gallery, SubjectRef subject, Random random) {
    EyePair eyes = DrawnCodes.pair(random);
    boolean enrolled = false;
    int searches = 0;
    for (int round = 0; round < ROUNDS; round++) {
      switch (random.nextInt(3)) {
        case 0 -> {
          gallery.enrol(subject, DrawnCodes.again(eyes, random, 0.1));
          enrolled = true;
        }
        case 1 -> {
          gallery.remove(subject);
          enrolled = false;
        }
        default -> {
          searches++;
          Complete answer = (Complete) gallery.search(eyes, Labels.TRUSTED, 60, 20);
          boolean found =
              answer.candidates().stream().anyMatch(one -> one.subject().equals(subject));
          assertThat(found).as("%s in round %d", subject, round).isEqualTo(enrolled);
          assertThat(answer.candidates().size()).isLessThanOrEqualTo(1);
        }
      }
    }
    return searches;
  }
}
