package id.adminduk.synthetic;

import com.machinezoo.sourceafis.FingerprintImage;
import com.machinezoo.sourceafis.FingerprintImageOptions;
import com.machinezoo.sourceafis.FingerprintMatcher;
import com.machinezoo.sourceafis.FingerprintTemplate;
import id.adminduk.formats.FingerPosition;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Scores genuine and impostor pairs of invented fingers with SourceAFIS.
 *
 * <p>Long run: {@code FingerTrial PEOPLE [CONDITION]}; impression 0 is the NORMAL enrolment, the
 * others are in the condition asked for.
 */
final class FingerTrial {
  static final long FIRST_SEED = 1_000;
  private static final int TOUCHES = 3;
  private static final List<FingerPosition> FINGERS =
      List.of(
          FingerPosition.RIGHT_INDEX,
          FingerPosition.RIGHT_MIDDLE,
          FingerPosition.LEFT_THUMB,
          FingerPosition.LEFT_LITTLE);

  /** Scores in ascending order. */
  record Scores(List<Double> genuine, List<Double> impostor) {
    static double shareBelow(List<Double> sorted, double threshold) {
      return (double) sorted.stream().filter(score -> score < threshold).count() / sorted.size();
    }
  }

  private FingerTrial() {}

  static void main(String[] arguments) {
    int people = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 100;
    Condition condition = arguments.length > 1 ? Condition.valueOf(arguments[1]) : Condition.NORMAL;
    print(run(people, condition));
  }

  static Scores run(int people, Condition condition) {
    long start = System.nanoTime();
    List<FingerprintTemplate[]> fingers = new ArrayList<>();
    long drawing = 0;
    for (long seed = FIRST_SEED; seed < FIRST_SEED + people; seed++) {
      SyntheticPerson person = SyntheticPerson.of(seed);
      for (FingerPosition finger : FINGERS) {
        var touches = new FingerprintTemplate[TOUCHES];
        for (int touch = 0; touch < TOUCHES; touch++) {
          long before = System.nanoTime();
          byte[] png =
              person.fingerprintPng(finger, touch, touch == 0 ? Condition.NORMAL : condition);
          drawing += System.nanoTime() - before;
          touches[touch] = template(png);
        }
        fingers.add(touches);
      }
    }
    System.out.printf(
        Locale.ROOT,
        "%d people from seed %d, %s: %.0f ms an image drawn (wall), %.1f s in all%n",
        people,
        FIRST_SEED,
        condition,
        drawing / 1e6 / fingers.size() / TOUCHES,
        (System.nanoTime() - start) / 1e9);
    return score(fingers);
  }

  private static Scores score(List<FingerprintTemplate[]> fingers) {
    List<Double> genuine = new ArrayList<>();
    List<Double> impostor = new ArrayList<>();
    for (int probe = 0; probe < fingers.size(); probe++) {
      var matcher = new FingerprintMatcher(fingers.get(probe)[0]);
      genuine.add(matcher.match(fingers.get(probe)[1]));
      genuine.add(matcher.match(fingers.get(probe)[2]));
      for (int other = 0; other < fingers.size(); other++) {
        if (other != probe) {
          impostor.add(matcher.match(fingers.get(other)[1]));
        }
      }
    }
    return new Scores(sorted(genuine), sorted(impostor));
  }

  private static List<Double> sorted(List<Double> scores) {
    return scores.stream().sorted().toList();
  }

  static FingerprintTemplate template(byte[] png) {
    return new FingerprintTemplate(
        new FingerprintImage(png, new FingerprintImageOptions().dpi(500)));
  }

  static void print(Scores scores) {
    print("genuine", scores.genuine());
    print("impostor", scores.impostor());
  }

  private static void print(String name, List<Double> sorted) {
    var line = new StringBuilder(name + " n=" + sorted.size());
    for (double q : new double[] {0, 0.01, 0.05, 0.5, 0.95, 0.99, 0.999, 1}) {
      int at = (int) Math.min(sorted.size() - 1, q * sorted.size());
      line.append(String.format(Locale.ROOT, "  %.1f%%: %.1f", 100 * q, sorted.get(at)));
    }
    System.out.printf(Locale.ROOT, "%s  below 40: %.4f%n", line, Scores.shareBelow(sorted, 40));
  }
}
