package id.adminduk.matcher;

import id.adminduk.matcher.columns.GalleryChunk;
import id.adminduk.matcher.cylinder.CompactFinger;
import java.util.List;

/**
 * What one search sees of the compact gallery: rows that were written before it began.
 *
 * @param chunks hold the rows, in order
 * @param rows how many, tombstones included
 * @param size how many subjects live among them
 * @param digest over those subjects
 */
record GalleryView(List<GalleryChunk> chunks, int rows, int size, String digest) {

  GalleryChunk chunk(int row) {
    return chunks.get(row / GalleryChunk.ROWS);
  }

  static int in(int row) {
    return row % GalleryChunk.ROWS;
  }

  boolean alive(int row) {
    return chunk(row).alive(in(row));
  }

  int count(int position, int row) {
    return chunk(row).count(position, in(row));
  }

  CompactFinger finger(int position, int row) {
    return chunk(row).finger(position, in(row));
  }

  SubjectRef subject(int row) {
    return new SubjectRef(chunk(row).subject(in(row)));
  }

  /** Gives how many rows of this chunk are written. */
  int rowsIn(int chunk) {
    return Math.min(GalleryChunk.ROWS, rows - chunk * GalleryChunk.ROWS);
  }
}
