package id.adminduk.matcher;

import static id.adminduk.formats.FingerPosition.LEFT_INDEX;
import static id.adminduk.formats.FingerPosition.LEFT_THUMB;
import static id.adminduk.formats.FingerPosition.RIGHT_INDEX;
import static id.adminduk.formats.FingerPosition.RIGHT_THUMB;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.adminduk.formats.FingerPosition;
import id.adminduk.matcher.SearchAnswer.Zone;
import id.adminduk.matcher.iris.EyePair;
import id.adminduk.matcher.people.Body;
import id.adminduk.matcher.people.GalleryShards;
import id.adminduk.matcher.people.ManyShards;
import id.adminduk.matcher.people.PeopleAnswer;
import id.adminduk.matcher.people.PeopleAnswer.Complete;
import id.adminduk.matcher.people.PeopleGallery;
import id.adminduk.matcher.people.PeopleRules;
import id.adminduk.matcher.people.ShardUnreachable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("Sepuluh jari dan dua iris bersama: tunggal, ajudikasi, ganda")
class PeopleGalleryTests {

  private static final FingerPosition[] FOUR = {RIGHT_THUMB, RIGHT_INDEX, LEFT_THUMB, LEFT_INDEX};
  private static final int NO_FINGERS = 5;
  private static final int NO_EYES = 6;

  @TempDir Path folder = Path.of("set by JUnit");
  private final PeopleGallery gallery = new PeopleGallery();

  @BeforeEach
  void enrol_six_people_of_whom_one_has_no_fingers_and_one_no_irises() {
    for (int person = 1; person <= 6; person++) {
      gallery.enrol(subject(person), body(person, 0));
    }
  }

  @Test
  @DisplayName("Orang yang sama: ganda; orang baru: tunggal")
  void the_same_person_is_a_duplicate_and_a_new_one_is_not() {
    Complete again = search(body(3, 1));
    assertThat(again.zone()).isEqualTo(Zone.DUPLICATE);
    assertThat(again.gallerySize()).isEqualTo(6);
    assertThat(again.candidates().getFirst().subject()).isEqualTo(subject(3));
    assertThat(again.candidates().getFirst().fingers()).containsOnlyKeys(FOUR);
    assertThat(again.candidates().getFirst().eyes()).isPresent();
    assertThat(search(body(7, 0)).zone()).isEqualTo(Zone.UNIQUE);
  }

  @Test
  @DisplayName("Tanpa jari yang dapat dipakai, iris yang memutuskan")
  void without_fingers_both_irises_decide() {
    Body eyesOnly = new Body(Map.of(), Optional.of(DrawnEyes.of(NO_FINGERS, 1)));
    Complete answer = search(eyesOnly);
    assertThat(answer.zone()).isEqualTo(Zone.DUPLICATE);
    assertThat(answer.candidates().getFirst().subject()).isEqualTo(subject(NO_FINGERS));
    assertThat(search(new Body(Map.of(), Optional.of(DrawnEyes.of(9, 0)))).zone())
        .isEqualTo(Zone.UNIQUE);
  }

  @Test
  @DisplayName("Satu iris saja tidak cukup bagi mesin: adjudikasi")
  void one_iris_alone_is_for_a_human() {
    EyePair eyes = DrawnEyes.of(3, 1);
    Body oneEye = new Body(Map.of(), Optional.of(new EyePair(Optional.empty(), eyes.right())));
    Complete answer = search(oneEye);
    assertThat(answer.zone()).isEqualTo(Zone.ADJUDICATE);
    assertThat(answer.candidates().getFirst().subject()).isEqualTo(subject(3));
  }

  @Test
  @DisplayName("Jari orang lama dengan iris orang lain: adjudikasi, bukan keputusan mesin")
  void known_fingers_under_strange_eyes_are_for_a_human() {
    Body mixed =
        new Body(DrawnFinger.person(3, 1, FOUR).fingers(), Optional.of(DrawnEyes.of(8, 0)));
    Complete answer = search(mixed);
    assertThat(answer.zone()).isEqualTo(Zone.ADJUDICATE);
    assertThat(PeopleRules.isContradicted(answer.candidates().getFirst())).isTrue();
    Body otherWay =
        new Body(DrawnFinger.person(8, 0, FOUR).fingers(), Optional.of(DrawnEyes.of(3, 1)));
    assertThat(search(otherWay).zone()).isEqualTo(Zone.ADJUDICATE);
  }

  @Test
  @DisplayName("Iris yang hilang tidak menolong dan tidak merugikan")
  void a_missing_side_neither_helps_nor_harms() {
    Body fingersOnly = Body.of(DrawnFinger.person(NO_EYES, 1, FOUR));
    Complete answer = search(fingersOnly);
    assertThat(answer.zone()).isEqualTo(Zone.DUPLICATE);
    assertThat(answer.candidates().getFirst().score())
        .isEqualTo(answer.candidates().getFirst().fingerScore());
  }

  @Test
  void whoever_was_removed_is_found_by_neither_side() {
    gallery.remove(subject(3));
    assertThat(search(body(3, 1)).zone()).isEqualTo(Zone.UNIQUE);
    assertThat(gallery.size()).isEqualTo(5);
  }

  @Test
  @DisplayName("Galeri setengah jadi menolak mencari")
  void half_a_gallery_gives_no_answer() {
    GalleryShards.Rebuild rebuild = gallery.beginRebuild(2);
    rebuild.load(subject(1), body(1, 0));
    assertThat(gallery.search(body(3, 1))).isEqualTo(new PeopleAnswer.Incomplete(1, 2));
    assertThatThrownBy(rebuild::finish).isInstanceOf(IllegalStateException.class);
    gallery.enrol(subject(3), body(3, 0));
    rebuild.load(subject(2), body(2, 0));
    rebuild.finish();
    assertThat(search(body(3, 1)).zone()).as("enrolled meanwhile").isEqualTo(Zone.DUPLICATE);
    assertThat(gallery.size()).isEqualTo(3);
  }

