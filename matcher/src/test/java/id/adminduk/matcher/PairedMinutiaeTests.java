package id.adminduk.matcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.within;

import id.adminduk.matcher.PairedMinutiae.Pair;
import id.adminduk.matcher.PairedMinutiae.Place;
import id.adminduk.matcher.cylinder.Minutiae;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("Pasangan minutiae yang ditunjukkan kepada petugas ajudikasi")
class PairedMinutiaeTests {

  private static final int WIDE = 640;

  @ParameterizedTest
  @ValueSource(ints = {-80, -35, 0, 20, 60})
  void a_turned_and_moved_finger_is_laid_back_on_itself(int degrees) {
    Minutiae finger = minutiae(41, 0);
    double turn = Math.toRadians(degrees);
    PairedMinutiae shown =
        PairedMinutiae.of(template(turned(finger, turn, 37, -12)), template(finger));

    assertThat(shown.pairs()).hasSizeGreaterThan(finger.size() * 2 / 3);
    assertThat(Math.IEEEremainder(shown.laid().turn() - turn, 2 * Math.PI))
        .isCloseTo(0, within(Math.toRadians(1)));
    for (Pair pair : shown.pairs()) {
      Place laid = shown.laid().of(shown.reference().get(pair.reference()));
      Place ours = shown.probe().get(pair.probe());
      assertThat(laid.x()).isCloseTo(ours.x(), within(2.0));
      assertThat(laid.y()).isCloseTo(ours.y(), within(2.0));
      assertThat(pair.probe()).as("a minutia and its own image").isEqualTo(pair.reference());
    }
    assertThat(shown.probeWidth()).isEqualTo(WIDE);
  }

  @Test
  void two_impressions_of_one_finger_pair_much_more_than_two_fingers_do() {
    int same = pairs(41, 0, 41, 1);
    for (int stranger = 42; stranger < 50; stranger++) {
      assertThat(pairs(41, 0, stranger, 1)).as("finger %d", stranger).isLessThan(same / 3);
    }
    assertThat(same).isGreaterThanOrEqualTo(20);
  }

  @Test
  void no_minutia_belongs_to_two() {
    for (int stranger = 41; stranger < 45; stranger++) {
      List<Pair> pairs =
          PairedMinutiae.of(DrawnFinger.template(41, 0), DrawnFinger.template(stranger, 1)).pairs();
      assertThat(pairs.stream().map(Pair::probe)).doesNotHaveDuplicates();
      assertThat(pairs.stream().map(Pair::reference)).doesNotHaveDuplicates();
    }
  }

  @Test
  void too_few_minutiae_are_shown_as_they_are_without_pairs() {
    for (int count = 0; count <= 2; count++) {
      FingerTemplate few = template(FingerComparisonTests.random(count, 17));
      PairedMinutiae shown = PairedMinutiae.of(few, few);
      assertThat(shown.probe()).hasSize(count);
      assertThat(shown.pairs()).isEmpty();
      assertThat(shown.laid()).isEqualTo(new PairedMinutiae.Laid(0, 0, 0));
    }
  }

  @Test
  void what_is_no_template_is_named_so() {
    FingerTemplate rubbish = new FingerTemplate(new byte[] {'A', '2', 0, 99, 1, 2, 3}, 0, 0);
    assertThatExceptionOfType(MalformedTemplate.class)
        .isThrownBy(() -> PairedMinutiae.of(rubbish, DrawnFinger.template(41, 0)));
  }

  private static int pairs(int finger, int impression, int other, int otherImpression) {
    return PairedMinutiae.of(
            DrawnFinger.template(finger, impression), DrawnFinger.template(other, otherImpression))
        .pairs()
        .size();
  }

  private static Minutiae minutiae(int finger, int impression) {
    return SourceAfisMinutiae.read(
        TwofoldTemplate.first(DrawnFinger.template(finger, impression).bytes()));
  }

  private static FingerTemplate template(Minutiae minutiae) {
    return new FingerTemplate(SourceAfisMinutiae.write(minutiae, WIDE, WIDE), minutiae.size(), 100);
  }

  /** Turned about the middle of the picture and moved, in whole pixels as templates have them. */
  private static Minutiae turned(Minutiae finger, double turn, int moveX, int moveY) {
    int count = finger.size();
    int[] x = new int[count];
    int[] y = new int[count];
    float[] angle = new float[count];
    for (int i = 0; i < count; i++) {
      double dx = finger.x()[i] - 150;
      double dy = finger.y()[i] - 150;
      x[i] = (int) Math.round(320 + moveX + dx * Math.cos(turn) - dy * Math.sin(turn));
      y[i] = (int) Math.round(320 + moveY + dx * Math.sin(turn) + dy * Math.cos(turn));
      angle[i] = (float) ((finger.angle()[i] + turn + 4 * Math.PI) % (2 * Math.PI));
    }
    return new Minutiae(x, y, angle, finger.ending());
  }
}
