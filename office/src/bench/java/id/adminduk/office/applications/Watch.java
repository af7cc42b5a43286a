package id.adminduk.office.applications;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.LongStream;

/** Nanoseconds per act of one client; joined after the round. Not thread-safe. */
final class Watch {

  private final Map<String, LongStream.Builder> times = new LinkedHashMap<>();

  <T> T time(String act, Supplier<T> work) {
    long began = System.nanoTime();
    T result = work.get();
    times.computeIfAbsent(act, ignored -> LongStream.builder()).add(System.nanoTime() - began);
    return result;
  }

  /** Joins the times of several clients, sorted per act. */
  static Map<String, long[]> join(Iterable<Watch> watches) {
    Map<String, LongStream> streams = new LinkedHashMap<>();
    for (Watch watch : watches) {
      watch.times.forEach(
          (act, taken) -> streams.merge(act, taken.build(), (a, b) -> LongStream.concat(a, b)));
    }
    Map<String, long[]> sorted = new LinkedHashMap<>();
    streams.forEach((act, taken) -> sorted.put(act, taken.sorted().toArray()));
    return sorted;
  }

  /** Joins what several rounds measured. */
  static Map<String, long[]> joinRounds(Iterable<Map<String, long[]>> rounds) {
    Map<String, long[]> all = new LinkedHashMap<>();
    for (Map<String, long[]> round : rounds) {
      round.forEach((act, taken) ->
          all.merge(
              act,
              taken,
              (a, b) -> LongStream.concat(Arrays.stream(a), Arrays.stream(b)).toArray()));
    }
    Set.copyOf(all.keySet()).forEach(act -> all.computeIfPresent(act, (key, times) -> sort(times)));
    return all;
  }

  private static long[] sort(long[] times) {
    long[] sorted = times.clone();
    Arrays.sort(sorted);
    return sorted;
  }

  /** Gives milliseconds at a quantile of sorted nanoseconds. */
  static double quantile(long[] sorted, double share) {
    return sorted[(int) Math.min(sorted.length - 1L, (long) (sorted.length * share))] / 1e6;
  }
}
