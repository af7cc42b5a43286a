package id.adminduk.matcher;

import id.adminduk.matcher.columns.GalleryChunk;
import id.adminduk.matcher.cylinder.CompactFinger;
import java.math.BigInteger;
import java.util.Arrays;

/**
 * One subject on the way into the compact gallery.
 *
 * @param fingers by position code - 1; an empty finger is a missing one
 * @param fingerprint 256 bits over the subject and the templates as they were given
 */
@SuppressWarnings("ArrayRecordComponent") // Made here, written once, never compared.
record PackedPerson(SubjectRef subject, CompactFinger[] fingers, BigInteger fingerprint) {

  private static final CompactFinger MISSING = new CompactFinger(new long[0], new int[0]);

  /** Packs the clearer look of each finger. */
  static PackedPerson of(SubjectRef subject, TenPrint tenPrint) {
    CompactFinger[] fingers = new CompactFinger[GalleryChunk.POSITIONS];
    Arrays.fill(fingers, MISSING);
    tenPrint
        .fingers()
        .forEach((position, template) -> fingers[position.code() - 1] = pack(template));
    return new PackedPerson(subject, fingers, Enrolled.fingerprint(subject, tenPrint));
  }

  static CompactFinger pack(FingerTemplate template) {
    return CompactFinger.of(SourceAfisMinutiae.read(SourceAfisTemplates.clearer(template)));
  }

  byte[] fingerprintBytes() {
    byte[] bytes = new byte[32];
    byte[] least = fingerprint.toByteArray();
    int count = Math.min(least.length, bytes.length);
    System.arraycopy(least, least.length - count, bytes, bytes.length - count, count);
    return bytes;
  }
}
