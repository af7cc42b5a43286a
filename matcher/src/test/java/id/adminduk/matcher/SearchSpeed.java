package id.adminduk.matcher;

import com.machinezoo.sourceafis.FingerprintMatcher;
import com.machinezoo.sourceafis.FingerprintTemplate;
import id.adminduk.matcher.columns.GalleryChunk;
import id.adminduk.matcher.columns.ScalarKernel;
import id.adminduk.matcher.columns.ScanKernel;
import id.adminduk.matcher.cylinder.CompactFinger;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

/**
 * Measures the compact gallery beside SourceAFIS on the same templates (issue 6, evaluation d).
 *
 * <p>{@code bin/eval-search speed [--people=10000,100000] [--searches=100] [--made=100000]
 * [--out=FOLDER] [--dpi=500] FOLDER ...}: people are bent copies of the fingers in the folders, or
 * of invented ones when there is none. Beyond the number made, people are combined anew out of the
 * fingers of those (each finger of another person): a scan costs the same.
 */
final class SearchSpeed {

  private static final long SEED = 20261121;

  /** People whose templates are loaded again and again; all of them anew would not fit the heap. */
  private static final int REBUILT_FROM = 2000;

  private final SearchOptions options;
  private final SearchCrowd crowd;
  private final MarkdownPage page;

  private SearchSpeed(SearchOptions options, MarkdownPage page) throws IOException {
    this.options = options;
    this.page = page;
    crowd = new SearchCrowd(SearchCrowd.pool(options.templates()), SEED);
  }

  static void run(SearchOptions options) throws IOException {
    SearchSpeed speed =
        new SearchSpeed(
            options,
            new MarkdownPage("Search: speed and size", "eval-search speed " + options.words()));
    speed.kernels();
    speed.page.line(
        "\n| people | pack, ms CPU a person | bytes a person | save s | open s |"
            + " search p50 ms | p95 ms | p99 ms | with both irises p50 | p95 | p99 | CPU ms |"
            + " second touches found |");
    speed.page.line("|---|---|---|---|---|---|---|---|---|---|---|---|---|");
    for (int people : options.people()) {
      speed.gallery(people);
    }
    speed.page.line(
        "\nA search is of ten fingers, and then of two irises; milliseconds are wall time, CPU is"
            + " that of both together.");
    speed.page.write(options.out(), "search-speed");
  }

  /**
   * Measures rebuilds alone, in a process of their own: two galleries of a million are too many.
   */
  static void runRebuilds(SearchOptions options) throws IOException {
    SearchSpeed speed =
        new SearchSpeed(
            options, new MarkdownPage("Rebuild", "eval-search rebuild " + options.words()));
    speed.page.line(
        "\nEvery person is loaded anew from templates, with %d threads, out of %d people's"
            + " templates kept in memory.\n",
        ForkJoinPool.getCommonPoolParallelism() + 1, REBUILT_FROM);
    speed.page.line("| people | seconds | people a second | CPU ms a person |");
    speed.page.line("|---|---|---|---|");
    for (int people : options.people()) {
      long before = processCpu();
      double seconds = speed.rebuild(people);
      speed.page.line(
          "| %,d | %.0f | %.0f | %.2f |",
          people, seconds, people / seconds, (processCpu() - before) / 1e6 / people);
    }
    speed.page.write(options.out(), "search-rebuild");
  }

  /** Comparisons per core-second, one thread, CPU time: both kernels and SourceAFIS. */
  private void kernels() {
    List<TenPrint> people = IntStream.range(0, 200).mapToObj(crowd::person).toList();
    GalleryChunk chunk = GalleryChunk.empty();
    for (int row = 0; row < GalleryChunk.ROWS; row++) {
      PackedPerson person = PackedPerson.of(subject(row), people.get(row % people.size()));
      chunk.put(row, person.subject().value(), person.fingerprintBytes(), person.fingers());
    }
    long[] probe = GalleryChunk.probe(chunk.finger(0, 0));
    double vector = scans(chunk, ScanKernel.fastest(), probe);
    double scalar = scans(chunk, new ScalarKernel(), probe);
    double sourceAfis = sourceAfis(people);
    page.line("\nOne finger against one, comparisons per core-second (CPU time, best of 8):\n");
    page.line(
        "| scan, %s | scan, scalar | SourceAFIS, same templates | scan : SourceAFIS |",
        ScanKernel.fastest().getClass().getSimpleName());
    page.line("|---|---|---|---|");
    page.line("| %.0f | %.0f | %.0f | %.0f |", vector, scalar, sourceAfis, vector / sourceAfis);
  }

  private static double scans(GalleryChunk chunk, ScanKernel kernel, long[] probe) {
    short[] into = new short[GalleryChunk.ROWS];
    double best = 0;
    for (int round = 0; round < 8; round++) {
      long start = cpu();
      for (int again = 0; again < 400; again++) {
        chunk.scan(kernel, again % 10, 0, GalleryChunk.ROWS, probe, into, 0);
      }
      best = Math.max(best, 400.0 * GalleryChunk.ROWS / (cpu() - start) * 1e9);
    }
    return best;
  }

  private static double sourceAfis(List<TenPrint> people) {
    List<FingerprintTemplate> decoded =
        people.stream()
            .flatMap(person -> person.fingers().values().stream())
            .map(SourceAfisTemplates::decode)
            .toList();
    FingerprintMatcher matcher = new FingerprintMatcher(decoded.getFirst());
    double best = 0;
    for (int round = 0; round < 8; round++) {
      long start = cpu();
      decoded.forEach(matcher::match);
      best = Math.max(best, decoded.size() * 1e9 / (cpu() - start));
    }
    return best;
  }

