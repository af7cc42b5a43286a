package id.adminduk.trials;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.locks.LockSupport;

/**
 * Open-model load: requests come at random moments fixed beforehand, whether or not the office
 * keeps up.
 *
 * <p>A latency runs from the moment the request was due, so a stall is charged to everybody who
 * would have come meanwhile (no coordinated omission).
 */
final class Arrivals {

  /** One request; true when the office did what was asked. */
  interface Visit {
    boolean make() throws IOException;
  }

  /** What one kind of request met; latencies sorted, in nanoseconds. */
  record Outcome(List<Long> latencies, int failed) {

    double quantile(double share) {
      int place = (int) Math.min(latencies.size() - 1L, (long) (latencies.size() * share));
      return latencies.isEmpty() ? Double.NaN : latencies.get(place) / 1e6;
    }
  }

  private final Map<String, Queue<Long>> done = new ConcurrentHashMap<>();
  private final Map<String, Queue<Long>> failed = new ConcurrentHashMap<>();
  private final SplittableRandom chance;

  Arrivals(long seed) {
    this.chance = new SplittableRandom(seed);
  }

  /**
   * Lets each kind come at its rate, Poisson, and waits for the last answer.
   *
   * @param perSecond visits per second by kind
   * @return by kind, in the order of the kinds' names
   */
  Map<String, Outcome> run(
      Duration length, Map<String, Integer> perSecond, Map<String, Visit> visits) {
    Map<String, Double> next = new TreeMap<>();
    perSecond.forEach((kind, rate) -> next.put(kind, gap(rate)));
    long began = System.nanoTime();
    try (ExecutorService visitors = Executors.newVirtualThreadPerTaskExecutor()) {
      while (true) {
        String kind = earliest(next);
        double due = next.getOrDefault(kind, 0.0);
        if (due > length.toNanos()) {
          break;
        }
        next.merge(kind, gap(perSecond.getOrDefault(kind, 1)), Double::sum);
        long moment = began + (long) due;
        sleepUntil(moment);
        Visit visit = visits.getOrDefault(kind, () -> false);
        visitors.execute(() -> visit(kind, visit, moment));
      }
    }
    Map<String, Outcome> outcomes = new TreeMap<>();
    perSecond.keySet().forEach(kind -> outcomes.put(kind, outcome(kind)));
    return outcomes;
  }

  private void visit(String kind, Visit visit, long due) {
    boolean good;
    try {
      good = visit.make();
    } catch (IOException broken) {
      good = false;
    }
    (good ? done : failed)
        .computeIfAbsent(kind, ignored -> new ConcurrentLinkedQueue<>())
        .add(System.nanoTime() - due);
  }

  private Outcome outcome(String kind) {
    List<Long> latencies =
        done.getOrDefault(kind, new ConcurrentLinkedQueue<>()).stream().sorted().toList();
    return new Outcome(latencies, failed.getOrDefault(kind, new ConcurrentLinkedQueue<>()).size());
  }

  private double gap(int perSecond) {
    return -Math.log(1 - chance.nextDouble()) * 1e9 / perSecond;
  }

  private static String earliest(Map<String, Double> next) {
    return next.entrySet().stream().min(Map.Entry.comparingByValue()).orElseThrow().getKey();
  }

  private static void sleepUntil(long moment) {
    for (long left = moment - System.nanoTime(); left > 0; left = moment - System.nanoTime()) {
      LockSupport.parkNanos(left);
    }
  }
}
