package id.adminduk.trials;

import id.adminduk.matcher.FingerComparison;
import id.adminduk.matcher.FingerScore;
import id.adminduk.matcher.ReferenceFinger;
import id.adminduk.trials.FingerFolder.Touched;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;

/**
 * Compares every image with every other of its folder, once, by the FVC protocol with all cross
 * pairs. An image without a template scores 0 with everything: it is a miss, not a gap in the
 * table.
 */
final class FingerScores {

  /** The matchers side by side, each a view of the same comparison. */
  static final Map<String, ToDoubleFunction<FingerScore>> MATCHERS = matchers();

  private final List<Touched> images;
  private final @Nullable FingerScore[][] scores;

  private FingerScores(List<Touched> images, @Nullable FingerScore[][] scores) {
    this.images = images;
    this.scores = scores;
  }

  private static Map<String, ToDoubleFunction<FingerScore>> matchers() {
    Map<String, ToDoubleFunction<FingerScore>> matchers = new LinkedHashMap<>();
    matchers.put("SourceAFIS", FingerScore::sourceAfis);
    matchers.put("SourceAFIS, second look", FingerScore::secondLook);
    matchers.put("cylinders, both looks", FingerScore::cylinders);
    matchers.put("Adminduk fused", FingerScore::fused);
    return matchers;
  }

  static FingerScores of(List<Touched> images) {
    List<Optional<ReferenceFinger>> decoded =
        images.stream().map(image -> image.template().map(ReferenceFinger::of)).toList();
    FingerScore[][] scores = new FingerScore[images.size()][images.size()];
    for (int i = 0; i < images.size(); i++) {
      Optional<FingerComparison> probe = decoded.get(i).map(FingerComparison::of);
      for (int j = i + 1; j < images.size() && probe.isPresent(); j++) {
        if (decoded.get(j).isPresent()) {
          scores[i][j] = probe.get().with(decoded.get(j).get());
        }
      }
      System.err.printf("\rcompared %d of %d images with the rest", i + 1, images.size());
    }
    System.err.println();
    return new FingerScores(images, scores);
  }

  private float score(int i, int j, ToDoubleFunction<FingerScore> matcher) {
    FingerScore score = scores[Math.min(i, j)][Math.max(i, j)];
    return score == null ? 0 : (float) matcher.applyAsDouble(score);
  }

  private boolean same(int i, int j) {
    return images.get(i).finger().equals(images.get(j).finger());
  }

  /** Adds this folder's scores of one matcher to the two lists. */
  void collect(ToDoubleFunction<FingerScore> matcher, List<Float> genuine, List<Float> impostor) {
    for (int i = 0; i < images.size(); i++) {
      for (int j = i + 1; j < images.size(); j++) {
        (same(i, j) ? genuine : impostor).add(score(i, j, matcher));
      }
    }
  }

  DetRates rates(String name) {
    List<Float> genuine = new ArrayList<>();
    List<Float> impostor = new ArrayList<>();
    collect(matcher(name), genuine, impostor);
    return rates(name, genuine, impostor);
  }

  static ToDoubleFunction<FingerScore> matcher(String name) {
    ToDoubleFunction<FingerScore> matcher = MATCHERS.get(name);
    if (matcher == null) {
      throw new IllegalArgumentException("no matcher " + name);
    }
    return matcher;
  }

  static DetRates rates(String name, List<Float> genuine, List<Float> impostor) {
    return new DetRates(name, floats(genuine), floats(impostor));
  }

  private static float[] floats(List<Float> list) {
    float[] array = new float[list.size()];
    for (int i = 0; i < array.length; i++) {
      array[i] = list.get(i);
    }
    return array;
  }

  /** Gives how often the first impression of the right finger is the likest of all first ones. */
  int[] rankOne(String name) {
    ToDoubleFunction<FingerScore> matcher = matcher(name);
    int hits = 0;
    int tries = 0;
    for (int i = 0; i < images.size(); i++) {
      if (isFirst(i)) {
        continue;
      }
      int best = -1;
      float most = -1;
      for (int j = 0; j < images.size(); j++) {
        if (isFirst(j) && score(i, j, matcher) > most) {
          most = score(i, j, matcher);
          best = j;
        }
      }
      tries++;
      hits += best >= 0 && most > 0 && same(i, best) ? 1 : 0;
    }
    return new int[] {hits, tries};
  }

  private boolean isFirst(int i) {
    return i == 0 || !same(i, i - 1);
  }
}
