package id.adminduk.matcher;

import static id.adminduk.formats.FingerPosition.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.adminduk.formats.FingerPosition;
import id.adminduk.matcher.SearchAnswer.Complete;
import id.adminduk.matcher.SearchAnswer.Incomplete;
import id.adminduk.matcher.SearchAnswer.Zone;
import java.util.EnumMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What every gallery promises; each kind runs all of it. */
abstract class GalleryPromises {

  static final FingerPosition[] FOUR = {RIGHT_THUMB, RIGHT_INDEX, LEFT_THUMB, LEFT_INDEX};

  private final Gallery gallery = empty();

  /** Gives an empty gallery of the kind under test. */
  abstract Gallery empty();

  @BeforeEach
  void enrol_six_strangers() {
    for (int person = 1; person <= 6; person++) {
      gallery.enrol(subject(person), DrawnFinger.person(person, 0, FOUR));
    }
  }

  @Test
  @DisplayName("Orang yang sudah direkam: GANDA")
  void a_second_recording_of_a_person_is_a_duplicate() {
    Complete answer = complete(gallery.search(DrawnFinger.person(3, 1, FOUR)));
    assertThat(answer.zone()).isEqualTo(Zone.DUPLICATE);
    assertThat(answer.gallerySize()).isEqualTo(6);
    assertThat(answer.candidates().getFirst().subject()).isEqualTo(subject(3));
    assertThat(answer.candidates().getFirst().fingerScores()).containsOnlyKeys(FOUR);
  }

  @Test
  @DisplayName("Orang baru: TUNGGAL")
  void a_new_person_is_unique_and_has_no_candidates() {
    Complete answer = complete(gallery.search(DrawnFinger.person(7, 0, FOUR)));
    assertThat(answer.zone()).isEqualTo(Zone.UNIQUE);
    assertThat(answer.candidates()).isEmpty();
  }

  @Test
  @DisplayName("Satu jari saja yang sama: adjudikasi oleh manusia")
  void a_single_strong_finger_calls_a_human_and_not_a_verdict() {
    Complete alone = complete(gallery.search(DrawnFinger.person(2, 1, LEFT_INDEX)));
    assertThat(alone.zone()).isEqualTo(Zone.ADJUDICATE);
    assertThat(alone.candidates().getFirst().subject()).isEqualTo(subject(2));

    for (FingerPosition shared : FOUR) {
      Map<FingerPosition, FingerTemplate> mixed =
          new EnumMap<>(DrawnFinger.person(7, 0, FOUR).fingers());
      mixed.put(shared, DrawnFinger.template(200 + shared.code(), 1));
      Complete among = complete(gallery.search(new TenPrint(mixed)));
      assertThat(among.zone()).as("only %s is shared", shared).isEqualTo(Zone.ADJUDICATE);
    }
  }

  @Test
  @DisplayName("Tangan kanan dan kiri tertukar tetap ditemukan")
  void exchanged_hands_are_found() {
    Map<FingerPosition, FingerTemplate> exchanged = new EnumMap<>(FingerPosition.class);
    exchanged.put(LEFT_THUMB, DrawnFinger.template(401, 1));
    exchanged.put(LEFT_INDEX, DrawnFinger.template(402, 1));
    exchanged.put(RIGHT_THUMB, DrawnFinger.template(406, 1));
    exchanged.put(RIGHT_INDEX, DrawnFinger.template(407, 1));
    Complete answer = complete(gallery.search(new TenPrint(exchanged)));
    assertThat(answer.zone()).isEqualTo(Zone.DUPLICATE);
    assertThat(answer.candidates().getFirst().subject()).isEqualTo(subject(4));
  }

  @Test
  void a_finger_under_a_position_that_nobody_has_is_still_found() {
    TenPrint misnamed = new TenPrint(Map.of(RIGHT_RING, DrawnFinger.template(502, 1)));
    Complete answer = complete(gallery.search(misnamed));
    assertThat(answer.zone()).isEqualTo(Zone.ADJUDICATE);
    assertThat(answer.candidates().getFirst().subject()).isEqualTo(subject(5));
  }

