package id.adminduk.office.cards;

import static id.adminduk.formats.FingerPosition.LEFT_INDEX;
import static id.adminduk.formats.FingerPosition.RIGHT_INDEX;
import static org.assertj.core.api.Assertions.assertThat;

import id.adminduk.formats.FingerPosition;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("SOP 7.2.1.1: pencocokan 1:1 telunjuk kanan dan kiri pada pengambilan")
class IdentificationTests {

  private static final Set<FingerPosition> BOTH = Set.of(RIGHT_INDEX, LEFT_INDEX);

  @Test
  void one_matching_finger_is_not_enough_when_the_chip_holds_two() {
    Identification one = of(BOTH, hit(RIGHT_INDEX, 1));
    assertThat(one.succeeded()).isFalse();
    assertThat(one.open()).containsExactly(LEFT_INDEX);
    assertThat(of(BOTH, hit(RIGHT_INDEX, 1), hit(LEFT_INDEX, 1)).succeeded()).isTrue();
  }

  @Test
  void one_finger_is_enough_when_the_chip_holds_one() {
    assertThat(of(Set.of(RIGHT_INDEX), hit(RIGHT_INDEX, 1)).succeeded()).isTrue();
  }

  @Test
  @DisplayName("jari yang gagal boleh dicoba tiga kali, lalu Kasi")
  void a_wrong_finger_has_three_tries_and_then_a_supervisor() {
    Identification twice = of(BOTH, miss(RIGHT_INDEX, 1), miss(RIGHT_INDEX, 2));
    assertThat(twice.triesLeft(RIGHT_INDEX)).isEqualTo(1);
    assertThat(twice.supervisorMayDecide()).isFalse();

    Identification thrice =
        of(BOTH, miss(RIGHT_INDEX, 1), miss(RIGHT_INDEX, 2), miss(RIGHT_INDEX, 3));
    assertThat(thrice.triesLeft(RIGHT_INDEX)).isZero();
    assertThat(thrice.supervisorMayDecide()).isTrue();
    assertThat(thrice.succeeded()).isFalse();
  }

  @Test
  void a_late_match_counts_and_needs_no_supervisor() {
    Identification late =
        of(Set.of(RIGHT_INDEX), miss(RIGHT_INDEX, 1), miss(RIGHT_INDEX, 2), hit(RIGHT_INDEX, 3));
    assertThat(late.succeeded()).isTrue();
    assertThat(late.supervisorMayDecide()).isFalse();
  }

  @Test
  @DisplayName("chip tanpa jari: hanya Kasi yang dapat mengenali")
  void a_chip_without_fingers_never_succeeds_by_itself() {
    assertThat(of(Set.of()).succeeded()).isFalse();
    assertThat(of(Set.of()).supervisorMayDecide()).isTrue();
    assertThat(new Identification(Set.of(), List.of(), Optional.of("dikenali")).succeeded())
        .isTrue();
  }

  private static Identification of(Set<FingerPosition> onChip, MatchTry... tries) {
    return new Identification(onChip, List.of(tries), Optional.empty());
  }

  private static MatchTry hit(FingerPosition finger, int attempt) {
    return new MatchTry(finger, attempt, 90, 40, true, "UJI");
  }

  private static MatchTry miss(FingerPosition finger, int attempt) {
    return new MatchTry(finger, attempt, 3, 40, false, "UJI");
  }
}
