package id.adminduk.matcher;

import id.adminduk.matcher.columns.ScanKernel;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/** Searches for people enrolled and for strangers in a gallery of a crowd, again and again. */
final class SearchTrials {

  private static final long SEED = 20261121;
  private static final SubjectRef MATE = SearchSpeed.subject(-1);

  /**
   * What searches gave, trial by trial.
   *
   * @param mates score of the person searched for, 0 when not shown
   * @param strangers best score of anybody
   * @param rankOne how often the person searched for was the first shown
   */
  @SuppressWarnings("ArrayRecordComponent") // Made here, read here.
  record Outcome(double[] mates, double[] strangers, int rankOne) {

    static long above(double[] scores, double threshold) {
      return Arrays.stream(scores).filter(score -> score > threshold).count();
    }

    static long reaching(double[] scores, double threshold) {
      return Arrays.stream(scores).filter(score -> score >= threshold).count();
    }

    /** Gives the same with every score of a stranger raised, where anybody was found. */
    Outcome raised(double handicap) {
      double[] raised =
          Arrays.stream(strangers).map(score -> score > 0 ? score + handicap : 0).toArray();
      return new Outcome(mates, raised, rankOne);
    }

    /** Gives the share found at the threshold that lets just this share of strangers through. */
    double found(double fpir) {
      double threshold = SearchSpeed.quantiles(strangers, fpir)[0];
      return (double) above(mates, threshold) / mates.length;
    }
  }

  private final TouchedPeople people;
  private final SearchCrowd crowd;
  private final int size;
  private final int searches;
  private final GalleryRows rows = new GalleryRows();

  SearchTrials(TouchedPeople people, SearchCrowd crowd, int size, int searches) {
    this.people = people;
    this.crowd = crowd;
    this.size = size;
    this.searches = searches;
    for (int number = 0; number < size; number++) {
      rows.put(PackedPerson.of(SearchSpeed.subject(number), crowd.person(number)));
      if (number % 500 == 0) {
        System.err.printf("\rcrowd %d of %d", number, size);
      }
    }
    System.err.println();
  }

  Outcome search(int fingers) {
    double[] mates = new double[searches];
    double[] strangers = new double[searches];
    int rankOne = 0;
    for (int trial = 0; trial < searches; trial++) {
      Random random = new Random(SEED + trial);
      List<TenPrint> twice = people.draw(false, fingers, random);
      rows.put(PackedPerson.of(MATE, twice.getFirst()));
      List<Candidate> found = found(twice.getLast());
      rows.remove(MATE);
      mates[trial] =
          found.stream()
              .filter(candidate -> candidate.subject().equals(MATE))
              .mapToDouble(Candidate::fusedScore)
              .findFirst()
              .orElse(0);
      rankOne += !found.isEmpty() && found.getFirst().subject().equals(MATE) ? 1 : 0;
      List<Candidate> alarms = found(people.draw(true, fingers, random).getLast());
      strangers[trial] = alarms.isEmpty() ? 0 : alarms.getFirst().fusedScore();
      System.err.printf("\r%d fingers, search %d of %d", fingers, trial + 1, searches);
    }
    System.err.println();
    return new Outcome(mates, strangers, rankOne);
  }

  private List<Candidate> found(TenPrint probe) {
    return CompactSearch.showingAll(rows.view(), ScanKernel.fastest())
        .run(List.of(CompactProbe.of(probe)))
        .getFirst();
  }

  /** Lets SourceAFIS search for the same people, everybody by all fingers. */
  Outcome bruteForce(int fingers) {
    List<Enrolled> gallery = new ArrayList<>();
    for (int number = 0; number < size; number++) {
      gallery.add(Enrolled.of(SearchSpeed.subject(number), crowd.person(number)));
    }
    double[] mates = new double[searches];
    double[] strangers = new double[searches];
    int rankOne = 0;
    for (int trial = 0; trial < searches; trial++) {
      Random random = new Random(SEED + trial);
      List<TenPrint> twice = people.draw(false, fingers, random);
      Probe probe = Probe.of(twice.getLast());
      mates[trial] = fused(probe, Enrolled.of(MATE, twice.getFirst()));
      rankOne += mates[trial] > best(probe, gallery) ? 1 : 0;
      strangers[trial] = best(Probe.of(people.draw(true, fingers, random).getLast()), gallery);
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
