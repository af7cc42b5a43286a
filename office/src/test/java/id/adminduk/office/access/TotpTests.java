package id.adminduk.office.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** RFC 6238, appendix B, the SHA-1 column; its eight digits end in our six. */
class TotpTests {

  private static final byte[] SECRET = "12345678901234567890".getBytes(StandardCharsets.US_ASCII);

  @ParameterizedTest
  @CsvSource({
    "59, 287082",
    "1111111109, 081804",
    "1111111111, 050471",
    "1234567890, 005924",
    "2000000000, 279037",
    "20000000000, 353130"
  })
  void codes_are_those_of_the_standard(long second, String code) {
    assertThat(Totp.code(SECRET, Totp.stepAt(Instant.ofEpochSecond(second)))).isEqualTo(code);
  }

  @Test
  void one_step_early_and_one_late_are_accepted() {
    assertThat(Totp.accepted(Instant.ofEpochSecond(90))).containsExactly(2L, 3L, 4L);
  }

  @Test
  void base_32_is_that_of_rfc_4648_and_comes_back() {
    assertThat(Totp.base32(SECRET)).isEqualTo("GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ");
    assertThat(Totp.base32("foob".getBytes(StandardCharsets.US_ASCII))).isEqualTo("MZXW6YQ");
    Random seeded = new Random(6238);
    for (int i = 0; i < 1_000; i++) {
      byte[] bytes = new byte[seeded.nextInt(1, 40)];
      seeded.nextBytes(bytes);
      assertThat(Totp.bytes(Totp.base32(bytes))).as("seed 6238, round %s", i).isEqualTo(bytes);
    }
    assertThatThrownBy(() -> Totp.bytes("rahasia 1")).isInstanceOf(IllegalArgumentException.class);
  }
}
