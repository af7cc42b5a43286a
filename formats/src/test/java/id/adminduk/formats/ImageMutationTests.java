package id.adminduk.formats;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.Arrays;
import java.util.Random;
import java.util.zip.CRC32;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Bends good files at random: whatever comes, only the announced kinds of no may come out. */
class ImageMutationTests {

  private static final int ROUNDS = Integer.getInteger("mutation.rounds", 400);
  private static final long SEED = Long.getLong("mutation.seed", 20261121L);

  @ParameterizedTest
  @EnumSource(ImageType.class)
  void a_bent_file_is_a_picture_or_malformed_and_nothing_else(ImageType type) {
    byte[] good = Pictures.good(type);
    int decoded = 0;
    for (int round = 0; round < ROUNDS; round++) {
      long seed = SEED + round;
      byte[] bent = bend(good, type, new Random(seed));
      decoded += decodes(bent, type + " seed " + seed) ? 1 : 0;
    }
    System.out.printf(
        "%s: %d of %d bent files still decode (seeds from %d)%n", type, decoded, ROUNDS, SEED);
    assertThat(decoded).isLessThan(ROUNDS);
  }

  private static boolean decodes(byte[] bent, String what) {
    return Assertions.assertTimeout(
        Duration.ofSeconds(5),
        () -> {
          try {
            Images.decodeGrey(bent);
            Images.toPng(bent);
            return true;
          } catch (MalformedImage expected) {
            return false;
          }
        },
        what);
  }

  private static byte[] bend(byte[] good, ImageType type, Random random) {
    byte[] bent = good.clone();
    int changes = 1 + random.nextInt(4);
    // Headers decide, so half of all changes go there.
    for (int i = 0; i < changes; i++) {
      int reach = random.nextBoolean() ? Math.min(200, bent.length) : bent.length;
      bent[random.nextInt(reach)] = (byte) random.nextInt(256);
    }
    if (type == ImageType.PNG && random.nextBoolean()) {
      mendCheckSums(bent);
    }
    return random.nextInt(10) == 0 ? Arrays.copyOf(bent, random.nextInt(bent.length) + 1) : bent;
  }

  /** Lets a bent PNG pass the check sums, so that the decoder behind them is tried too. */
  private static void mendCheckSums(byte[] png) {
    ByteBuffer chunks = ByteBuffer.wrap(png);
    int at = 8;
    while (at + 12 <= png.length) {
      int content = chunks.getInt(at);
      if (content < 0 || content > png.length - at - 12) {
        return;
      }
      CRC32 crc = new CRC32();
      crc.update(png, at + 4, content + 4);
      chunks.putInt(at + 8 + content, (int) crc.getValue());
      at += 12 + content;
    }
  }
}
