package id.adminduk.matcher;

import id.adminduk.formats.FingerPosition;
import id.adminduk.matcher.columns.ScanKernel;
import id.adminduk.matcher.cylinder.CompactFinger;
import id.adminduk.matcher.cylinder.Vote;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * Measures open-set search among distractors (issue 6, evaluation c).
 *
 * <p>{@code bin/eval-search accuracy [--people=10000] [--searches=200] [--beside=1000] [--out=...]
 * [--dpi=500] FOLDER ...}: half of the fingers make virtual people who are enrolled by one touch
 * and searched by another; the other half makes strangers, searched only. Everybody else in the
 * gallery is crowd. SourceAFIS searches the same people in a smaller gallery, by brute force.
 */
final class SearchAccuracy {

  private static final long SEED = 20261121;
  private static final int[] FINGERS = {1, 2, 4, 10};
  private static final double[] FPIRS = {0.1, 0.01, 0.005};

  /** What a search of one kind of probe gave, trial by trial. */
  @SuppressWarnings("ArrayRecordComponent") // Made here, read here.
  private record Outcome(double[] mates, double[] strangers, int rankOne) {}

  private final SearchOptions options;
  private final List<List<FingerTemplate>> known = new ArrayList<>();
  private final List<List<FingerTemplate>> unknown = new ArrayList<>();
  private final SearchCrowd crowd;
  private final MarkdownPage page;

  private SearchAccuracy(SearchOptions options) throws IOException {
    this.options = options;
    Map<String, List<FingerTemplate>> fingers = options.fingers();
    int number = 0;
    List<FingerTemplate> all = new ArrayList<>();
    for (List<FingerTemplate> touches : fingers.values()) {
      if (touches.size() >= 2) {
        (number++ % 2 == 0 ? known : unknown).add(touches);
      }
      all.addAll(touches);
    }
    crowd = new SearchCrowd(SearchCrowd.pool(all), SEED);
    page =
        new MarkdownPage(
            "Search: hits and false alarms", "eval-search accuracy " + options.words());
  }

  static void run(SearchOptions options) throws IOException {
    SearchAccuracy accuracy = new SearchAccuracy(options);
    accuracy.page.line(
        "%d fingers make those enrolled, %d others the strangers; %d searches of each.",
        accuracy.known.size(), accuracy.unknown.size(), options.searches());
    accuracy.tails();
    for (int people : options.people()) {
      accuracy.gallery(people);
    }
    if (options.beside() > 0) {
      accuracy.beside(options.beside());
    }
    accuracy.page.write(options.out(), "search-accuracy");
  }

  /** Shows that the crowd scores against real fingers as high as real strangers do. */
  private void tails() {
    List<FingerTemplate> probes = known.stream().map(List::getFirst).toList();
    List<FingerTemplate> real = unknown.stream().flatMap(List::stream).toList();
    List<FingerTemplate> made = new ArrayList<>();
    for (int person = 0; made.size() < real.size() * 4; person++) {
      made.addAll(crowd.person(person).fingers().values());
    }
    page.line("\n## Is the crowd easier than real strangers?\n");
    page.line("Scores of real probes against both, at the given share of pairs.\n");
    page.line("| score | against | pairs | 10 %% | 1 %% | 0.1 %% | 0.01 %% |".replace("%%", "%"));
    page.line("|---|---|---|---|---|---|---|");
    for (boolean crowded : new boolean[] {false, true}) {
      tail(crowded ? "crowd" : "real", probes, crowded ? made : real);
    }
  }

  private void tail(String name, List<FingerTemplate> probes, List<FingerTemplate> others) {
    List<CompactFinger> packed = others.stream().map(PackedPerson::pack).toList();
    List<ReferenceFinger> decoded =
        packed.stream()
            .map(finger -> SourceAfisMinutiae.write(finger.minutiae(), 1024, 1024))
            .map(ReferenceFinger::oneLook)
            .toList();
    double[][] scores = new double[3][probes.size() * others.size()];
    int pair = 0;
    for (FingerTemplate probe : probes) {
      CompactFinger own = PackedPerson.pack(probe);
      FingerComparison comparison =
          FingerComparison.of(ReferenceFinger.oneLook(SourceAfisTemplates.clearer(probe)));
      for (int other = 0; other < packed.size(); other++) {
        scores[0][pair] = scan(own, packed.get(other));
        scores[1][pair] = new Vote().score(own, packed.get(other));
        scores[2][pair++] = comparison.with(decoded.get(other)).fused();
      }
    }
    String[] names = {"scan", "vote", "last stage, decibans"};
    for (int i = 0; i < names.length; i++) {
      double[] at = SearchSpeed.quantiles(scores[i], 0.1, 0.01, 0.001, 0.0001);
      page.line(
          "| %s | %s | %d | %.2f | %.2f | %.2f | %.2f |",
          names[i], name, scores[i].length, at[0], at[1], at[2], at[3]);
    }
  }

  private static double scan(CompactFinger probe, CompactFinger other) {
    double sum = 0;
    for (long code : other.codes()) {
      int nearest = ScanKernel.NEAR;
      for (long own : probe.codes()) {
        nearest = own == 0 ? nearest : Math.min(nearest, Long.bitCount(own ^ code));
      }
      sum += code == 0 ? 0 : Math.pow(ScanKernel.NEAR - nearest, 2);
    }
    return sum / Math.sqrt(Math.max(1, other.size()));
  }

