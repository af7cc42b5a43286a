package id.adminduk.formats;

import java.util.List;

/**
 * Chooses how coarsely each subband is rounded, from its variance and the wanted bit rate
 * (IAFIS-IC-0110 v3, section 3.4, "variance based" bin widths).
 */
final class WsqBins {

  /** Where in a bin a value is put back: 0.44, as the FBI's encoder writes it. */
  static final double BIN_CENTRE = 0.44;

  private static final double ZERO_BIN = 1.2;
  private static final double LEAST_VARIANCE = 1.01;

  /** Below this sum over bands 0..3 a picture is so flat that its middle does not speak for it. */
  private static final double FLAT = 20_000;

  /** A coefficient is sent in 16 bits; finer bins would cut the largest ones off. */
  private static final double MOST_BIN = 65_000;

  private static final int FIRST_OF_MIDDLE = 4;
  private static final int DIAGONAL = 51;
  private static final double[] HIGH_BAND_WEIGHTS = {
    1.32, 1.08, 1.42, 1.08, 1.32, 1.42, 1.08, 1.08
  };

  private WsqBins() {}

  /** Gives the bin width of each band; 0 for a band that is left out. */
  static double[] widths(double[] plane, int stride, List<WsqBands.Area> bands, double bitRate) {
    double[] variance = variances(plane, stride, bands);
    boolean[] kept = new boolean[bands.size()];
    double[] weight = new double[bands.size()];
    for (int band = 0; band < weight.length; band++) {
      kept[band] = variance[band] >= LEAST_VARIANCE;
      weight[band] = kept[band] ? weight(band, variance[band]) : 0;
    }
    double scale = scale(variance, weight, kept, bitRate);
    double[] widths = new double[weight.length];
    for (int band = 0; band < widths.length; band++) {
      if (weight[band] > 0 && scale > 0) {
        double least = largest(plane, stride, bands.get(band)) / MOST_BIN;
        widths[band] = Math.max(weight[band] / scale, least);
      }
    }
    return widths;
  }

  static double zeroBin(double width) {
    return ZERO_BIN * width;
  }

  private static double weight(int band, double variance) {
    double factor = band > DIAGONAL ? HIGH_BAND_WEIGHTS[band - DIAGONAL - 1] : 1;
    return band < FIRST_OF_MIDDLE ? 1 : 10 / (factor * Math.log(variance));
  }

  /** Solves for the common factor; bands whose bins would swallow them stop taking part. */
  private static double scale(double[] variance, double[] weight, boolean[] kept, double bitRate) {
    boolean[] takesPart = kept.clone();
    while (true) {
      double share = 0;
      double logProduct = 0;
      for (int band = 0; band < weight.length; band++) {
        if (takesPart[band]) {
          share += share(band);
          logProduct += share(band) * Math.log(Math.sqrt(variance[band]) / weight[band]);
        }
      }
      if (share == 0) {
        return 0;
      }
      double scale = Math.pow(2, bitRate / share - 1) / 2.5 / Math.exp(logProduct / share);
      boolean changed = false;
      for (int band = 0; band < weight.length; band++) {
        if (takesPart[band] && weight[band] / scale >= 5 * Math.sqrt(variance[band])) {
          takesPart[band] = false;
          changed = true;
        }
      }
      if (!changed) {
        return scale;
      }
    }
  }

  /** Gives the share of all coefficients that lies in a band. */
  private static double share(int band) {
    if (band < FIRST_OF_MIDDLE) {
      return 1 / 1024.0;
    }
    return band < DIAGONAL ? 1 / 256.0 : 1 / 16.0;
  }

  private static double[] variances(double[] plane, int stride, List<WsqBands.Area> bands) {
    double[] variance = new double[bands.size()];
    double low = 0;
    for (int band = 0; band < variance.length; band++) {
      WsqBands.Area middle = middle(bands.get(band));
      boolean speaks = middle.width() * middle.height() >= 2;
      variance[band] = variance(plane, stride, speaks ? middle : bands.get(band));
      low += band < FIRST_OF_MIDDLE ? variance[band] : 0;
    }
    if (low < FLAT) {
      for (int band = 0; band < variance.length; band++) {
        variance[band] = variance(plane, stride, bands.get(band));
      }
    }
    return variance;
  }

  private static WsqBands.Area middle(WsqBands.Area band) {
    return new WsqBands.Area(
        band.x() + band.width() / 8,
        band.y() + 9 * band.height() / 32,
        3 * band.width() / 4,
        7 * band.height() / 16,
        false,
        false);
  }

  private static double largest(double[] plane, int stride, WsqBands.Area area) {
    double largest = 0;
    for (int y = area.y(); y < area.y() + area.height(); y++) {
      for (int x = area.x(); x < area.x() + area.width(); x++) {
        largest = Math.max(largest, Math.abs(plane[y * stride + x]));
      }
    }
    return largest;
  }

  private static double variance(double[] plane, int stride, WsqBands.Area area) {
    double sum = 0;
    double squares = 0;
    for (int y = area.y(); y < area.y() + area.height(); y++) {
      for (int x = area.x(); x < area.x() + area.width(); x++) {
        double value = plane[y * stride + x];
        sum += value;
        squares += value * value;
      }
    }
    int count = area.width() * area.height();
    return count < 2 ? 0 : (squares - sum * sum / count) / (count - 1);
  }
}
