package id.adminduk.office.population.bulk;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What a run of the benchmark measured: printed as it comes, published as one page at the end. */
final class Figures {

  private final List<String> works = new ArrayList<>();
  private final List<String> sizes = new ArrayList<>();
  private final List<String> searches = new ArrayList<>();

  void work(String what, int rows, long start) {
    double seconds = (System.nanoTime() - start) / 1e9;
    add(
        works,
        String.format(
            Locale.ROOT, "| %s | %,d | %.1f | %,.0f |", what, rows, seconds, rows / seconds));
  }

  void size(String what, String size) {
    add(sizes, "| `" + what + "` | " + size + " |");
  }

  /**
   * @param sorted nanoseconds, ascending
   */
  void search(String what, long[] sorted, String found) {
    add(
        searches,
        String.format(
            Locale.ROOT,
            "| %s | %.1f | %.1f | %.1f | %.1f | %s |",
            what,
            at(sorted, 50),
            at(sorted, 95),
            at(sorted, 99),
            sorted[sorted.length - 1] / 1e6,
            found));
  }

  private static double at(long[] sorted, int percent) {
    return sorted[Math.min(sorted.length - 1, sorted.length * percent / 100)] / 1e6;
  }

  private static void add(List<String> lines, String line) {
    lines.add(line);
    System.out.println(line);
  }

  /** Writes the page where {@code -Dpopulation.figures} says; nowhere without it. */
  void publish(long seed, int people, int calls) throws IOException {
    String page = System.getProperty("population.figures", "");
    if (page.isEmpty()) {
      return;
    }
    List<String> lines = new ArrayList<>();
    lines.add("<!-- Written by bin/bench-register. -->");
    lines.add("# The register at " + String.format(Locale.ROOT, "%,d", people) + " residents");
    lines.add("");
    lines.add("Promises: import in 10 minutes on 2 cores; search p95 100 ms; regions 50 ms.");
    lines.add("");
    lines.add("```text");
    lines.add("bin/bench-register");
    lines.add("```");
    lines.add("");
    lines.add(
        LocalDate.now(ZoneOffset.UTC)
            + ", "
            + machine()
            + ", Java "
            + Runtime.version().feature()
            + ", PostgreSQL 18 embedded with the office's settings; load of the machine before: "
            + System.getProperty("population.load", "not told")
            + ". Invented people of seed "
            + seed
            + "; "
            + calls
            + " searches of each kind after 200 of warm-up, each with its row in the audit trail.");
    table(lines, "| work | people | s | people a second |\n|---|---|---|---|", works);
    table(
        lines,
        "| search by | p50 ms | p95 ms | p99 ms | most ms | found among the first 50 |\n"
            + "|---|---|---|---|---|---|",
        searches);
    table(lines, "| table | size with its indexes |\n|---|---|", sizes);
    Files.write(Path.of(page), lines);
  }

  private static void table(List<String> lines, String head, List<String> rows) {
    lines.add("");
    lines.add(head);
    lines.addAll(rows);
  }

  private static String machine() throws IOException {
    Path cpus = Path.of("/proc/cpuinfo");
    Optional<String> model =
        Files.exists(cpus)
            ? Files.readAllLines(cpus).stream()
                .filter(line -> line.startsWith("model name"))
                .map(line -> line.replaceFirst(".*:\\s*", ""))
                .findFirst()
            : Optional.empty();
    return Runtime.getRuntime().availableProcessors()
        + " cores ("
        + model.orElse(System.getProperty("os.arch"))
        + ")";
  }
}