  private static long cpu() {
    return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
  }

  private void gallery(int people) throws IOException {
    Path file = options.scratch().resolve("gallery-" + people);
    double[] built = build(people, file);
    double bytes = (double) Files.size(file) / people;
    long start = System.nanoTime();
    CompactGallery opened = CompactGallery.open(file, 0.01);
    double open = (System.nanoTime() - start) / 1e9;
    String line =
        String.format(
            Locale.ROOT,
            "| %,d | %.2f | %.0f | %.1f | %.1f |",
            people,
            built[0],
            bytes,
            built[1],
            open);
    searches(opened, SpeedIrises.of(people), people, line);
    Files.delete(file);
  }

  /** Rebuilds a gallery from templates as an office does after it lost its snapshot; seconds. */
  private double rebuild(int people) {
    List<TenPrint> templates =
        IntStream.range(0, Math.min(people, REBUILT_FROM)).mapToObj(crowd::person).toList();
    CompactGallery gallery = new CompactGallery();
    Gallery.Rebuild rebuild = gallery.beginRebuild(people);
    AtomicInteger done = new AtomicInteger();
    long start = System.nanoTime();
    IntStream.range(0, people)
        .parallel()
        .forEach(number -> {
          rebuild.load(subject(number), templates.get(number % templates.size()));
          if (done.incrementAndGet() % 5000 == 0) {
            System.err.printf("\rrebuilt %d of %d people", done.get(), people);
          }
        });
    rebuild.finish();
    System.err.println();
    return (System.nanoTime() - start) / 1e9;
  }

  /** Builds and saves; gives packing in CPU milliseconds a person, and seconds of saving. */
  private double[] build(int people, Path file) throws IOException {
    GalleryRows rows = new GalleryRows();
    double packing = fill(rows, people);
    CompactGallery gallery = new CompactGallery(rows, 0.01, ScanKernel.fastest());
    long start = System.nanoTime();
    gallery.save(file);
    return new double[] {packing, (System.nanoTime() - start) / 1e9};
  }

  private double fill(GalleryRows rows, int people) {
    int made = Math.min(people, options.made());
    long packing = 0;
    for (int number = 0; number < people; number++) {
      if (number < made) {
        TenPrint person = crowd.person(number);
        long start = cpu();
        PackedPerson packed = PackedPerson.of(subject(number), person);
        packing += cpu() - start;
        rows.put(packed);
      } else {
        rows.put(combined(rows.view(), number, made));
      }
      if (number % 5000 == 0) {
        System.err.printf("\rbuilding %d of %d people", number, people);
      }
    }
    System.err.println();
    return packing / 1e6 / made;
  }

  /** Takes each finger from another of the people made, by steps that share no divisor. */
  private static PackedPerson combined(GalleryView view, int number, int made) {
    CompactFinger[] fingers = new CompactFinger[GalleryChunk.POSITIONS];
    for (int position = 0; position < fingers.length; position++) {
      long from = (number * 7919L + (number / made) * (position * 104_729L + 1)) % made;
      fingers[position] = view.finger(position, (int) from);
    }
    return new PackedPerson(subject(number), fingers, BigInteger.valueOf(number));
  }

  private void searches(CompactGallery gallery, SpeedIrises irises, int people, String line) {
    int searches = options.searches();
    List<Double> walls = new ArrayList<>();
    List<Double> both = new ArrayList<>();
    int found = 0;
    int known = 0;
    long cpuBefore = 0;
    for (int i = -5; i < searches; i++) {
      boolean second = Math.floorMod(i, 5) == 0;
      int number = second ? Math.floorMod(i * 7919, Math.min(people, options.made())) : 0;
      TenPrint probe = second ? crowd.again(number, 0) : crowd.person(1_000_000_000L + i);
      if (i == 0) {
        cpuBefore = processCpu();
      }
      long start = System.nanoTime();
      SearchAnswer answer = gallery.search(probe);
      long between = System.nanoTime();
      irises.search(i);
      if (i >= 0) {
        walls.add((between - start) / 1e6);
        both.add((System.nanoTime() - start) / 1e6);
        known += second ? 1 : 0;
        found += second && finds(answer, subject(number)) ? 1 : 0;
        System.err.printf("\rsearch %d of %d", i + 1, searches);
      }
    }
    System.err.println();
    double cpu = (processCpu() - cpuBefore) / 1e6 / searches;
    page.line("%s%s%s %.0f | %d of %d |", line, spread(walls), spread(both), cpu, found, known);
  }

  private static String spread(List<Double> walls) {
    double[] sorted = walls.stream().mapToDouble(wall -> wall).sorted().toArray();
    return String.format(
        Locale.ROOT, " %.0f | %.0f | %.0f |", at(sorted, 0.5), at(sorted, 0.95), at(sorted, 0.99));
  }

  private static boolean finds(SearchAnswer answer, SubjectRef subject) {
    return answer instanceof SearchAnswer.Complete complete
        && !complete.candidates().isEmpty()
        && complete.candidates().getFirst().subject().equals(subject);
  }

  private static double at(double[] sorted, double share) {
    return sorted[(int) Math.min(sorted.length - 1.0, Math.ceil(share * sorted.length) - 1)];
  }

  private static long processCpu() {
    return ProcessHandle.current()
        .info()
        .totalCpuDuration()
        .map(duration -> duration.toNanos())
        .orElse(0L);
  }

  static SubjectRef subject(long number) {
    return new SubjectRef(new UUID(0x5EA, number));
  }

  static double[] quantiles(double[] values, double... shares) {
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    return Arrays.stream(shares)
        .map(share -> sorted[sorted.length - 1 - (int) (share * sorted.length)])
        .toArray();
  }
}
