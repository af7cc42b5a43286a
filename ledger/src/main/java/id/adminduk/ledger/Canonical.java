package id.adminduk.ledger;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Optional;

/** Collects the bytes that are hashed or signed: big-endian numbers, texts behind their length. */
final class Canonical {

  private static final int ABSENT = -1;

  private byte[] bytes = new byte[256];
  private int size;

  /** Begins with what kind of thing follows and in which version of its form. */
  Canonical(int kind, int version) {
    bytes[size++] = (byte) kind;
    bytes[size++] = (byte) version;
  }

  Canonical number(long value) {
    room(Long.BYTES);
    for (int shift = 56; shift >= 0; shift -= 8) {
      bytes[size++] = (byte) (value >>> shift);
    }
    return this;
  }

  /**
   * Writes microseconds since 1970, the precision of PostgreSQL, which also knows times without
   * end.
   */
  Canonical time(Instant at) {
    try {
      return number(ChronoUnit.MICROS.between(Instant.EPOCH, at));
    } catch (ArithmeticException beyondPostgresql) {
      return number(at.isBefore(Instant.EPOCH) ? Long.MIN_VALUE : Long.MAX_VALUE);
    }
  }

  Canonical text(String text) {
    byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
    length(utf8.length);
    room(utf8.length);
    System.arraycopy(utf8, 0, bytes, size, utf8.length);
    size += utf8.length;
    return this;
  }

  /** Writes a length no text can have when there is none, so that absent differs from empty. */
  Canonical text(Optional<String> text) {
    return text.map(this::text).orElseGet(() -> length(ABSENT));
  }

  byte[] toBytes() {
    return Arrays.copyOf(bytes, size);
  }

  private Canonical length(int length) {
    room(Integer.BYTES);
    for (int shift = 24; shift >= 0; shift -= 8) {
      bytes[size++] = (byte) (length >>> shift);
    }
    return this;
  }

  private void room(int more) {
    if (size + more > bytes.length) {
      bytes = Arrays.copyOf(bytes, Math.max(bytes.length * 2, size + more));
    }
  }
}
