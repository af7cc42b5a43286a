package id.adminduk.formats;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * Writes grey fingerprints as WSQ (FBI IAFIS-IC-0110 v3), the format in which fingerprint systems
 * exchange 500 ppi images. Not certified by the FBI; checked against the jnbis decoder.
 */
public final class WsqWriter {

  /** About 15:1, the rate of the FBI's exchange. */
  public static final double EXCHANGE_BIT_RATE = 0.75;

  /** About 5:1, visually lossless. */
  public static final double FINE_BIT_RATE = 2.25;

  /** Five halvings must leave three coefficients of each side; with two the low bands fail. */
  private static final int LEAST_SIDE = 96;

  private static final int BLOCK_2 = 19;
  private static final int BLOCK_3 = 52;
  private static final int DQT_BANDS = 64;

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();

  private WsqWriter() {}

  /**
   * Encodes an image.
   *
   * @param raster sides from 96 pixels (5 mm), at most {@link Images#MAX_WSQ_PIXELS} pixels
   * @param ppi pixels per inch, written into a NIST comment because WSQ has no field for it
   * @param bitRate aimed-at bits per pixel, above 0 and up to 8; {@link #EXCHANGE_BIT_RATE} is
   *     usual
   * @throws IllegalArgumentException when the size or the rate is out of range
   */
  public static byte[] write(GreyRaster raster, int ppi, double bitRate) {
    if (raster.width() < LEAST_SIDE
        || raster.height() < LEAST_SIDE
        || raster.pixels().length > Images.MAX_WSQ_PIXELS) {
      throw new IllegalArgumentException("WSQ cannot hold " + raster);
    }
    if (!(bitRate > 0 && bitRate <= 8) || ppi < 1) {
      throw new IllegalArgumentException("WSQ at " + bitRate + " bits and " + ppi + " ppi");
    }
    WsqWriter writer = new WsqWriter();
    writer.encode(raster, ppi, bitRate);
    return writer.out.toByteArray();
  }

  private void encode(GreyRaster raster, int ppi, double bitRate) {
    WsqNumber shift = WsqNumber.of(mean(raster));
    WsqNumber scale = WsqNumber.of(spread(raster, shift.value()) / 128);
    double[] plane = new double[raster.pixels().length];
    for (int i = 0; i < plane.length; i++) {
      plane[i] = ((raster.pixels()[i] & 0xff) - shift.value()) / scale.value();
    }
    WsqBands tree = WsqBands.of(raster.width(), raster.height());
    WsqWavelet.transform(plane, raster.width(), tree);
    double[] widths = WsqBins.widths(plane, raster.width(), tree.bands(), bitRate);

    u16(WsqHeader.SOI);
    comment(raster, ppi, bitRate);
    filters();
    WsqNumber[] bins = quantisation(widths);
    frame(raster, shift, scale);
    blocks(plane, raster.width(), tree.bands(), bins);
    u16(WsqHeader.EOI);
  }

  private static double mean(GreyRaster raster) {
    long sum = 0;
    for (byte pixel : raster.pixels()) {
      sum += pixel & 0xff;
    }
    return (double) sum / raster.pixels().length;
  }

  /** Gives the distance of the farthest pixel from the mean, 1 for a picture without contrast. */
  private static double spread(GreyRaster raster, double mean) {
    double most = 0;
    for (byte pixel : raster.pixels()) {
      most = Math.max(most, Math.abs((pixel & 0xff) - mean));
    }
    return most < 1 ? 1 : most;
  }

  private void comment(GreyRaster raster, int ppi, double bitRate) {
    String text =
        "NIST_COM 9\nPIX_WIDTH %d\nPIX_HEIGHT %d\nPIX_DEPTH 8\nPPI %d\nLOSSY 1\nCOLORSPACE GRAY\nCOMPRESSION WSQ\nWSQ_BITRATE %s\n"
            .formatted(raster.width(), raster.height(), ppi, Double.toString(bitRate));
    u16(WsqHeader.COM);
    u16(2 + text.length());
    out.writeBytes(text.getBytes(StandardCharsets.US_ASCII));
  }

