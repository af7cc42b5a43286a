package id.adminduk.matcher.iris;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Di mana dua iris sama, berbeda, atau tertutup")
class IrisAgreementTests {

  private static final long SEED = 20261122;

  @Test
  void the_same_eye_differs_nowhere_and_hides_what_its_mask_hides() {
    IrisCode code = DrawnCodes.code(new Random(SEED), 0.6);

    IrisAgreement agreement = IrisAgreement.of(code, code);

    assertThat(agreement.cells()).hasSize(IrisAgreement.ROWS * IrisAgreement.PLACES);
    assertThat(count(agreement, IrisAgreement.UNLIKE)).isZero();
    assertThat(count(agreement, IrisAgreement.ALIKE)).isEqualTo(code.usableBits());
  }

  @Test
  void the_other_eye_is_turned_back_before_it_is_laid_on() {
    IrisCode code = DrawnCodes.code(new Random(SEED), 0.6);

    for (int places = -7; places <= 7; places++) {
      IrisAgreement agreement = IrisAgreement.of(code, code.turned(places));
      assertThat(agreement.comparison().turn()).isEqualTo(-places);
      assertThat(count(agreement, IrisAgreement.UNLIKE)).as("turned by %d", places).isZero();
    }
  }

  @Test
  void what_is_drawn_is_what_was_counted() {
    Random random = new Random(SEED);
    for (int i = 0; i < 20; i++) {
      IrisAgreement agreement =
          IrisAgreement.of(DrawnCodes.code(random, 0.5), DrawnCodes.code(random, 0.7));
      long seen = count(agreement, IrisAgreement.ALIKE) + count(agreement, IrisAgreement.UNLIKE);
      assertThat(seen).isEqualTo(agreement.comparison().commonBits());
      double share = (double) count(agreement, IrisAgreement.UNLIKE) / seen;
      assertThat(share).as("two eyes").isBetween(0.35, 0.55);
    }
  }

  @Test
  void one_changed_point_is_drawn_where_it_is() {
    long[] mask = IntStream.range(0, IrisCode.WORDS).mapToLong(i -> -1L).toArray();
    IrisCode full = new IrisCode(random(), mask.clone());
    long[] changed = full.codeWords().clone();
    changed[5] ^= 1L << 17;

    byte[] cells = IrisAgreement.of(full, new IrisCode(changed, mask)).cells();

    assertThat(IntStream.range(0, cells.length).filter(i -> cells[i] == IrisAgreement.UNLIKE))
        .containsExactly(5 * 64 + 17);
  }

  private static long[] random() {
    Random random = new Random(SEED);
    return IntStream.range(0, IrisCode.WORDS).mapToLong(i -> random.nextLong()).toArray();
  }

  private static long count(IrisAgreement agreement, byte what) {
    return IntStream.range(0, agreement.cells().length)
        .filter(i -> agreement.cells()[i] == what)
        .count();
  }
}
