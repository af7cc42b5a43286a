package id.adminduk.matcher.iris;

import id.adminduk.matcher.SubjectRef;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** One probe on its way over the shelves, and whom it has met. */
final class IrisScan {
  private final IrisKernel kernel;
  private final double leastScore;
  private final List<Way> ways = new ArrayList<>();
  private final List<Hit> hits = new ArrayList<>();

  /** One laying of the probe's eyes on the shelves' left and right eyes. */
  @SuppressWarnings("ArrayRecordComponent") // Never compared; read at every turn.
  private record Way(long @Nullable [] onLeft, long @Nullable [] onRight, boolean exchanged) {
    static Way of(EyePair probe, boolean exchanged) {
      return new Way(
          probe.left().map(IrisKernel::turnings).orElse(null),
          probe.right().map(IrisKernel::turnings).orElse(null),
          exchanged);
    }
  }

  private record Hit(int place, EyePairComparison comparison, boolean exchanged) {}

  IrisScan(IrisKernel kernel, EyePair probe, IrisGallery.Labels labels, double leastScore) {
    this.kernel = kernel;
    this.leastScore = leastScore;
    ways.add(Way.of(probe, false));
    if (labels == IrisGallery.Labels.DOUBTED) {
      ways.add(Way.of(probe.exchanged(), true));
    }
  }

  /** Leads all scans over the places from {@code from} to before {@code to}, shelf by shelf. */
  static void over(List<IrisShelf> shelves, int from, int to, List<IrisScan> scans) {
    int first = from / IrisShelf.ROOM;
    int last = (to + IrisShelf.ROOM - 1) / IrisShelf.ROOM;
    IntStream numbers = IntStream.range(first, last);
    (last - first > 1 ? numbers.parallel() : numbers)
        .forEach(number -> {
          int start = number * IrisShelf.ROOM;
          int count = Math.min(IrisShelf.ROOM, to - start);
          for (IrisScan scan : scans) {
            scan.over(shelves.get(number), start, Math.max(0, from - start), count);
          }
        });
  }

  private void over(IrisShelf shelf, int start, int skip, int count) {
    float[] left = new float[count];
    float[] right = new float[count];
    for (Way way : ways) {
      leads(way.onLeft, shelf.left, left);
      leads(way.onRight, shelf.right, right);
      for (int i = skip; i < count; i++) {
        if (left[i] > 0 || right[i] > 0) {
          judge(start + i, left[i], right[i], way.exchanged);
        }
      }
    }
  }

  private void leads(long @Nullable [] probe, long[] records, float[] leads) {
    if (probe == null) {
      Arrays.fill(leads, Lead.NONE);
    } else {
      kernel.scan(probe, records, leads.length, leads);
    }
  }

  private void judge(int place, float left, float right, boolean exchanged) {
    int eyes = (left == Lead.NONE ? 0 : 1) + (right == Lead.NONE ? 0 : 1);
    double sum = (left == Lead.NONE ? 0 : 0.5 - left) + (right == Lead.NONE ? 0 : 0.5 - right);
    if (IrisScore.decibans(sum / eyes, eyes) < leastScore) {
      return;
    }
    // On the shelves' right eye lies the probe's left one when the labels are exchanged.
    Optional<Double> onLeft = distance(left);
    Optional<Double> onRight = distance(right);
    EyePairComparison comparison =
        exchanged ? new EyePairComparison(onRight, onLeft) : new EyePairComparison(onLeft, onRight);
    synchronized (hits) {
      hits.add(new Hit(place, comparison, exchanged));
    }
  }

  private static Optional<Double> distance(float lead) {
    return lead == Lead.NONE ? Optional.empty() : Optional.of(0.5 - lead);
  }

  /** Gives those still enrolled at their place, the likest first, each subject once. */
  List<IrisCandidate> best(List<@Nullable SubjectRef> subjects, int most) {
    hits.sort(
        Comparator.comparingDouble((Hit hit) -> hit.comparison.score())
            .reversed()
            .thenComparingInt(Hit::place));
    List<IrisCandidate> best = new ArrayList<>();
    for (Hit hit : hits) {
      SubjectRef subject = subjects.get(hit.place);
      boolean isNew =
          subject != null && best.stream().noneMatch(one -> one.subject().equals(subject));
      if (isNew && best.size() < most) {
        best.add(new IrisCandidate(subject, hit.comparison, hit.exchanged));
      }
    }
    return best;
  }
}
