package id.adminduk.matcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class FusionTests {

  @Test
  void one_finger_keeps_its_score() {
    assertThat(Fusion.fuse(List.of(57.0))).isEqualTo(57, within(1e-9));
    assertThat(Fusion.fuse(List.of())).isZero();
  }

  @Test
  void the_fused_score_is_the_erlang_tail_in_decibans() {
    // P(Erlang(2, ln10/10) >= 40) = 1e-4 * (1 + 4 ln 10) = 1.0210e-3.
    assertThat(Fusion.fuse(List.of(20.0, 20.0))).isEqualTo(29.9096, within(1e-3));
  }

  @Test
  @DisplayName("Satu jari yang sangat mirip tidak tenggelam di antara sembilan jari asing")
  void one_strong_finger_among_nine_strangers_is_not_drowned() {
    List<Double> scores = List.of(90.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0);
    assertThat(Fusion.fuse(scores)).isEqualTo(80, within(1e-9));
  }

  @Test
  void ten_weak_agreements_outweigh_one() {
    assertThat(Fusion.fuse(Collections.nCopies(10, 20.0))).isGreaterThan(80);
  }

  @Test
  void thresholds_grow_with_the_gallery_by_ten_decibans_a_decade() {
    assertThat(Thresholds.adjudicateScore(0)).isEqualTo(40);
    assertThat(Thresholds.adjudicateScore(10_000)).isEqualTo(60, within(1e-9));
    assertThat(Thresholds.duplicateScore(10_000)).isEqualTo(100, within(1e-9));
  }
}
