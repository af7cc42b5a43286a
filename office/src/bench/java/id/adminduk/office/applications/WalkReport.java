package id.adminduk.office.applications;

import java.lang.management.ManagementFactory;
import java.util.Formatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/** The tables of docs/figures/walk-vs-flowable.md, ready to be pasted. */
final class WalkReport {

  private final Map<Walking, List<Round>> rounds;
  private final Meter.Reading idle;

  WalkReport(Map<Walking, List<Round>> rounds, Meter.Reading idle) {
    this.rounds = rounds;
    this.idle = idle;
  }

  String text() {
    Formatter text = new Formatter(Locale.ROOT);
    text.format("%nFlowable %s; median of rounds (least-most)%n", FlowableWalk.version());
    text.format(
        "Load average of the last minute: %.1f%n",
        ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage());
    text.format(
        "Idle, in as long as a round: JVM %.0f ms, PostgreSQL %.0f ms, WAL %d bytes%n%n",
        idle.jvm(), idle.postgres(), idle.wal());
    costs(text);
    acts(text);
    return text.toString();
  }

  private void costs(Formatter text) {
    text.format(
        "| | cases | cases/s | CPU ms/case JVM | CPU ms/case PostgreSQL | WAL bytes/case | cases per"
            + " CPU second | Adminduk does |%n");
    text.format("| --- | --: | --: | --: | --: | --: | --: | --: |%n");
    double ours = median(rounds.values().iterator().next(), Round::casesPerCpuSecond);
    rounds.forEach((system, measured) ->
        text.format(
            "| %s | %d | %s | %s | %s | %s | %s | x %.2f |%n",
            system.name(),
            measured.stream().mapToInt(Round::cases).sum(),
            spread(measured, Round::casesPerSecond, "%.1f"),
            spread(measured, Round::jvmPerCase, "%.2f"),
            spread(measured, Round::postgresPerCase, "%.2f"),
            spread(measured, Round::walPerCase, "%.0f"),
            spread(measured, Round::casesPerCpuSecond, "%.1f"),
            ours / median(measured, Round::casesPerCpuSecond)));
  }

  private void acts(Formatter text) {
    text.format("%n| ms, p50 / p99 | accept | find | take | finish |%n");
    text.format("| --- | --: | --: | --: | --: |%n");
    rounds.forEach((system, measured) -> {
      Map<String, long[]> times = Watch.joinRounds(measured.stream().map(Round::times).toList());
      text.format(
          "| %s | %s | %s | %s | %s |%n",
          system.name(),
          act(times, "accept"),
          act(times, "find"),
          act(times, "take"),
          act(times, "finish"));
    });
  }

  private static String act(Map<String, long[]> times, String act) {
    long[] sorted = times.getOrDefault(act, new long[1]);
    return String.format(
        Locale.ROOT, "%.2f / %.2f", Watch.quantile(sorted, 0.5), Watch.quantile(sorted, 0.99));
  }

  private static String spread(List<Round> rounds, ToDoubleFunction<Round> figure, String form) {
    double[] sorted = rounds.stream().mapToDouble(figure).sorted().toArray();
    String least = String.format(Locale.ROOT, form, sorted[0]);
    String most = String.format(Locale.ROOT, form, sorted[sorted.length - 1]);
    return String.format(Locale.ROOT, form, median(rounds, figure))
        + " ("
        + least
        + "-"
        + most
        + ")";
  }

  private static double median(List<Round> rounds, ToDoubleFunction<Round> figure) {
    return rounds.stream().mapToDouble(figure).sorted().toArray()[rounds.size() / 2];
  }
}
