package id.adminduk.matcher.iris;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import id.adminduk.matcher.SubjectRef;
import id.adminduk.matcher.iris.IrisAnswer.Complete;
import id.adminduk.matcher.iris.IrisAnswer.Incomplete;
import id.adminduk.matcher.iris.IrisGallery.Labels;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class IrisGalleryTests {
  private static final double LEAST_SCORE = 60;

  private final Random random = new Random(20261121);
  private final IrisGallery gallery = new IrisGallery(new ScalarKernel());

  @Test
  void a_person_is_found_among_thousands_and_a_stranger_is_not() {
    List<EyePair> people = fill(3000);

    IrisCandidate found = only(search(DrawnCodes.again(people.get(2345), random, 0.15)));

    assertThat(found.subject()).isEqualTo(subject(2345));
    assertThat(found.comparison().eyes()).isEqualTo(2);
    assertThat(found.exchanged()).isFalse();
    assertThat(search(DrawnCodes.pair(random))).isEmpty();
  }

  @Test
  void one_eye_is_enough_to_find_and_counts_as_one() {
    List<EyePair> people = fill(300);
    EyePair whole = DrawnCodes.again(people.get(7), random, 0.1);
    EyePair bandaged = new EyePair(Optional.empty(), whole.right());

    IrisCandidate found = only(search(bandaged));

    assertThat(found.subject()).isEqualTo(subject(7));
    assertThat(found.comparison().eyes()).isEqualTo(1);
    assertThat(found.comparison().left()).isEmpty();
  }

  @Test
  void exchanged_labels_are_found_only_when_labels_are_doubted() {
    List<EyePair> people = fill(300);
    EyePair exchanged = DrawnCodes.again(people.get(7), random, 0.1).exchanged();

    assertThat(search(exchanged)).isEmpty();
    Complete answer = (Complete) gallery.search(exchanged, Labels.DOUBTED, LEAST_SCORE, 20);
    assertThat(only(answer.candidates()).exchanged()).isTrue();
    assertThat(only(answer.candidates()).subject()).isEqualTo(subject(7));
  }

  @Test
  void the_removed_are_gone_and_the_replaced_answer_with_new_eyes_only() {
    List<EyePair> people = fill(3000);
    EyePair renewed = DrawnCodes.pair(random);
    gallery.enrol(subject(1), renewed);
    for (int i = 2; i < 2900; i++) {
      gallery.remove(subject(i));
    }

    assertThat(gallery.size()).isEqualTo(102);
    assertThat(search(people.get(1))).isEmpty();
    assertThat(search(people.get(50))).isEmpty();
    assertThat(only(search(renewed)).subject()).isEqualTo(subject(1));
    assertThat(only(search(people.get(2950))).subject()).isEqualTo(subject(2950));
  }

  @Test
  void the_likest_come_first_and_no_more_than_asked_for() {
    EyePair one = DrawnCodes.pair(random);
    for (int i = 0; i < 10; i++) {
      gallery.enrol(subject(i), DrawnCodes.again(one, random, 0.03 * i));
    }

    Complete answer = (Complete) gallery.search(one, Labels.TRUSTED, LEAST_SCORE, 4);

    assertThat(answer.candidates().stream().map(IrisCandidate::subject))
        .containsExactly(subject(0), subject(1), subject(2), subject(3));
  }

  @Test
  void several_probes_in_one_pass_answer_as_each_alone() {
    List<EyePair> people = fill(2500);
    List<EyePair> probes = new ArrayList<>();
    for (int i = 0; i < 5; i++) {
      probes.add(DrawnCodes.again(people.get(400 * i), random, 0.1));
    }
    probes.add(DrawnCodes.pair(random));

    List<IrisAnswer> together = gallery.search(probes, Labels.DOUBTED, LEAST_SCORE, 20);

    for (int i = 0; i < probes.size(); i++) {
      assertThat(together.get(i))
          .isEqualTo(gallery.search(probes.get(i), Labels.DOUBTED, LEAST_SCORE, 20));
    }
  }

  @Test
  void a_half_built_gallery_refuses_to_answer() {
    EyePair early = DrawnCodes.pair(random);
    IrisGallery.Rebuild rebuild = gallery.beginRebuild(2);
    rebuild.load(subject(1), early);

    assertThat(gallery.search(early, Labels.TRUSTED, LEAST_SCORE, 20))
        .isEqualTo(new Incomplete(1, 2));
    assertThatExceptionOfType(IllegalStateException.class).isThrownBy(rebuild::finish);
    assertThatExceptionOfType(IllegalStateException.class)
        .isThrownBy(() -> rebuild.load(subject(1), early));
    gallery.remove(subject(2));
    rebuild.load(subject(2), DrawnCodes.pair(random));
    rebuild.finish();
    assertThat(only(search(early)).subject()).isEqualTo(subject(1));
    assertThat(gallery.size()).as("removed during the rebuild stays removed").isEqualTo(1);
  }

  @Test
  void a_person_without_eyes_is_not_a_probe() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new EyePair(Optional.empty(), Optional.empty()));
  }

  private List<EyePair> fill(int count) {
    List<EyePair> people = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      people.add(DrawnCodes.pair(random));
      gallery.enrol(subject(i), people.get(i));
    }
    return people;
  }

  private List<IrisCandidate> search(EyePair probe) {
    return ((Complete) gallery.search(probe, Labels.TRUSTED, LEAST_SCORE, 20)).candidates();
  }

  private static IrisCandidate only(List<IrisCandidate> candidates) {
    assertThat(candidates).hasSize(1);
    return candidates.getFirst();
  }

  private static SubjectRef subject(int number) {
    return new SubjectRef(new UUID(9, number));
  }
}