  @Test
  void the_same_image_for_all_ten_fingers_is_no_verdict_against_a_stranger() {
    Map<FingerPosition, FingerTemplate> same = new EnumMap<>(FingerPosition.class);
    for (FingerPosition position : FingerPosition.values()) {
      same.put(position, DrawnFinger.template(9001, 0));
    }
    // Ten copies are not ten independent fingers, so a chance likeness adds up: a human may look.
    assertThat(complete(gallery.search(new TenPrint(same))).zone()).isNotEqualTo(Zone.DUPLICATE);
    gallery.enrol(subject(9), new TenPrint(same));
    assertThat(complete(gallery.search(new TenPrint(same))).zone()).isEqualTo(Zone.DUPLICATE);
  }

  @Test
  void the_digest_depends_on_who_is_there_and_not_on_the_order() {
    Gallery other = empty();
    for (int person = 6; person >= 1; person--) {
      other.enrol(subject(person), DrawnFinger.person(person, 0, FOUR));
    }
    String digest = digest(gallery);
    assertThat(digest).hasSize(64).isEqualTo(digest(other));
    other.remove(subject(1));
    assertThat(digest(other)).isNotEqualTo(digest);
    other.enrol(subject(1), DrawnFinger.person(1, 1, FOUR));
    assertThat(digest(other)).isNotEqualTo(digest);
    other.enrol(subject(1), DrawnFinger.person(1, 0, FOUR));
    assertThat(digest(other)).isEqualTo(digest);
  }

  @Test
  void a_removed_subject_is_never_returned() {
    gallery.remove(subject(3));
    Complete answer = complete(gallery.search(DrawnFinger.person(3, 1, FOUR)));
    assertThat(answer.zone()).isEqualTo(Zone.UNIQUE);
    assertThat(answer.gallerySize()).isEqualTo(5);
  }

  @Test
  @DisplayName("Galeri setengah terisi tidak menjawab")
  void a_gallery_that_is_being_rebuilt_answers_incomplete() {
    Gallery.Rebuild rebuild = gallery.beginRebuild(3);
    TenPrint probe = DrawnFinger.person(1, 1, FOUR);
    assertThat(gallery.search(probe)).isEqualTo(new Incomplete(0, 3));
    rebuild.load(subject(1), DrawnFinger.person(1, 0, FOUR));
    assertThat(gallery.search(probe)).isEqualTo(new Incomplete(1, 3));
    assertThat(gallery.state()).isEqualTo(new GalleryState.Rebuilding(1, 3));
    assertThatThrownBy(rebuild::finish).isInstanceOf(IllegalStateException.class);
    gallery.remove(subject(2));
    rebuild.load(subject(2), DrawnFinger.person(2, 0, FOUR));
    rebuild.load(subject(3), DrawnFinger.person(3, 0, FOUR));
    assertThatThrownBy(() -> rebuild.load(subject(3), probe))
        .isInstanceOf(IllegalStateException.class);
    rebuild.finish();
    assertThat(gallery.state()).as("2 was removed meanwhile").isEqualTo(new GalleryState.Ready(2));
    assertThat(complete(gallery.search(probe)).zone()).isEqualTo(Zone.DUPLICATE);
    assertThatThrownBy(rebuild::finish).isInstanceOf(IllegalStateException.class);
  }

  @Test
  void a_malformed_template_enrols_nothing() {
    TenPrint nonsense =
        new TenPrint(Map.of(RIGHT_THUMB, new FingerTemplate(new byte[] {1}, 30, 50)));
    assertThatThrownBy(() -> gallery.enrol(subject(8), nonsense))
        .isInstanceOf(MalformedTemplate.class);
    assertThatThrownBy(() -> gallery.search(nonsense)).isInstanceOf(MalformedTemplate.class);
    assertThat(gallery.size()).isEqualTo(6);
  }

  static String digest(Gallery gallery) {
    return complete(gallery.search(DrawnFinger.person(1, 0, RIGHT_THUMB))).galleryDigest();
  }

  static SubjectRef subject(int number) {
    return new SubjectRef(new UUID(0, number));
  }

  static Complete complete(SearchAnswer answer) {
    return switch (answer) {
      case Complete complete -> complete;
      case Incomplete incomplete -> throw new AssertionError(incomplete);
    };
  }
}
