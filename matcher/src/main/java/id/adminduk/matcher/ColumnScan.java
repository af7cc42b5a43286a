package id.adminduk.matcher;

import id.adminduk.matcher.columns.GalleryChunk;
import id.adminduk.matcher.columns.ScanKernel;
import id.adminduk.matcher.cylinder.CompactFinger;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The scores of one probe finger against one position of everybody, and how strangers score there.
 *
 * <p>Several scans run in one pass: a chunk is read from memory once and stays in the cache while
 * all of them, of one probe or of a night's batch, go over it.
 */
final class ColumnScan {

  private static final double[] ROOTS =
      IntStream.rangeClosed(0, CompactFinger.MOST).mapToDouble(Math::sqrt).toArray();

  private final GalleryView view;
  private final int position;
  private final long[] codes;
  private final short[] scores;
  private double mean;
  private double deviation = 1;

  ColumnScan(GalleryView view, int position, long[] codes) {
    this.view = view;
    this.position = position;
    this.codes = codes;
    this.scores = new short[view.rows()];
  }

  static void run(GalleryView view, ScanKernel kernel, List<ColumnScan> scans) {
    IntStream.range(0, view.chunks().size())
        .parallel()
        .forEach(chunk -> {
          int rows = view.rowsIn(chunk);
          for (ColumnScan scan : scans) {
            view.chunks()
                .get(chunk)
                .scan(
                    kernel,
                    scan.position,
                    0,
                    rows,
                    scan.codes,
                    scan.scores,
                    chunk * GalleryChunk.ROWS);
          }
        });
    scans.forEach(ColumnScan::learn);
  }

  /** Learns mean and deviation from rows spread over the gallery. */
  private void learn() {
    int step = Math.max(1, view.rows() / SearchConstants.SAMPLE);
    double sum = 0;
    double squares = 0;
    int count = 0;
    for (int row = 0; row < view.rows(); row += step) {
      int minutiae = view.count(position, row);
      if (minutiae > 0) {
        double level = scores[row] / Math.sqrt(minutiae);
        sum += level;
        squares += level * level;
        count++;
      }
    }
    if (count > 0) {
      mean = sum / count;
      deviation = Math.max(1, Math.sqrt(Math.max(0, squares / count - mean * mean)));
    }
  }

  boolean has(int row) {
    return view.count(position, row) > 0;
  }

  /** Gives how far above strangers a row scores, in standard deviations. */
  double standing(int row) {
    return (scores[row] / ROOTS[view.count(position, row)] - mean) / deviation;
  }
}
