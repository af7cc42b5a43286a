package id.adminduk.synthetic;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/**
 * Judged by SourceAFIS, whose author maps score 40 to a false match rate of 0.01 %.
 *
 * <p>Real images are no reference for the exact figures (reference fingerprint.md, part 2: FVC is
 * difficult on purpose), so the bounds are those of supervised enrolment.
 */
class InventedFingersBehaveLikeRealOnesTests {
  private static final double THRESHOLD = 40;

  @Test
  void the_same_finger_is_recognised_and_another_is_not() {
    FingerTrial.Scores scores = FingerTrial.run(20, Condition.NORMAL);
    FingerTrial.print(scores);

    assertThat(FingerTrial.Scores.shareBelow(scores.genuine(), THRESHOLD))
        .as("false non-match rate at 40")
        .isLessThanOrEqualTo(0.02);
    assertThat(scores.impostor()).hasSizeGreaterThan(5_000);
    assertThat(scores.impostor().getLast()).as("highest impostor score").isLessThan(THRESHOLD);
  }

  @Test
  void dry_wet_and_partial_touches_score_lower_but_mostly_match_and_poor_ones_often_fail() {
    double normal = median(FingerTrial.run(4, Condition.NORMAL));
    for (Condition condition :
        new Condition[] {Condition.DRY, Condition.WET, Condition.PARTIAL, Condition.POOR}) {
      FingerTrial.Scores scores = FingerTrial.run(4, condition);
      FingerTrial.print(scores);
      assertThat(median(scores)).as("median of %s", condition).isLessThan(normal);
      if (condition != Condition.POOR) {
        assertThat(FingerTrial.Scores.shareBelow(scores.genuine(), THRESHOLD))
            .as("false non-match rate of %s", condition)
            .isLessThanOrEqualTo(0.25);
      }
    }
  }

  private static double median(FingerTrial.Scores scores) {
    return scores.genuine().get(scores.genuine().size() / 2);
  }
}
