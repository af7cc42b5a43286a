package id.adminduk.matcher;

import id.adminduk.formats.FingerPosition;
import id.adminduk.matcher.cylinder.Minutiae;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Makes people out of minutiae alone, by the million: mirrored, bent, partly lost copies of a pool
 * of fingers, so that they keep the habits of real ridges and are nobody's. The same seed and
 * number give the same person. SearchAccuracy shows how hard they are beside real strangers.
 */
final class SearchCrowd {

  /**
   * How far a person of the crowd is from the finger it copies; pixels and radians.
   *
   * <p>Chosen so that real probes meet scores as high as against real strangers. Losing and
   * inventing a tenth, jitters of 3 pixels and 0.12, and bending by 10 to 22 pixels, left the last
   * stage 10 decibans short at one pair of a thousand; 6 to 14 pixels and nearly no jitter 4 short;
   * 2 to 6 pixels 3 short (12 363 real pairs and 16 000 of the crowd). A bend makes neighbourhoods
   * that skin does not have. Nothing is lost or invented for the same reason.
   */
  private static final double JITTER = 0.5;

  private static final double ANGLE_JITTER = 0.02;
  private static final double LEAST_BEND = 1;
  private static final double BEND_SPAN = 2;

  /** The share of details that another touch shows besides. */
  private static final double INVENTED = 0.1;

  /** What another touch does not show. */
  private static final double LOST_AGAIN = 0.1;

  /** Poorer fingers are not copied: they resemble nobody. */
  private static final int LEAST_MINUTIAE = 20;

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
      fingers.put(position, template(bent(like, random, true), random));
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
          fingers.put(position, template(again(first, random), random));
        });
    return new TenPrint(fingers);
  }

  /** Loses a tenth of the details and bends the rest: another touch of the same finger. */
  private static Minutiae again(Minutiae first, Random random) {
    int[] kept =
        IntStream.range(0, first.size()).filter(i -> random.nextDouble() >= LOST_AGAIN).toArray();
    return bent(first.at(kept), random, false);
  }

  private Random random(long number, FingerPosition position, int touch) {
    return new Random(((seed * 31 + number) * 31 + position.code()) * 31 + touch);
  }

  private static FingerTemplate template(Minutiae minutiae, Random random) {
    byte[] bytes = SourceAfisMinutiae.write(minutiae, 1024, 1024);
    return new FingerTemplate(bytes, minutiae.size(), 40 + random.nextInt(55));
  }

  /** Bends a finger by two slow waves, turns it, loses and invents some minutiae. */
  private static Minutiae bent(Minutiae from, Random random, boolean mirrored) {
    double[] wave = random.doubles(8, 0, 1).toArray();
    double turn = (random.nextDouble() - 0.5) * Math.PI / 3;
    double height = LEAST_BEND + BEND_SPAN * wave[0];
    double across = 2 * Math.PI / (150 + 150 * wave[1]);
    double along = 2 * Math.PI / (150 + 150 * wave[2]);
    List<double[]> kept = new ArrayList<>();
    for (int i = 0; i < from.size(); i++) {
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
    if (!mirrored) {
      invent(kept, random);
    }
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
            // Along the ridges of its neighbour, one way or the other.
            near[2] + 0.3 * random.nextGaussian() + (random.nextBoolean() ? Math.PI : 0),
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
        .filter(minutiae -> minutiae.size() >= LEAST_MINUTIAE)
        .collect(Collectors.toList());
  }
}