  private void gallery(int people) {
    GalleryRows rows = new GalleryRows();
    for (int number = 0; number < people; number++) {
      rows.put(PackedPerson.of(SearchSpeed.subject(number), crowd.person(number)));
      System.err.printf("\rcrowd %d of %d", number + 1, people);
    }
    System.err.println();
    page.line("\n## %,d people in the gallery\n", people);
    head();
    for (int fingers : FINGERS) {
      row("Adminduk", fingers, search(fingers, rows));
    }
  }

  private void head() {
    page.line("| engine | fingers | rank 1 % | TPIR % at FPIR 10 % | 1 % | 0.5 % |");
    page.line("|---|---|---|---|---|---|");
  }

  private void row(String engine, int fingers, Outcome outcome) {
    StringBuilder cells = new StringBuilder();
    for (double fpir : FPIRS) {
      double threshold = SearchSpeed.quantiles(outcome.strangers(), fpir)[0];
      long hits =
          java.util.Arrays.stream(outcome.mates()).filter(score -> score > threshold).count();
      cells.append(String.format(" %.1f |", 100.0 * hits / outcome.mates().length));
    }
    page.line(
        "| %s | %d | %.1f |%s",
        engine, fingers, 100.0 * outcome.rankOne() / outcome.mates().length, cells);
  }

  private Outcome search(int fingers, GalleryRows rows) {
    int searches = options.searches();
    double[] mates = new double[searches];
    double[] strangers = new double[searches];
    int rankOne = 0;
    for (int trial = 0; trial < searches; trial++) {
      Random random = new Random(SEED + trial);
      List<TenPrint> twice = virtual(known, fingers, random);
      SubjectRef mate = SearchSpeed.subject(-1);
      rows.put(PackedPerson.of(mate, twice.getFirst()));
      List<Candidate> found = found(rows, twice.getLast());
      rows.remove(mate);
      mates[trial] =
          found.stream()
              .filter(candidate -> candidate.subject().equals(mate))
              .mapToDouble(Candidate::fusedScore)
              .findFirst()
              .orElse(0);
      rankOne += !found.isEmpty() && found.getFirst().subject().equals(mate) ? 1 : 0;
      List<Candidate> alarms = found(rows, virtual(unknown, fingers, random).getLast());
      strangers[trial] = alarms.isEmpty() ? 0 : alarms.getFirst().fusedScore();
      System.err.printf("\r%d fingers, search %d of %d", fingers, trial + 1, searches);
    }
    System.err.println();
    return new Outcome(mates, strangers, rankOne);
  }

  private static List<Candidate> found(GalleryRows rows, TenPrint probe) {
    return CompactSearch.showingAll(rows.view(), ScanKernel.fastest())
        .run(List.of(CompactProbe.of(probe)))
        .getFirst();
  }

  /** Draws a person of so many different fingers, touched twice. */
  private static List<TenPrint> virtual(
      List<List<FingerTemplate>> from, int fingers, Random random) {
    List<List<FingerTemplate>> drawn = new ArrayList<>(from);
    Collections.shuffle(drawn, random);
    Map<FingerPosition, FingerTemplate> first = new EnumMap<>(FingerPosition.class);
    Map<FingerPosition, FingerTemplate> second = new EnumMap<>(FingerPosition.class);
    for (int i = 0; i < Math.min(fingers, drawn.size()); i++) {
      List<FingerTemplate> touches = drawn.get(i);
      int one = random.nextInt(touches.size());
      int other = (one + 1 + random.nextInt(touches.size() - 1)) % touches.size();
      first.put(FingerPosition.ofCode(i + 1), touches.get(one));
      second.put(FingerPosition.ofCode(i + 1), touches.get(other));
    }
    return List.of(new TenPrint(first), new TenPrint(second));
  }

  /**
   * Lets SourceAFIS search the same virtual people in a small gallery, everybody by all fingers.
   */
  private void beside(int people) {
    List<Enrolled> gallery = new ArrayList<>();
    GalleryRows rows = new GalleryRows();
    for (int number = 0; number < people; number++) {
      TenPrint person = crowd.person(number);
      gallery.add(Enrolled.of(SearchSpeed.subject(number), person));
      rows.put(PackedPerson.of(SearchSpeed.subject(number), person));
    }
    page.line("\n## %,d people, beside SourceAFIS on the same templates\n", people);
    head();
    for (int fingers : new int[] {1, 2}) {
      row("Adminduk", fingers, search(fingers, rows));
      row("SourceAFIS", fingers, bruteForce(fingers, gallery));
    }
  }

  private Outcome bruteForce(int fingers, List<Enrolled> gallery) {
    int searches = options.searches();
    double[] mates = new double[searches];
    double[] strangers = new double[searches];
    int rankOne = 0;
    for (int trial = 0; trial < searches; trial++) {
      Random random = new Random(SEED + trial);
      List<TenPrint> twice = virtual(known, fingers, random);
      Probe probe = Probe.of(twice.getLast());
      mates[trial] = fused(probe, Enrolled.of(SearchSpeed.subject(-1), twice.getFirst()));
      rankOne += mates[trial] > best(probe, gallery) ? 1 : 0;
      strangers[trial] = best(Probe.of(virtual(unknown, fingers, random).getLast()), gallery);
      System.err.printf("\rSourceAFIS, %d fingers, search %d", fingers, trial + 1);
    }
    System.err.println();
    return new Outcome(mates, strangers, rankOne);
  }

  private static double best(Probe probe, List<Enrolled> gallery) {
    return gallery.parallelStream().mapToDouble(one -> fused(probe, one)).max().orElse(0);
  }

  private static double fused(Probe probe, Enrolled other) {
    return Fusion.fuse(probe.compare(other, probe.size()).values());
  }
}
