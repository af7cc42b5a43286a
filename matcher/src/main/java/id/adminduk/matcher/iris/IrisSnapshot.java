package id.adminduk.matcher.iris;

import id.adminduk.matcher.MalformedSnapshot;
import id.adminduk.matcher.SubjectRef;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;

/**
 * Writes everybody's irises to disk and reads them back.
 *
 * <p>The file: magic, one record a person (reference, left code, right code; a code without usable
 * bits is a missing eye), SHA-256 over all of it. As secret as the codes.
 */
public final class IrisSnapshot {

  private static final byte[] MAGIC = {'A', 'D', 'M', 'I', 'R', 'I', 'S', '1'};
  private static final int RECORD = 16 + 2 * IrisCode.BYTES;
  private static final int HASH = 32;

  private IrisSnapshot() {}

  /**
   * Writes a new file and forces it to disk.
   *
   * @throws IOException when the disk refuses
   */
  public static void write(IrisGallery gallery, Path place) throws IOException {
    MessageDigest sha = sha256();
    try (OutputStream file =
            Files.newOutputStream(
                place,
                StandardOpenOption.CREATE,
                StandardOpenOption.TRUNCATE_EXISTING,
                StandardOpenOption.WRITE,
                StandardOpenOption.DSYNC);
        OutputStream out = new BufferedOutputStream(file, 1 << 20);
        DigestOutputStream digested = new DigestOutputStream(out, sha)) {
      digested.write(MAGIC);
      for (SubjectRef subject : gallery.subjects()) {
        Optional<EyePair> eyes = gallery.eyes(subject);
        if (eyes.isPresent()) {
          digested.write(record(subject.value(), eyes.get()));
        }
      }
      digested.on(false);
      digested.write(sha.digest());
    }
  }

  private static byte[] record(UUID subject, EyePair eyes) {
    ByteBuffer record =
        ByteBuffer.allocate(RECORD)
            .putLong(subject.getMostSignificantBits())
            .putLong(subject.getLeastSignificantBits());
    eyes.left().ifPresent(code -> record.put(16, code.toBytes()));
    eyes.right().ifPresent(code -> record.put(16 + IrisCode.BYTES, code.toBytes()));
    return record.array();
  }

  /**
   * Reads a file into an empty gallery.
   *
   * @throws MalformedSnapshot when the file is not whole or was changed
   * @throws IOException when it cannot be read
   */
  public static IrisGallery open(Path place) throws IOException {
    MessageDigest sha = sha256();
    long people = (Files.size(place) - MAGIC.length - HASH) / RECORD;
    IrisGallery gallery = new IrisGallery();
    try (InputStream in = new BufferedInputStream(Files.newInputStream(place), 1 << 20)) {
      byte[] magic = in.readNBytes(MAGIC.length);
      sha.update(magic);
      if (!Arrays.equals(magic, MAGIC)
          || Files.size(place) != MAGIC.length + HASH + people * RECORD) {
        throw new MalformedSnapshot("not a snapshot of irises of this form");
      }
      for (long i = 0; i < people; i++) {
        byte[] record = in.readNBytes(RECORD);
        sha.update(record);
        enrol(gallery, record);
      }
      if (!MessageDigest.isEqual(in.readNBytes(HASH), sha.digest())) {
        throw new MalformedSnapshot("the irises are not what was written");
      }
    }
    return gallery;
  }

  private static void enrol(IrisGallery gallery, byte[] record) {
    if (record.length != RECORD) {
      throw new MalformedSnapshot("the irises are cut short");
    }
    ByteBuffer head = ByteBuffer.wrap(record);
    SubjectRef subject = new SubjectRef(new UUID(head.getLong(), head.getLong()));
    Optional<IrisCode> left = code(record, 16);
    Optional<IrisCode> right = code(record, 16 + IrisCode.BYTES);
    if (left.isPresent() || right.isPresent()) {
      gallery.enrol(subject, new EyePair(left, right));
    }
  }

  private static Optional<IrisCode> code(byte[] record, int at) {
    IrisCode code = IrisCode.of(Arrays.copyOfRange(record, at, at + IrisCode.BYTES));
    return code.usableBits() == 0 ? Optional.empty() : Optional.of(code);
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("every JDK has SHA-256", impossible);
    }
  }
}
