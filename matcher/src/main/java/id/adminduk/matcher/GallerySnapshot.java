package id.adminduk.matcher;

import id.adminduk.matcher.columns.GalleryChunk;
import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileChannel.MapMode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/**
 * Writes a gallery to disk and maps it back.
 *
 * <p>The file: a head of one page (magic, rows, SHA-256 over rows and body), then the chunks as
 * they lie in memory. It is written beside its place, forced to disk and renamed, so that whoever
 * looks sees an old whole file or a new whole file. It is as secret as the templates: the office
 * keeps it on an encrypted volume or not at all.
 */
final class GallerySnapshot {

  private static final byte[] MAGIC = "ADMINDUK-GALLERY-1".getBytes(StandardCharsets.US_ASCII);
  private static final int ROWS_AT = 32;
  private static final int HASH_AT = 64;
  private static final int HASH_BYTES = 32;
  private static final int HEAD = 4096;

  private final GalleryView view;
  private final BitSet alive = new BitSet();

  private GallerySnapshot(GalleryView view) {
    this.view = view;
  }

  /** Fixes who is alive at this moment; the owner's lock is held. */
  static GallerySnapshot of(GalleryView view) {
    GallerySnapshot snapshot = new GallerySnapshot(view);
    for (int row = 0; row < view.rows(); row++) {
      snapshot.alive.set(row, view.alive(row));
    }
    return snapshot;
  }

  void write(Path place) throws IOException {
    Path part = place.resolveSibling(place.getFileName() + ".part");
    MessageDigest sha = sha256(view.rows());
    try (FileChannel file =
        FileChannel.open(
            part,
            StandardOpenOption.CREATE,
            StandardOpenOption.TRUNCATE_EXISTING,
            StandardOpenOption.WRITE)) {
      file.position(HEAD);
      for (int chunk = 0; chunk < view.chunks().size(); chunk++) {
        ByteBuffer bytes = moment(chunk);
        sha.update(bytes.duplicate());
        writeAll(file, bytes);
      }
      file.position(0);
      writeAll(file, head(view.rows(), sha.digest()));
      file.force(true);
    }
    Files.move(part, place, StandardCopyOption.ATOMIC_MOVE);
    try (FileChannel directory = FileChannel.open(place.toAbsolutePath().resolveSibling("."))) {
      directory.force(true);
    }
  }

  /** Copies a chunk as it was: later rows emptied of life, later tombstones taken off. */
  private ByteBuffer moment(int number) {
    byte[] copy = view.chunks().get(number).memory().toArray(ValueLayout.JAVA_BYTE);
    GalleryChunk chunk = new GalleryChunk(MemorySegment.ofArray(copy));
    for (int in = 0; in < GalleryChunk.ROWS; in++) {
      if (alive.get(number * GalleryChunk.ROWS + in)) {
        chunk.revive(in);
      } else {
        chunk.erase(in);
      }
    }
    return ByteBuffer.wrap(copy);
  }

  private static ByteBuffer head(int rows, byte[] hash) {
    return ByteBuffer.allocate(HEAD).put(0, MAGIC).putInt(ROWS_AT, rows).put(HASH_AT, hash);
  }

  private static void writeAll(FileChannel file, ByteBuffer bytes) throws IOException {
    while (bytes.hasRemaining()) {
      file.write(bytes);
    }
  }

  static GalleryRows open(Path place) throws IOException {
    try (FileChannel file =
        FileChannel.open(place, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
      ByteBuffer head = ByteBuffer.allocate(HEAD);
      while (head.hasRemaining() && file.read(head) >= 0) {}
      int rows = rows(head, file.size());
      MessageDigest sha = sha256(rows);
      List<GalleryChunk> chunks = new ArrayList<>();
      for (long at = HEAD; at < file.size(); at += GalleryChunk.BYTES) {
        // Private: what changes in memory never reaches the file, though Java wants it writable.
        MemorySegment memory = file.map(MapMode.PRIVATE, at, GalleryChunk.BYTES, Arena.ofAuto());
        sha.update(memory.asByteBuffer());
        chunks.add(new GalleryChunk(memory));
      }
      byte[] stated = new byte[HASH_BYTES];
      head.get(HASH_AT, stated);
      if (!MessageDigest.isEqual(stated, sha.digest())) {
        throw new MalformedSnapshot("the content is not what was written");
      }
      return new GalleryRows(chunks, rows);
    }
  }

  private static int rows(ByteBuffer head, long size) {
    byte[] magic = new byte[MAGIC.length];
    head.get(0, magic);
    int rows = head.getInt(ROWS_AT);
    long chunks = (rows + GalleryChunk.ROWS - 1L) / GalleryChunk.ROWS;
    if (!MessageDigest.isEqual(magic, MAGIC) || rows < 0) {
      throw new MalformedSnapshot("not a snapshot of this form");
    }
    if (size != HEAD + chunks * GalleryChunk.BYTES) {
      throw new MalformedSnapshot(rows + " people do not fill " + size + " bytes");
    }
    return rows;
  }

  private static MessageDigest sha256(int rows) {
    try {
      MessageDigest sha = MessageDigest.getInstance("SHA-256");
      sha.update(ByteBuffer.allocate(Integer.BYTES).putInt(0, rows));
      return sha;
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("every JDK has SHA-256", impossible);
    }
  }
}
