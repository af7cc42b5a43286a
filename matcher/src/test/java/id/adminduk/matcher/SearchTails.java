package id.adminduk.matcher;

import id.adminduk.formats.FingerPosition;
import id.adminduk.matcher.columns.ScanKernel;
import id.adminduk.matcher.cylinder.CompactFinger;
import id.adminduk.matcher.cylinder.Vote;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;

/**
 * Shows whether people of a crowd are as hard to tell from real fingers as real strangers are:
 * false alarms among easy strangers would prove nothing.
 */
final class SearchTails {

  private static final long SEED = 20261122;
  private static final int PEOPLE_PAIRS = 8000;
  private static final int MOST_REAL = 240;
  private static final int MOST_PROBES = 60;
  private static final String[] STAGES = {"scan", "vote", "last stage, decibans"};

  private final MarkdownPage page;
  private final TouchedPeople people;
  private final SearchCrowd crowd;
  private final List<FingerTemplate> real;
  private final List<FingerTemplate> made = new ArrayList<>();

  SearchTails(MarkdownPage page, TouchedPeople people, SearchCrowd crowd) {
    this.page = page;
    this.people = people;
    this.crowd = crowd;
    real = some(people.fingers(true), 8, MOST_REAL);
    for (int person = 0; made.size() < 2 * real.size(); person++) {
      made.addAll(crowd.person(person).fingers().values());
    }
  }

  /** Takes so many touches of each finger, of fingers spread evenly when there are too many. */
  private static List<FingerTemplate> some(
      List<List<FingerTemplate>> fingers, int touches, int most) {
    List<FingerTemplate> all =
        fingers.stream().flatMap(finger -> finger.stream().limit(touches)).toList();
    int step = Math.max(1, (all.size() + most - 1) / most);
    return IntStream.range(0, all.size() / step).mapToObj(i -> all.get(i * step)).toList();
  }

  /**
   * Writes the table.
   *
   * @return by how many decibans ten fingers of the crowd are easier than those of strangers, at
   *     one pair of a hundred or of a thousand; 0 when they are not
   */
  double write() {
    List<FingerTemplate> probes = some(people.fingers(false), 3, MOST_PROBES);
    page.line("\n## Is the crowd easier than strangers? %s\n".formatted(people.name()));
    page.line("Scores of their probes against both, reached by the given share of pairs.\n");
    page.line("| score | against | pairs | 10 %% | 1 %% | 0.1 %% |".replace("%%", "%"));
    page.line("|---|---|---|---|---|---|");
    double[][] strangers = fingers(probes, real);
    double[][] copies = fingers(probes, made);
    for (int stage = 0; stage < STAGES.length; stage++) {
      row(STAGES[stage], "strangers", strangers[stage]);
      row(STAGES[stage], "crowd", copies[stage]);
    }
    double[] ofStrangers = row("ten fingers fused, decibans", "strangers", tenFingers(false));
    double[] ofCrowd = row("ten fingers fused, decibans", "crowd", tenFingers(true));
    double short1 = ofStrangers[1] - ofCrowd[1];
    double short2 = ofStrangers[2] - ofCrowd[2];
    double handicap = Math.max(0, Math.max(short1, short2));
    page.line(
        "\nTo make up for it, %.1f decibans are added to every score of a stranger below.",
        handicap);
    return handicap;
  }

  private double[] row(String score, String against, double[] scores) {
    double[] at = SearchSpeed.quantiles(scores, 0.1, 0.01, 0.001);
    page.line(
        "| %s | %s | %d | %.2f | %.2f | %.2f |",
        score, against, scores.length, at[0], at[1], at[2]);
    return at;
  }

  /** Gives scan, vote and last stage of every pair. */
  private static double[][] fingers(List<FingerTemplate> probes, List<FingerTemplate> others) {
    List<CompactFinger> packed = others.stream().map(PackedPerson::pack).toList();
    List<ReferenceFinger> decoded = packed.parallelStream().map(SearchTails::stored).toList();
    double[][] scores = new double[STAGES.length][probes.size() * others.size()];
    IntStream.range(0, probes.size())
        .parallel()
        .forEach(i -> {
          CompactFinger own = PackedPerson.pack(probes.get(i));
          FingerComparison comparison = comparison(probes.get(i));
          Vote vote = new Vote();
          for (int other = 0; other < packed.size(); other++) {
            int pair = i * packed.size() + other;
            scores[0][pair] = scan(own, packed.get(other));
            scores[1][pair] = vote.score(own, packed.get(other));
            scores[2][pair] = comparison.with(decoded.get(other)).fused();
          }
        });
    return scores;
  }

  private static FingerComparison comparison(FingerTemplate probe) {
    return FingerComparison.of(ReferenceFinger.oneLook(SourceAfisTemplates.clearer(probe)));
  }

  private static ReferenceFinger stored(CompactFinger finger) {
    return ReferenceFinger.oneLook(SourceAfisMinutiae.write(finger.minutiae(), 1024, 1024));
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

  /** Fuses virtual people with strangers, hands as labelled, by the last stage alone. */
  private double[] tenFingers(boolean crowded) {
    int probes = 80;
    return IntStream.range(0, probes)
        .parallel()
        .boxed()
        .flatMap(i -> {
          Random random = new Random(SEED + i);
          TenPrint probe = people.draw(false, 10, random).getFirst();
          Map<FingerPosition, FingerComparison> prepared = new EnumMap<>(FingerPosition.class);
          probe.fingers().forEach((position, finger) -> prepared.put(position, comparison(finger)));
          return IntStream.range(0, PEOPLE_PAIRS / probes)
              .mapToObj(k ->
                  fused(
                      prepared,
                      crowded
                          ? crowd.person(50_000L + 1000 * i + k)
                          : people.draw(true, 10, random).getFirst()));
        })
        .mapToDouble(score -> score)
        .toArray();
  }

  private static double fused(Map<FingerPosition, FingerComparison> probe, TenPrint other) {
    List<Double> scores = new ArrayList<>();
    other
        .fingers()
        .forEach((position, finger) -> {
          FingerComparison comparison = probe.get(position);
          if (comparison != null) {
            scores.add(comparison.with(stored(PackedPerson.pack(finger))).fused());
          }
        });
    return Fusion.fuse(scores);
  }
}