  @Test
  void what_was_kept_comes_back_whole_with_its_mark() throws IOException {
    gallery.remove(subject(2));
    gallery.keep(folder, 41);
    gallery.keep(folder, 42);
    PeopleGallery opened = new PeopleGallery();
    assertThat(opened.restore(folder)).hasValue(42);
    assertThat(opened.size()).isEqualTo(5);
    for (int person = 1; person <= 7; person++) {
      assertThat(opened.search(body(person, 1))).isEqualTo(gallery.search(body(person, 1)));
    }
    try (Stream<Path> files = Files.list(folder)) {
      assertThat(files).as("two halves and their slip").hasSize(3);
    }
  }

  @Test
  @DisplayName("Yang dikeluarkan tidak tertinggal di berkas galeri")
  void nothing_of_a_removed_person_stays_on_disk() throws IOException {
    gallery.keep(folder, 1);
    byte[] reference = new byte[16];
    ByteBuffer.wrap(reference)
        .putLong(subject(2).value().getMostSignificantBits())
        .putLong(subject(2).value().getLeastSignificantBits());
    assertThat(found(reference)).as("before").isTrue();
    gallery.remove(subject(2));
    gallery.keep(folder, 1);
    assertThat(found(reference)).as("after").isFalse();
  }

  private boolean found(byte[] needle) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.toList()) {
        String content = new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
        String wanted = new String(needle, StandardCharsets.ISO_8859_1);
        if (content.contains(reversed(wanted)) || content.contains(wanted)) {
          return true;
        }
      }
    }
    return false;
  }

  /** Each half of the reference lies least byte first in the fingers' file on this machine. */
  private static String reversed(String reference) {
    return new StringBuilder(reference.substring(0, 8)).reverse()
        + new StringBuilder(reference.substring(8)).reverse().toString();
  }

  @Test
  @DisplayName("Galeri di disk yang rusak tidak dipakai")
  void a_kept_gallery_that_was_changed_is_not_used() throws IOException {
    gallery.keep(folder, 7);
    List<Path> parts;
    try (Stream<Path> files = Files.list(folder)) {
      parts = files.toList();
    }
    assertThat(parts).hasSize(3);
    for (Path part : parts) {
      byte[] whole = Files.readAllBytes(part);
      byte[] changed = whole.clone();
      changed[whole.length / 2] ^= 1;
      Files.write(part, changed);
      PeopleGallery opened = new PeopleGallery();
      assertThat(opened.restore(folder)).as("%s", part).isEmpty();
      assertThat(opened.size()).isZero();
      Files.write(part, whole);
    }
    assertThat(new PeopleGallery().restore(folder.resolve("nothing"))).isEmpty();
  }

  @Test
  @DisplayName("Jawaban sebagian tidak pernah disajikan sebagai lengkap")
  void one_silent_shard_makes_the_whole_answer_incomplete() {
    PeopleGallery lively = new PeopleGallery();
    Silent silent = new Silent();
    ManyShards both = new ManyShards(List.of(lively, silent));
    for (int person = 1; person <= 6; person++) {
      both.enrol(subject(person), body(person, 0));
    }
    assertThat(both.size()).isEqualTo(6);
    assertThat(lively.size()).isBetween(1, 5);
    for (int person = 1; person <= 7; person++) {
      assertThat(both.search(body(person, 1))).isInstanceOf(PeopleAnswer.Incomplete.class);
    }
    silent.speaks = true;
    Complete whole = (Complete) both.search(body(3, 1));
    assertThat(whole.zone()).isEqualTo(Zone.DUPLICATE);
    assertThat(whole.gallerySize()).isEqualTo(6);
    assertThat(whole.candidates().getFirst().subject()).isEqualTo(subject(3));
  }

  /** A shard on a machine that does not answer until the test says so. */
  private static final class Silent implements GalleryShards {
    private final PeopleGallery within = new PeopleGallery();
    private volatile boolean speaks;

    @Override
    public PeopleAnswer search(Body probe) {
      if (!speaks) {
        throw new ShardUnreachable("shard 1 does not answer");
      }
      return within.search(probe);
    }

    @Override
    public void enrol(SubjectRef subject, Body body) {
      within.enrol(subject, body);
    }

    @Override
    public void remove(SubjectRef subject) {
      within.remove(subject);
    }

    @Override
    public int size() {
      return within.size();
    }

    @Override
    public GalleryState state() {
      return within.state();
    }

    @Override
    public Rebuild beginRebuild(int expected) {
      return within.beginRebuild(expected);
    }

    @Override
    public void keep(Path place, long mark) throws IOException {
      within.keep(place, mark);
    }

    @Override
    public OptionalLong restore(Path place) {
      return within.restore(place);
    }
  }

  private Complete search(Body probe) {
    return (Complete) gallery.search(probe);
  }

  private static Body body(int person, int capture) {
    return new Body(
        person == NO_FINGERS ? Map.of() : DrawnFinger.person(person, capture, FOUR).fingers(),
        person == NO_EYES ? Optional.empty() : Optional.of(DrawnEyes.of(person, capture)));
  }

  private static SubjectRef subject(int person) {
    return new SubjectRef(new UUID(0x9e3779b97f4a7c15L * person, person));
  }
}
