package id.adminduk.office.documents;

import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import id.adminduk.office.access.Officer;
import id.adminduk.office.kernel.Role;
import id.adminduk.office.signing.Passphrase;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

/**
 * Prints how fast family cards are rendered and signed in a batch, and how fast the page behind
 * their QR answers; asserts nothing.
 *
 * <p>Not part of any build: {@code ./mvnw -pl office -am test -Dtest=DocumentsBenchmark
 * -Dsurefire.failIfNoSpecifiedTests=false}; {@code -Ddocuments.cards}, {@code -Ddocuments.rate} and
 * {@code -Ddocuments.seconds} change its size. The page is asked through MockMvc, so TCP and HTTP
 * parsing are not in the figure; requests leave by the clock whether or not answers came.
 */
class DocumentsBenchmark extends DocumentsFixture {

  private static final int SITTING = 100;

  /** A day has 1 000 invented numbers of a family card, and each family takes three. */
  private static final int FAMILIES = 250;

  private final int cards = Integer.getInteger("documents.cards", 500);
  private final int rate = Integer.getInteger("documents.rate", 200);
  private final int seconds = Integer.getInteger("documents.seconds", 20);

  @Autowired private MockMvc browser;

  @Test
  void prints_its_figures() throws InterruptedException {
    Officer clerk = officer(Role.OPERATOR_SIAK);
    Officer kabid = officer(Role.KABID);
    Officer head = kadis();
    List<Long> heads = new ArrayList<>();
    for (int i = 0; i < Math.min(cards, FAMILIES); i++) {
      heads.add(ref(family().husband()));
    }
    for (int round = 0; round < 20; round++) {
      signed(PaperType.BIODATA, family().wife(), head);
    }
    List<UUID> papers = new ArrayList<>();
    double took = 0;
    while (papers.size() < cards) {
      List<UUID> some = new ArrayList<>();
      for (long one : heads.subList(0, Math.min(heads.size(), cards - papers.size()))) {
        some.add(drafts.draft(PaperType.KK, one, clerk).orFault().id());
      }
      desk.initial(some, kabid).orFault();
      took += signed(some, head);
      papers.addAll(some);
    }
    System.out.printf(
        "%d family cards rendered and signed in %.1f s, %.1f/s, sittings of %d%n",
        cards, took, cards / took, SITTING);
    List<String> tokens =
        papers.stream().map(id -> store.find(id).orElseThrow().token().value()).toList();
    ask(tokens, 5);
    ask(tokens, seconds);
  }

  /** Signs sitting by sitting; gives seconds. */
  private double signed(List<UUID> drafts, Officer head) {
    long start = System.nanoTime();
    for (int from = 0; from < drafts.size(); from += SITTING) {
      List<UUID> some = drafts.subList(from, Math.min(drafts.size(), from + SITTING));
      System.out.println(signing.sign(some, Passphrase.of(WORDS), head));
    }
    return (System.nanoTime() - start) / 1e9;
  }

  private void ask(List<String> tokens, int howLong) throws InterruptedException {
    int many = rate * howLong;
    long[] times = new long[many];
    AtomicInteger failed = new AtomicInteger();
    List<Future<Integer>> asked = new ArrayList<>(many);
    long first = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(100);
    try (ExecutorService visitors = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int i = 0; i < many; i++) {
        int number = i;
        long due = first + i * (1_000_000_000L / rate);
        LockSupport.parkNanos(due - System.nanoTime());
        asked.add(
            visitors.submit(() -> {
              try {
                int status =
                    browser
                        .perform(
                            get("/dokumen/" + tokens.get(number % tokens.size()))
                                .with(request -> {
                                  request.setRemoteAddr(
                                      "10."
                                          + number / 20 % 250
                                          + "."
                                          + number / 5000
                                          + "."
                                          + howLong);
                                  return request;
                                }))
                        .andReturn()
                        .getResponse()
                        .getStatus();
                if (status != 200) {
                  failed.incrementAndGet();
                }
              } finally {
                times[number] = System.nanoTime() - due;
              }
              return number;
            }));
      }
    }
    long broken = asked.stream().filter(one -> one.state() != Future.State.SUCCESS).count();
    Arrays.sort(times);
    System.out.printf(
        "verification page at %d/s for %d s: p50 %.1f ms, p95 %.1f ms, p99 %.1f ms, not 200: %d%n",
        rate,
        howLong,
        times[many / 2] / 1e6,
        times[many * 95 / 100] / 1e6,
        times[many * 99 / 100] / 1e6,
        failed.get() + broken);
  }
}
