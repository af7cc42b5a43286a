package id.adminduk.matcher.iris;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.Random;
import org.junit.jupiter.api.Test;

class IrisCodeTests {
  private static final long SEED = 20261121;

  @Test
  void a_code_survives_being_written_and_read() {
    IrisCode code = DrawnCodes.code(new Random(SEED), 0.6);

    assertThat(IrisCode.of(code.toBytes())).isEqualTo(code).hasSameHashCodeAs(code);
    assertThat(code.toBytes()).hasSize(512);
  }

  @Test
  void bytes_of_another_length_are_no_code() {
    assertThatExceptionOfType(MalformedIrisCode.class).isThrownBy(() -> IrisCode.of(new byte[511]));
  }

  @Test
  void what_the_mask_hides_is_not_kept() {
    byte[] bytes = new byte[IrisCode.BYTES];
    bytes[0] = 1;

    assertThat(IrisCode.of(bytes).toBytes()).containsOnly(0);
  }

  @Test
  void a_whole_turn_changes_nothing_and_turns_add_up() {
    IrisCode code = DrawnCodes.code(new Random(SEED), 0.6);

    assertThat(code.turned(128)).isEqualTo(code);
    assertThat(code.turned(5).turned(-5)).isEqualTo(code);
    assertThat(code.turned(60).turned(60)).isEqualTo(code.turned(120)).isNotEqualTo(code);
  }

  @Test
  void a_turned_head_is_followed_up_to_twenty_degrees() {
    IrisCode code = DrawnCodes.code(new Random(SEED), 0.6);

    for (int places = -7; places <= 7; places++) {
      IrisComparison comparison = IrisComparison.of(code, code.turned(places));
      assertThat(comparison.turn()).isEqualTo(-places);
      assertThat(comparison.distance()).isLessThan(0.05);
    }
    assertThat(IrisComparison.of(code, code.turned(9)).distance()).isGreaterThan(0.35);
  }

  @Test
  void few_common_bits_say_nothing() {
    Random random = new Random(SEED);
    IrisCode open = DrawnCodes.code(random, 0.7);
    IrisCode nearlyShut = DrawnCodes.code(random, 0.05);

    assertThat(IrisComparison.of(nearlyShut, nearlyShut).saysSomething()).isFalse();
    assertThat(IrisComparison.of(open, nearlyShut).distance()).isEqualTo(0.5);
    assertThat(EyePairComparison.of(EyePair.of(open, nearlyShut), EyePair.of(open, open)))
        .hasValueSatisfying(comparison -> assertThat(comparison.eyes()).isEqualTo(1));
  }

  @Test
  void the_order_of_two_codes_does_not_matter() {
    Random random = new Random(SEED);
    for (int i = 0; i < 50; i++) {
      IrisCode one = DrawnCodes.code(random, 0.5);
      IrisCode other = DrawnCodes.code(random, 0.5);
      assertThat(IrisComparison.of(one, other).distance())
          .isEqualTo(IrisComparison.of(other, one).distance());
    }
  }

  @Test
  void a_code_never_prints_its_bits() {
    assertThat(DrawnCodes.code(new Random(SEED), 0.5).toString()).endsWith("usable bits]");
  }
}
