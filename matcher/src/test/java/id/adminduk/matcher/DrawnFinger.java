package id.adminduk.matcher;

import id.adminduk.formats.FingerPosition;
import id.adminduk.formats.GreyRaster;
import id.adminduk.formats.Images;
import id.adminduk.matcher.Extraction.Extracted;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Draws fingers from a seed: noise filtered along a bent ridge flow until ridges stand, so that
 * minutiae appear by themselves. Easier than real skin, and nobody's.
 */
final class DrawnFinger {

  private static final int SIZE = 300;
  private static final int REACH = 8;
  private static final double PERIOD = 9;
  private static final int FLOWS = 64;
  private static final double[][] KERNELS = kernels();
  private static final Map<List<Long>, FingerTemplate> TEMPLATES = new ConcurrentHashMap<>();
  private static final Map<Long, double[]> DRAWN = new HashMap<>();

  private DrawnFinger() {}

  /** Gives an impression as PNG: turned and moved a little, with fresh noise. */
  static byte[] png(long finger, int impression) {
    double[] ridges = ridges(finger);
    Random random = new Random(finger * 1000 + impression);
    double angle = impression == 0 ? 0 : (random.nextDouble() - 0.5) * 0.3;
    double moveX = impression == 0 ? 0 : (random.nextDouble() - 0.5) * 20;
    double moveY = impression == 0 ? 0 : (random.nextDouble() - 0.5) * 20;
    byte[] pixels = new byte[SIZE * SIZE];
    for (int y = 0; y < SIZE; y++) {
      for (int x = 0; x < SIZE; x++) {
        double dx = x - SIZE / 2.0;
        double dy = y - SIZE / 2.0;
        int fromX =
            (int) Math.round(SIZE / 2.0 + dx * Math.cos(angle) - dy * Math.sin(angle) + moveX);
        int fromY =
            (int) Math.round(SIZE / 2.0 + dx * Math.sin(angle) + dy * Math.cos(angle) + moveY);
        boolean skin = Math.hypot(dx / 120, dy / 140) < 1 && inside(fromX) && inside(fromY);
        double grey = skin ? 128 + 90 * ridges[fromY * SIZE + fromX] : 245;
        pixels[y * SIZE + x] =
            (byte) Math.clamp(Math.round(grey + 5 * random.nextGaussian()), 0, 255);
      }
    }
    return Images.toPng(new GreyRaster(SIZE, SIZE, pixels));
  }

  static FingerTemplate template(long finger, int impression) {
    return TEMPLATES.computeIfAbsent(
        List.of(finger, (long) impression), ignored -> extract(finger, impression));
  }

  private static FingerTemplate extract(long finger, int impression) {
    Extraction extraction = new SourceAfisExtractor().extract(png(finger, impression), 500);
    if (extraction instanceof Extracted extracted) {
      return extracted.template();
    }
    throw new IllegalStateException("drawn finger " + finger + ": " + extraction);
  }

  /** Gives a person: finger seeds are person x 100 + ISO code. */
  static TenPrint person(long person, int impression, FingerPosition... positions) {
    Map<FingerPosition, FingerTemplate> fingers = new EnumMap<>(FingerPosition.class);
    for (FingerPosition position : positions) {
      fingers.put(position, template(person * 100 + position.code(), impression));
    }
    return new TenPrint(fingers);
  }

  private static boolean inside(int at) {
    return at >= 0 && at < SIZE;
  }

  private static synchronized double[] ridges(long finger) {
    return DRAWN.computeIfAbsent(finger, DrawnFinger::draw);
  }

  private static double[] draw(long finger) {
    Random random = new Random(finger);
    double[] field = new double[SIZE * SIZE];
    for (int i = 0; i < field.length; i++) {
      field[i] = random.nextGaussian();
    }
    double bendX = 60 + random.nextInt(180);
    double bendY = 60 + random.nextInt(240);
    double tilt = random.nextDouble() * Math.PI;
    for (int round = 0; round < 3; round++) {
      field = filter(field, bendX, bendY, tilt);
    }
    return field;
  }

  private static double[] filter(double[] field, double bendX, double bendY, double tilt) {
    double[] out = new double[field.length];
    for (int y = REACH; y < SIZE - REACH; y++) {
      for (int x = REACH; x < SIZE - REACH; x++) {
        // Half the angle round a point makes a core there, as in a loop.
        double flow = 0.5 * Math.atan2(y - bendY, x - bendX) + tilt;
        double[] kernel = KERNELS[Math.floorMod(Math.round(flow / Math.PI * FLOWS), FLOWS)];
        double sum = 0;
        int tap = 0;
        for (int dy = -REACH; dy <= REACH; dy++) {
          int row = (y + dy) * SIZE + x;
          for (int dx = -REACH; dx <= REACH; dx++) {
            sum += field[row + dx] * kernel[tap++];
          }
        }
        out[y * SIZE + x] = Math.tanh(sum / 4);
      }
    }
    return out;
  }

  /** Gives one Gabor kernel for each of 64 flows, without a mean, so that grey stays grey. */
  private static double[][] kernels() {
    int side = 2 * REACH + 1;
    double[][] kernels = new double[FLOWS][side * side];
    for (int flow = 0; flow < FLOWS; flow++) {
      double mean = 0;
      for (int i = 0; i < side * side; i++) {
        int dx = i % side - REACH;
        int dy = i / side - REACH;
        double across =
            dx * Math.cos(flow * Math.PI / FLOWS) + dy * Math.sin(flow * Math.PI / FLOWS);
        double weight = Math.exp(-(dx * dx + dy * dy) / 32.0);
        kernels[flow][i] = weight * Math.cos(2 * Math.PI * across / PERIOD);
        mean += kernels[flow][i] / (side * side);
      }
      for (int i = 0; i < side * side; i++) {
        kernels[flow][i] -= mean;
      }
    }
    return kernels;
  }
}
