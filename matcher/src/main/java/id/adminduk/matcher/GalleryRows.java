package id.adminduk.matcher;

import id.adminduk.matcher.columns.GalleryChunk;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the rows of the compact gallery: people are appended, and tombstones laid on those replaced
 * or removed. The owner's lock guards everything here but the views.
 */
final class GalleryRows {

  private static final BigInteger DIGEST_SPACE = BigInteger.ONE.shiftLeft(256);

  private final List<GalleryChunk> chunks = new ArrayList<>();
  private final Map<SubjectRef, Integer> rowOf = new HashMap<>();
  private int next;
  private BigInteger digest = BigInteger.ZERO;
  private @Nullable GalleryView view;

  GalleryRows() {}

  /** Takes chunks that were read from a snapshot, with so many rows in them. */
  GalleryRows(List<GalleryChunk> read, int rows) {
    chunks.addAll(read);
    next = rows;
    for (int row = 0; row < rows; row++) {
      GalleryChunk chunk = chunks.get(row / GalleryChunk.ROWS);
      int in = row % GalleryChunk.ROWS;
      if (chunk.alive(in)) {
        rowOf.put(new SubjectRef(chunk.subject(in)), row);
        change(new BigInteger(1, chunk.fingerprint(in)));
      }
    }
  }

  int size() {
    return rowOf.size();
  }

  boolean has(SubjectRef subject) {
    return rowOf.containsKey(subject);
  }

  Set<SubjectRef> subjects() {
    return Set.copyOf(rowOf.keySet());
  }

  /** Gives the rows of those of these subjects who are here. */
  int[] of(Collection<SubjectRef> subjects) {
    return subjects.stream().filter(rowOf::containsKey).mapToInt(rowOf::get).toArray();
  }

  void put(PackedPerson person) {
    if (next == chunks.size() * GalleryChunk.ROWS) {
      chunks.add(GalleryChunk.empty());
    }
    chunks
        .getLast()
        .put(
            next % GalleryChunk.ROWS,
            person.subject().value(),
            person.fingerprintBytes(),
            person.fingers());
    Integer before = rowOf.put(person.subject(), next);
    next++;
    change(person.fingerprint());
    if (before != null) {
      bury(before);
    }
  }

  void remove(SubjectRef subject) {
    Integer row = rowOf.remove(subject);
    if (row != null) {
      bury(row);
    }
  }

  private void bury(int row) {
    GalleryChunk chunk = chunks.get(row / GalleryChunk.ROWS);
    int in = row % GalleryChunk.ROWS;
    chunk.bury(in);
    change(new BigInteger(1, chunk.fingerprint(in)).negate());
  }

  private void change(BigInteger by) {
    digest = digest.add(by).mod(DIGEST_SPACE);
    view = null;
  }

  /** Gives what a search that begins now may see. */
  GalleryView view() {
    GalleryView current = view;
    if (current == null) {
      current = new GalleryView(List.copyOf(chunks), next, rowOf.size(), hex(digest));
      view = current;
    }
    return current;
  }

  private static String hex(BigInteger digest) {
    StringBuilder hex = new StringBuilder();
    for (int shift = 192; shift >= 0; shift -= 64) {
      hex.append(HexFormat.of().toHexDigits(digest.shiftRight(shift).longValue()));
    }
    return hex.toString();
  }
}
