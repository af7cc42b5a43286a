package id.adminduk.matcher.columns;

import id.adminduk.matcher.cylinder.CompactFinger;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.util.Arrays;
import java.util.UUID;

/**
 * Holds the fingers of {@link #ROWS} people in one piece of memory, the same in RAM and on disk.
 *
 * <p>The piece: one head a person, then for each of ten positions the codes of all its people, then
 * for each position the places of their minutiae. A row is written once, before it is published;
 * after that only its tombstone changes, and the owner's lock guards both.
 */
public final class GalleryChunk {

  public static final int ROWS = 1024;
  public static final int POSITIONS = 10;

  private static final int HEAD = 80;
  private static final int FINGERPRINT = 16;
  private static final int FINGERPRINT_BYTES = 32;
  private static final int COUNTS = 48;
  private static final int ALIVE = 58;
  private static final int MOST = CompactFinger.MOST;
  private static final long CODES = (long) ROWS * HEAD;
  private static final long CODE_COLUMN = (long) ROWS * ScanKernel.BYTES;
  private static final long PLACES = CODES + POSITIONS * CODE_COLUMN;
  private static final long PLACE_COLUMN = (long) ROWS * MOST * Integer.BYTES;

  /** Bytes of a chunk: a whole number of pages, about 3.9 KB a person. */
  public static final long BYTES = PLACES + POSITIONS * PLACE_COLUMN;

  private static final ValueLayout.OfLong LONG = ValueLayout.JAVA_LONG_UNALIGNED;
  private static final ValueLayout.OfInt INT = ValueLayout.JAVA_INT_UNALIGNED;

  private final MemorySegment memory;

  /** Takes memory of {@link #BYTES}, empty or mapped from a snapshot. */
  public GalleryChunk(MemorySegment memory) {
    if (memory.byteSize() != BYTES) {
      throw new IllegalArgumentException("a chunk has " + BYTES + " bytes");
    }
    this.memory = memory;
  }

  /** Makes an empty chunk outside the heap; freed when nobody refers to it any more. */
  public static GalleryChunk empty() {
    return new GalleryChunk(Arena.ofAuto().allocate(BYTES, Long.BYTES * 8L));
  }

  /** Gives the bytes as they go to disk; read only. */
  public MemorySegment memory() {
    return memory.asReadOnly();
  }

  /**
   * Writes a person.
   *
   * @param fingers by position code - 1; an empty finger is a missing one
   * @param fingerprint 32 bytes
   */
  public void put(int row, UUID subject, byte[] fingerprint, CompactFinger[] fingers) {
    long head = (long) row * HEAD;
    memory.set(LONG, head, subject.getMostSignificantBits());
    memory.set(LONG, head + Long.BYTES, subject.getLeastSignificantBits());
    MemorySegment.copy(
        fingerprint, 0, memory, ValueLayout.JAVA_BYTE, head + FINGERPRINT, FINGERPRINT_BYTES);
    for (int position = 0; position < POSITIONS; position++) {
      CompactFinger finger = fingers[position];
      memory.set(ValueLayout.JAVA_BYTE, head + COUNTS + position, (byte) finger.size());
      MemorySegment.copy(finger.codes(), 0, memory, LONG, codesAt(position, row), finger.size());
      MemorySegment.copy(finger.places(), 0, memory, INT, placesAt(position, row), finger.size());
    }
    memory.set(ValueLayout.JAVA_BYTE, head + ALIVE, (byte) 1);
  }

  /** Lays a tombstone on a row. */
  public void bury(int row) {
    memory.set(ValueLayout.JAVA_BYTE, (long) row * HEAD + ALIVE, (byte) 0);
  }

  /** Takes a tombstone off, in a copy that is to show an earlier moment. */
  public void revive(int row) {
    memory.set(ValueLayout.JAVA_BYTE, (long) row * HEAD + ALIVE, (byte) 1);
  }

  /** Empties a row wholly, in a copy that is to rest on disk: nobody removed stays there. */
  public void erase(int row) {
    memory.asSlice((long) row * HEAD, HEAD).fill((byte) 0);
    for (int position = 0; position < POSITIONS; position++) {
      memory.asSlice(codesAt(position, row), ScanKernel.BYTES).fill((byte) 0);
      memory.asSlice(placesAt(position, row), (long) MOST * Integer.BYTES).fill((byte) 0);
    }
  }

  public boolean alive(int row) {
    return memory.get(ValueLayout.JAVA_BYTE, (long) row * HEAD + ALIVE) != 0;
  }

  public UUID subject(int row) {
    long head = (long) row * HEAD;
    return new UUID(memory.get(LONG, head), memory.get(LONG, head + Long.BYTES));
  }

  public byte[] fingerprint(int row) {
    byte[] fingerprint = new byte[FINGERPRINT_BYTES];
    MemorySegment.copy(
        memory,
        ValueLayout.JAVA_BYTE,
        (long) row * HEAD + FINGERPRINT,
        fingerprint,
        0,
        FINGERPRINT_BYTES);
    return fingerprint;
  }

  /** Counts the minutiae of a finger; 0 when the person does not have it. */
  public int count(int position, int row) {
    return memory.get(ValueLayout.JAVA_BYTE, (long) row * HEAD + COUNTS + position);
  }

  /** Copies a finger out. */
  public CompactFinger finger(int position, int row) {
    int count = count(position, row);
    long[] codes = new long[count];
    int[] places = new int[count];
    MemorySegment.copy(memory, LONG, codesAt(position, row), codes, 0, count);
    MemorySegment.copy(memory, INT, placesAt(position, row), places, 0, count);
    return new CompactFinger(codes, places);
  }

  /** Scans consecutive rows of one position. */
  public void scan(
      ScanKernel kernel, int position, int row, int rows, long[] probe, short[] into, int at) {
    kernel.scan(memory, codesAt(position, row), rows, probe, into, at);
  }

  private static long codesAt(int position, int row) {
    return CODES + position * CODE_COLUMN + (long) row * ScanKernel.BYTES;
  }

  private static long placesAt(int position, int row) {
    return PLACES + position * PLACE_COLUMN + (long) row * MOST * Integer.BYTES;
  }

  /** Takes the codes of a probe that are codes. */
  public static long[] probe(CompactFinger finger) {
    return Arrays.stream(finger.codes()).filter(code -> code != 0).toArray();
  }
}
