package id.adminduk.matcher;

import id.adminduk.matcher.SearchTrials.Outcome;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Measures open-set search among distractors (issue 6, evaluation c).
 *
 * <p>{@code bin/eval-search accuracy [--people=10000] [--searches=1000] [--invented=60]
 * [--beside=1000] [--out=...] [--dpi=500] FOLDER ...}: half of the fingers make people who are
 * enrolled by one touch and searched by another; the other half makes strangers, searched only.
 * Everybody else in the gallery is crowd. Once with virtual people of the real images, once with
 * invented people of mixed quality. SourceAFIS searches the same virtual people in a smaller
 * gallery, by brute force.
 */
final class SearchAccuracy {

  private static final long SEED = 20261121;
  private static final int SEARCHES = 1000;
  private static final int[] FINGERS = {1, 2, 4, 10};
  private static final double[] TARGETS = {0.1, 0.01, 0.001};

  private final SearchOptions options;
  private final MarkdownPage page;
  private final List<String> curves = new ArrayList<>();

  private SearchAccuracy(SearchOptions options) {
    this.options = options;
    page =
        new MarkdownPage(
            "Search: hits and false alarms", "eval-search accuracy " + options.words());
    curves.add("curve,enrolled,strangers,threshold,fpir,fnir");
  }

  static void run(SearchOptions options) throws IOException {
    SearchAccuracy accuracy = new SearchAccuracy(options);
    if (options.hasFolders()) {
      accuracy.real(options.fingers());
    }
    if (options.inventedPeople() > 0) {
      accuracy.invented();
    }
    accuracy.howToRead();
    accuracy.page.write(options.out(), "search-accuracy");
    Files.write(options.out().resolve("search-accuracy.csv"), accuracy.curves);
  }

  private void real(Map<String, List<FingerTemplate>> fingers) {
    VirtualPeople people = new VirtualPeople(fingers);
    SearchCrowd crowd = new SearchCrowd(SearchCrowd.pool(people.all()), SEED);
    page.line(
        "\n%d fingers make those enrolled, %d others the strangers; the crowd copies %d images.",
        people.fingers(false).size(), people.fingers(true).size(), people.all().size());
    double handicap = new SearchTails(page, people, crowd).write();
    for (int size : options.people()) {
      gallery(people, crowd, size, handicap);
    }
    if (options.beside() > 0) {
      beside(people, crowd);
    }
  }

  private void invented() {
    InventedPeople people = new InventedPeople(options.inventedPeople());
    SearchCrowd crowd = new SearchCrowd(SearchCrowd.pool(people.all()), SEED);
    page.line(
        "\nInvented people, two touches of ten fingers each, half enrolled and half strangers: %s.",
        people.told());
    page.line("Searches are of their fingers put together anew, at their positions, within one");
    page.line("quality; the crowd copies %d images.", people.all().size());
    double handicap = new SearchTails(page, people, crowd).write();
    for (int size : options.people()) {
      gallery(people, crowd, size, handicap);
    }
  }

  private void gallery(TouchedPeople people, SearchCrowd crowd, int size, double handicap) {
    SearchTrials trials = new SearchTrials(people, crowd, size, options.searches(SEARCHES));
    page.line("\n## %s, %,d others in the gallery\n", sentence(people.name()), size);
    page.line(
        "%d searches of people enrolled, %d of strangers, each number of fingers.\n",
        options.searches(SEARCHES), options.searches(SEARCHES));
    head();
    Outcome last = new Outcome(new double[0], new double[0], 0);
    for (int fingers : FINGERS) {
      last = trials.search(fingers).raised(handicap);
      row("Adminduk", fingers, last);
      curve(fingers + " fingers, " + people.name() + ", " + size, last);
    }
    promised(last, size);
  }

