package id.adminduk.matcher;

import com.machinezoo.sourceafis.FingerprintImage;
import com.machinezoo.sourceafis.FingerprintImageOptions;
import com.machinezoo.sourceafis.FingerprintTemplate;
import id.adminduk.formats.FingerPosition;
import id.adminduk.formats.GreyRaster;
import id.adminduk.formats.Images;
import id.adminduk.matcher.cylinder.Cylinders;
import id.adminduk.matcher.ridge.RidgeEnhancement;
import id.adminduk.synthetic.Condition;
import id.adminduk.synthetic.SyntheticPerson;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/**
 * Fits the 64 components of the cylinder codes to invented fingers and writes the resource.
 *
 * <p>Run after test-compile: {@code java -cp <test class path> id.adminduk.matcher.ComponentFitting
 * FILE [people]}. Principal components by subspace iteration; the same number of people gives the
 * same file.
 */
final class ComponentFitting {

  private static final int INPUTS = 384;
  private static final int COMPONENTS = 64;
  private static final int ROUNDS = 300;
  private static final long FIRST_SEED = 7_000_000;
  private static final Condition[] CONDITIONS = {
    Condition.NORMAL, Condition.NORMAL, Condition.DRY, Condition.WET
  };

  private ComponentFitting() {}

  public static void main(String[] arguments) throws IOException {
    int people = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 60;
    List<Cylinders> fingers = new ArrayList<>();
    for (int person = 0; person < people; person++) {
      SyntheticPerson invented = SyntheticPerson.of(FIRST_SEED + person);
      for (FingerPosition position : FingerPosition.values()) {
        fingers.add(cylinders(invented, position));
      }
      System.out.println("person " + (person + 1) + " of " + people);
    }
    double[] mean = new double[INPUTS];
    double[][] covariance = covariance(fingers, mean);
    Files.write(Path.of(arguments[0]), lines(people, mean, components(covariance)));
  }

  private static Cylinders cylinders(SyntheticPerson person, FingerPosition position) {
    Condition condition = CONDITIONS[position.code() % CONDITIONS.length];
    byte[] png = person.fingerprintPng(position, 0, condition);
    GreyRaster clear = RidgeEnhancement.enhance(Images.decodeGrey(png), 500);
    FingerprintImage image =
        new FingerprintImage(
            clear.width(), clear.height(), clear.pixels(), new FingerprintImageOptions().dpi(500));
    return Cylinders.of(SourceAfisMinutiae.read(new FingerprintTemplate(image).toByteArray()));
  }

  private static double[][] covariance(List<Cylinders> fingers, double[] mean) {
    double[][] products = new double[INPUTS][INPUTS];
    int count = 0;
    for (Cylinders finger : fingers) {
      for (int minutia = 0; minutia < finger.valid().length; minutia++) {
        if (finger.valid()[minutia] == 0) {
          continue;
        }
        count++;
        int[] on = on(finger, minutia);
        for (int a : on) {
          mean[a]++;
          for (int b : on) {
            products[a][b]++;
          }
        }
      }
    }
    for (int a = 0; a < INPUTS; a++) {
      mean[a] /= count;
    }
    for (int a = 0; a < INPUTS; a++) {
      for (int b = 0; b < INPUTS; b++) {
        products[a][b] = products[a][b] / count - mean[a] * mean[b];
      }
    }
    System.out.println(count + " cylinders");
    return products;
  }

  private static int[] on(Cylinders finger, int minutia) {
    return IntStream.range(0, INPUTS)
        .filter(i -> (finger.bits()[6 * minutia + i / 64] >>> i % 64 & 1) == 1)
        .toArray();
  }

  private static double[][] components(double[][] covariance) {
    Random random = new Random(1);
    double[][] basis = new double[COMPONENTS][INPUTS];
    for (double[] vector : basis) {
      for (int i = 0; i < INPUTS; i++) {
        vector[i] = random.nextGaussian();
      }
    }
    for (int round = 0; round < ROUNDS; round++) {
      for (int k = 0; k < COMPONENTS; k++) {
        basis[k] = times(covariance, basis[k]);
        for (int before = 0; before < k; before++) {
          double shared = dot(basis[k], basis[before]);
          for (int i = 0; i < INPUTS; i++) {
            basis[k][i] -= shared * basis[before][i];
          }
        }
        double length = Math.sqrt(dot(basis[k], basis[k]));
        for (int i = 0; i < INPUTS; i++) {
          basis[k][i] /= length;
        }
      }
    }
    double kept = 0;
    double all = 0;
    for (int k = 0; k < COMPONENTS; k++) {
      kept += dot(basis[k], times(covariance, basis[k]));
    }
    for (int i = 0; i < INPUTS; i++) {
      all += covariance[i][i];
    }
    System.out.printf("64 components hold %.1f %% of the variance%n", 100 * kept / all);
    return basis;
  }

  private static double[] times(double[][] matrix, double[] vector) {
    double[] product = new double[INPUTS];
    for (int i = 0; i < INPUTS; i++) {
      product[i] = dot(matrix[i], vector);
    }
    return product;
  }

  private static double dot(double[] one, double[] other) {
    double sum = 0;
    for (int i = 0; i < INPUTS; i++) {
      sum += one[i] * other[i];
    }
    return sum;
  }

  private static List<String> lines(int people, double[] mean, double[][] components) {
    List<String> lines = new ArrayList<>();
    lines.add(
        "# Means and 64 components of minutia cylinders, one row of 384 bytes each, base 64.");
    lines.add("# Fitted to " + 10 * people + " invented fingers, seeds from " + FIRST_SEED + ".");
    lines.add("# Made by: id.adminduk.matcher.ComponentFitting FILE " + people);
    byte[] means = new byte[INPUTS];
    for (int i = 0; i < INPUTS; i++) {
      means[i] = (byte) Math.round(255 * mean[i]);
    }
    lines.add(Base64.getEncoder().encodeToString(means));
    for (double[] component : components) {
      double largest = 0;
      for (double weight : component) {
        largest = Math.max(largest, Math.abs(weight));
      }
      byte[] weights = new byte[INPUTS];
      for (int i = 0; i < INPUTS; i++) {
        weights[i] = (byte) Math.round(127 * component[i] / largest);
      }
      lines.add(Base64.getEncoder().encodeToString(weights));
    }
    return lines;
  }
}