  private void filters() {
    u16(WsqHeader.DTT);
    u16(2 + 2 + 6 * (WsqWavelet.LOW.length + WsqWavelet.HIGH.length));
    out.write(2 * WsqWavelet.LOW.length - 1);
    out.write(2 * WsqWavelet.HIGH.length - 1);
    taps(WsqWavelet.LOW);
    taps(WsqWavelet.HIGH);
  }

  private void taps(double[] half) {
    for (double tap : half) {
      out.write(tap < 0 ? 1 : 0);
      out.write(9);
      long digits = Math.round(Math.abs(tap) * 1e9);
      u16((int) (digits >> 16));
      u16((int) digits & 0xffff);
    }
  }

  private WsqNumber[] quantisation(double[] widths) {
    u16(WsqHeader.DQT);
    u16(2 + 3 + DQT_BANDS * 6);
    WsqNumber.of(WsqBins.BIN_CENTRE).writeTo(out);
    WsqNumber[] bins = new WsqNumber[widths.length];
    for (int band = 0; band < DQT_BANDS; band++) {
      WsqNumber width = WsqNumber.of(band < widths.length ? widths[band] : 0);
      width.writeTo(out);
      WsqNumber.of(WsqBins.zeroBin(width.value())).writeTo(out);
      if (band < bins.length) {
        bins[band] = width;
      }
    }
    return bins;
  }

  private void frame(GreyRaster raster, WsqNumber shift, WsqNumber scale) {
    u16(WsqHeader.SOF);
    u16(17);
    out.write(0);
    out.write(255);
    u16(raster.height());
    u16(raster.width());
    shift.writeTo(out);
    scale.writeTo(out);
    out.write(0);
    u16(0);
  }

  private void blocks(double[] plane, int stride, List<WsqBands.Area> bands, WsqNumber[] bins) {
    WsqBlock first = block(plane, stride, bands, bins, 0, BLOCK_2);
    WsqBlock second = block(plane, stride, bands, bins, BLOCK_2, BLOCK_3);
    WsqBlock third = block(plane, stride, bands, bins, BLOCK_3, WsqBands.COUNT);
    WsqHuffman low = table(0, first);
    write(first, 0, low);
    WsqHuffman high = table(1, second, third);
    write(second, 1, high);
    write(third, 1, high);
  }

  private static WsqBlock block(
      double[] plane, int stride, List<WsqBands.Area> bands, WsqNumber[] bins, int from, int to) {
    int[] values = new int[plane.length];
    int count = 0;
    for (int band = from; band < to; band++) {
      double width = bins[band].value();
      if (width == 0) {
        continue;
      }
      WsqBands.Area area = bands.get(band);
      for (int y = area.y(); y < area.y() + area.height(); y++) {
        for (int x = area.x(); x < area.x() + area.width(); x++) {
          values[count++] = bin(plane[y * stride + x], width);
        }
      }
    }
    return WsqBlock.of(values, 0, count);
  }

  private static int bin(double value, double width) {
    double beyond = Math.abs(value) - WsqBins.zeroBin(width) / 2;
    int bin = beyond > 0 ? (int) (beyond / width) + 1 : 0;
    return value < 0 ? -bin : bin;
  }

  private WsqHuffman table(int id, WsqBlock... blocks) {
    long[] counts = new long[256];
    // A picture without contrast has no symbols at all, and a table must have one.
    counts[1] = 1;
    for (WsqBlock block : blocks) {
      block.countInto(counts);
    }
    WsqHuffman huffman = WsqHuffman.of(counts);
    u16(WsqHeader.DHT);
    u16(2 + 1 + huffman.size());
    out.write(id);
    huffman.writeTo(out);
    return huffman;
  }

  private void write(WsqBlock block, int table, WsqHuffman huffman) {
    u16(WsqHeader.SOB);
    u16(3);
    out.write(table);
    block.writeTo(out, huffman);
  }

  private void u16(int value) {
    out.write(value >> 8);
    out.write(value);
  }
}