  /** Shows what a target set beforehand does, by ten fingers: nothing is fitted to these trials. */
  private void promised(Outcome outcome, int size) {
    page.line("\nTen fingers, at the threshold that `targetFpir` sets before any search:\n");
    page.line("| targetFpir | threshold, decibans | false alarms | FPIR | found | TPIR |");
    page.line("|---|---|---|---|---|---|");
    for (double target : TARGETS) {
      double threshold = Thresholds.adjudicateScore(size, target);
      long alarms = Outcome.reaching(outcome.strangers(), threshold);
      long found = Outcome.reaching(outcome.mates(), threshold);
      page.line(
          "| %.1f %% | %.1f | %d of %d | %.2f %% | %d of %d | %.2f %% |",
          100 * target,
          threshold,
          alarms,
          outcome.strangers().length,
          100.0 * alarms / outcome.strangers().length,
          found,
          outcome.mates().length,
          100.0 * found / outcome.mates().length);
    }
  }

  private void beside(TouchedPeople people, SearchCrowd crowd) {
    int size = options.beside();
    SearchTrials trials = new SearchTrials(people, crowd, size, options.searches(SEARCHES) / 5);
    page.line("\n## %,d others, beside SourceAFIS on the same templates\n", size);
    head();
    for (int fingers : new int[] {1, 2}) {
      row("Adminduk", fingers, trials.search(fingers));
      row("SourceAFIS", fingers, trials.bruteForce(fingers));
    }
  }

  private void head() {
    page.line("| engine | fingers | rank 1 % | TPIR % at FPIR 10 % | 1 % | 0.1 % |");
    page.line("|---|---|---|---|---|---|");
  }

  private void row(String engine, int fingers, Outcome outcome) {
    StringBuilder cells = new StringBuilder();
    for (double fpir : TARGETS) {
      double[] strangers = outcome.strangers();
      boolean shown = fpir * strangers.length >= 1;
      cells.append(
          shown
              ? String.format(Locale.ROOT, " %.2f |", 100 * outcome.found(fpir))
              : " too few strangers |");
    }
    page.line(
        "| %s | %d | %.2f |%s",
        engine, fingers, 100.0 * outcome.rankOne() / outcome.mates().length, cells);
  }

  private void curve(String name, Outcome outcome) {
    double[] strangers = outcome.strangers().clone();
    java.util.Arrays.sort(strangers);
    double before = -1;
    for (int step = 0; step <= 60; step++) {
      int allowed = (int) Math.pow(strangers.length, step / 60.0) - (step == 0 ? 1 : 0);
      double threshold = strangers[Math.max(0, strangers.length - 1 - allowed)];
      if (threshold != before) {
        curves.add(
            String.format(
                Locale.ROOT,
                "%s,%d,%d,%.3f,%.6f,%.6f",
                name.replace(",", ""),
                outcome.mates().length,
                strangers.length,
                threshold,
                (double) Outcome.above(strangers, threshold) / strangers.length,
                1 - (double) Outcome.above(outcome.mates(), threshold) / outcome.mates().length));
      }
      before = threshold;
    }
  }

  private static String sentence(String name) {
    return name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
  }

  private void howToRead() {
    int searches = options.searches(SEARCHES);
    page.line("\n## How to read this\n");
    page.line(
        "TPIR: searches of people enrolled that show them above the threshold; FPIR: searches");
    page.line(
        "of strangers that show anybody above it. The threshold of the first tables is the one");
    page.line("that lets just so many of these strangers through; that of the last ones was set");
    page.line("beforehand by `targetFpir` and the size of the gallery (`Thresholds`).");
    page.line(
        "All found of %d means at least %.2f %% with 95 %% confidence, no alarm among %d at most"
            + " %.2f %%; fingers are used again and again, so trials are not independent and the"
            + " truth is wider.",
        searches, 100 - 300.0 / searches, searches, 300.0 / searches);
    page.line(
        "People of the crowd are mirrored, slightly bent copies of the images named (minutiae");
    page.line("only): each finger of a person copies another image, so ten-finger people hardly");
    page.line(
        "repeat, but a single finger does; rows of one finger are those of a gallery of a few");
    page.line(
        "hundred different fingers. The table of tails says how hard the copies are; where they");
    page.line("are easier than strangers, what is missing was added to the strangers' scores.");
    page.line("Real people's ten fingers share dryness and wear; virtual people of real images do");
    page.line("not, invented ones do.");
  }
}
