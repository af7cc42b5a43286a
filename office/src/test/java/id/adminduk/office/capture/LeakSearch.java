package id.adminduk.office.capture;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Looks for known contents in a file of any size, in one pass.
 *
 * <p>Of each content two slices are looked for, at one and at three quarters, in every {@link
 * Spelling}. A slice of 24 random bytes is not there by accident; the middle of a template of two
 * looks is not random, for there the second look begins with words that all of them share. Every
 * eight bytes of the file are looked up in a table of the spelled slices' first eight; whatever
 * begins alike is compared in full.
 */
final class LeakSearch {

  private static final int SLICE = 24;
  private static final int PREFIX = Long.BYTES;
  private static final int BLOCK = 1 << 20;
  private static final int LONGEST = 2 * SLICE;

  /** How a content may stand in a file. */
  enum Spelling {
    RAW,
    HEX,
    BASE64;

    byte[] write(String before, byte[] content) throws IOException {
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      switch (this) {
        case RAW -> {
          out.write(before.getBytes(StandardCharsets.US_ASCII));
          out.write(content);
        }
        case HEX -> {
          out.write(before.getBytes(StandardCharsets.US_ASCII));
          out.write(HexFormat.of().formatHex(content).getBytes(StandardCharsets.US_ASCII));
        }
        case BASE64 -> {
          out.write(before.getBytes(StandardCharsets.US_ASCII));
          out.write(content);
          byte[] encoded = Base64.getEncoder().encode(out.toByteArray());
          out.reset();
          out.write(encoded);
        }
      }
      return out.toByteArray();
    }
  }

  @SuppressWarnings("ArrayRecordComponent") // Never compared.
  private record Needle(int content, byte[] spelled) {}

  private final Map<Long, List<Needle>> needles = new HashMap<>();
  private final boolean[] begins = new boolean[1 << 16];

  LeakSearch(List<byte[]> contents) {
    for (int i = 0; i < contents.size(); i++) {
      byte[] content = contents.get(i);
      lookFor(i, content, content.length / 4);
      lookFor(i, content, content.length * 3 / 4 - SLICE);
    }
  }

  private void lookFor(int i, byte[] content, int from) {
    byte[] slice = Arrays.copyOfRange(content, from, from + SLICE);
    add(i, slice);
    add(i, ascii(HexFormat.of().formatHex(slice)));
    add(i, ascii(HexFormat.of().withUpperCase().formatHex(slice)));
    for (int alignment = 0; alignment < 3; alignment++) {
      byte[] aligned = Arrays.copyOfRange(slice, alignment, alignment + SLICE - 3);
      add(i, Base64.getEncoder().encode(aligned));
      add(i, Base64.getUrlEncoder().encode(aligned));
    }
  }

  /** Gives the numbers of the contents that stand in this file. */
  Set<Integer> in(Path file) throws IOException {
    Set<Integer> found = new TreeSet<>();
    try (InputStream in = Files.newInputStream(file)) {
      byte[] window = new byte[BLOCK + LONGEST];
      int kept = 0;
      int read = in.readNBytes(window, 0, window.length);
      while (read > 0) {
        int filled = kept + read;
        scan(window, filled, found);
        kept = Math.min(filled, LONGEST);
        System.arraycopy(window, filled - kept, window, 0, kept);
        read = in.readNBytes(window, kept, window.length - kept);
      }
    }
    return found;
  }

  private void scan(byte[] window, int filled, Set<Integer> found) {
    for (int at = 0; at + PREFIX <= filled; at++) {
      if (begins[start(window, at)]) {
        for (Needle needle : needles.getOrDefault(prefix(window, at), List.of())) {
          int end = at + needle.spelled().length;
          if (end <= filled
              && Arrays.equals(window, at, end, needle.spelled(), 0, needle.spelled().length)) {
            found.add(needle.content());
          }
        }
      }
    }
  }

  private void add(int content, byte[] spelled) {
    begins[start(spelled, 0)] = true;
    needles.merge(
        prefix(spelled, 0),
        List.of(new Needle(content, spelled)),
        (some, more) -> {
          List<Needle> all = new java.util.ArrayList<>(some);
          all.addAll(more);
          return all;
        });
  }

  private static int start(byte[] bytes, int at) {
    return ((bytes[at] & 0xFF) << 8) | (bytes[at + 1] & 0xFF);
  }

  private static long prefix(byte[] bytes, int at) {
    long prefix = 0;
    for (int i = 0; i < PREFIX; i++) {
      prefix = (prefix << 8) | (bytes[at + i] & 0xFF);
    }
    return prefix;
  }

  private static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }
}
