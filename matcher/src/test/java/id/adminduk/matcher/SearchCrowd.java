package id.adminduk.matcher;

import id.adminduk.formats.FingerPosition;
import id.adminduk.matcher.cylinder.Minutiae;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;

/**
 * Makes people out of minutiae alone, by the million: mirrored, bent, partly lost copies of a pool
 * of fingers, so that they keep the habits of real ridges and are nobody's. The same seed and
 * number give the same person. SearchAccuracy shows how hard they are beside real strangers.
 */
final class SearchCrowd {

  private static final double DROPPED = 0.1;
  private static final double INVENTED = 0.1;
  private static final double JITTER = 3;
  private static final double ANGLE_JITTER = 0.12;
  private static final int SIDE = 480;

  private final List<Minutiae> pool;
  private final long seed;

  SearchCrowd(List<Minutiae> pool, long seed) {
    this.pool = List.copyOf(pool);
    this.seed = seed;
  }

  /** Gives a person of the crowd; numbers from 0. */
  TenPrint person(long number) {
    Map<FingerPosition, FingerTemplate> fingers = new EnumMap<>(FingerPosition.class);
    for (FingerPosition position : FingerPosition.values()) {
      Random random = random(number, position, 0);
      Minutiae like = pool.get(random.nextInt(pool.size()));
      fingers.put(position, template(bent(like, random, 1, true), random));
    }
    return new TenPrint(fingers);
  }

  /** Gives a second touch of the same person: turned, a little bent, with other details lost. */
  TenPrint again(long number, int touch) {
    Map<FingerPosition, FingerTemplate> fingers = new EnumMap<>(FingerPosition.class);
    person(number)
        .fingers()
        .forEach((position, template) -> {
          Random random = random(number, position, 1 + touch);
          Minutiae first = SourceAfisMinutiae.read(template.bytes());
          fingers.put(position, template(bent(first, random, 0.2, false), random));
        });
    return new TenPrint(fingers);
  }

  private Random random(long number, FingerPosition position, int touch) {
    return new Random(((seed * 31 + number) * 31 + position.code()) * 31 + touch);
  }

  private static FingerTemplate template(Minutiae minutiae, Random random) {
    byte[] bytes = SourceAfisMinutiae.write(minutiae, 1024, 1024);
    return new FingerTemplate(bytes, minutiae.size(), 40 + random.nextInt(55));
  }

  /** Bends a finger by two slow waves, turns it, loses and invents some minutiae. */
  private static Minutiae bent(Minutiae from, Random random, double strength, boolean mirrored) {
    double[] wave = random.doubles(8, 0, 1).toArray();
    double turn = (random.nextDouble() - 0.5) * Math.PI / 3;
    double height = strength * (10 + 12 * wave[0]);
    double across = 2 * Math.PI / (150 + 150 * wave[1]);
    double along = 2 * Math.PI / (150 + 150 * wave[2]);
    List<double[]> kept = new ArrayList<>();
    for (int i = 0; i < from.size(); i++) {
      if (random.nextDouble() < DROPPED) {
        continue;
      }
      double x = mirrored ? -from.x()[i] : from.x()[i];
      double y = from.y()[i];
      double angle = mirrored ? Math.PI - from.angle()[i] : from.angle()[i];
      double bentX = x + height * Math.sin(across * y + 2 * Math.PI * wave[3]);
      double bentY = y + height * Math.sin(along * x + 2 * Math.PI * wave[4]);
      // The direction bends with the skin: image of the unit vector under the local change.
      double ux = Math.cos(angle) + height * across * cos(across, y, wave[3]) * Math.sin(angle);
      double uy = Math.sin(angle) + height * along * cos(along, x, wave[4]) * Math.cos(angle);
      kept.add(
          new double[] {
            Math.cos(turn) * bentX - Math.sin(turn) * bentY + JITTER * random.nextGaussian(),
            Math.sin(turn) * bentX + Math.cos(turn) * bentY + JITTER * random.nextGaussian(),
            Math.atan2(uy, ux) + turn + ANGLE_JITTER * random.nextGaussian(),
            from.ending()[i] ? 1 : 0
          });
    }
    invent(kept, random);
    return packed(kept);
  }

  private static double cos(double frequency, double place, double phase) {
    return Math.cos(frequency * place + 2 * Math.PI * phase);
  }

  private static void invent(List<double[]> kept, Random random) {
    int count = (int) Math.round(INVENTED * kept.size());
    for (int i = 0; i < count; i++) {
      double[] near = kept.get(random.nextInt(kept.size()));
      kept.add(
          new double[] {
            near[0] + 30 * random.nextGaussian(),
            near[1] + 30 * random.nextGaussian(),
            random.nextDouble() * 2 * Math.PI,
            random.nextInt(2)
          });
    }
  }

  private static Minutiae packed(List<double[]> kept) {
    double left = kept.stream().mapToDouble(one -> one[0]).min().orElse(0);
    double top = kept.stream().mapToDouble(one -> one[1]).min().orElse(0);
    int count = kept.size();
    int[] x = new int[count];
    int[] y = new int[count];
    float[] angle = new float[count];
    boolean[] ending = new boolean[count];
    for (int i = 0; i < count; i++) {
      double[] one = kept.get(i);
      x[i] = (int) Math.min(2 * SIDE, Math.round(one[0] - left));
      y[i] = (int) Math.min(2 * SIDE, Math.round(one[1] - top));
      double whole = one[2] % (2 * Math.PI);
      angle[i] = (float) (whole < 0 ? whole + 2 * Math.PI : whole);
      ending[i] = one[3] > 0;
    }
    return new Minutiae(x, y, angle, ending);
  }

  /** Takes the clearer look of templates as a pool. */
  static List<Minutiae> pool(List<FingerTemplate> templates) {
    return templates.stream()
        .map(template -> SourceAfisMinutiae.read(SourceAfisTemplates.clearer(template)))
        .filter(minutiae -> minutiae.size() >= Thresholds.MIN_MINUTIAE)
        .collect(Collectors.toList());
  }
}
