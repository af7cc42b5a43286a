package id.adminduk.office.uniqueness;

import static id.adminduk.formats.FingerPosition.*;
import static org.assertj.core.api.Assertions.assertThat;

import id.adminduk.formats.FingerPosition;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Sidik jari dalam cip: telunjuk kanan dan kiri, bila tidak ada dua jari terbaik")
class ChipFingersTests {

  @Test
  void both_index_fingers_when_all_ten_were_recorded() {
    assertThat(ChipFingers.choose(List.of(FingerPosition.values())))
        .containsExactly(RIGHT_INDEX, LEFT_INDEX);
  }

  @Test
  void a_missing_index_finger_is_replaced_on_its_own_hand() {
    assertThat(ChipFingers.choose(List.of(RIGHT_THUMB, RIGHT_INDEX, LEFT_THUMB, LEFT_MIDDLE)))
        .containsExactly(RIGHT_INDEX, LEFT_MIDDLE);
  }

  @Test
  void with_one_hand_only_both_fingers_are_of_that_hand() {
    assertThat(ChipFingers.choose(List.of(LEFT_THUMB, LEFT_INDEX, LEFT_MIDDLE, LEFT_RING)))
        .containsExactly(LEFT_INDEX, LEFT_MIDDLE);
  }

  @Test
  void a_thumb_comes_last() {
    assertThat(ChipFingers.choose(List.of(LEFT_THUMB, RIGHT_INDEX, RIGHT_LITTLE)))
        .containsExactly(RIGHT_INDEX, RIGHT_LITTLE);
    assertThat(ChipFingers.choose(List.of(LEFT_THUMB))).containsExactly(LEFT_THUMB);
  }

  @Test
  void nothing_when_nothing_was_recorded() {
    assertThat(ChipFingers.choose(List.of())).isEmpty();
  }
}
