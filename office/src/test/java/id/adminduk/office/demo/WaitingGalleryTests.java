package id.adminduk.office.demo;

import static org.assertj.core.api.Assertions.assertThat;

import id.adminduk.formats.FingerPosition;
import id.adminduk.matcher.Extraction.Extracted;
import id.adminduk.matcher.GalleryState;
import id.adminduk.matcher.SearchAnswer.Zone;
import id.adminduk.matcher.SubjectRef;
import id.adminduk.matcher.TenPrint;
import id.adminduk.matcher.TwofoldExtractor;
import id.adminduk.matcher.people.Body;
import id.adminduk.matcher.people.PeopleAnswer;
import id.adminduk.matcher.people.PeopleGallery;
import id.adminduk.office.kernel.SettableClock;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class WaitingGalleryTests {

  private final DemoPeople people = new DemoPeople(ResidentSheet.read());
  private final DemoBodies bodies =
      new DemoBodies(new SettableClock(Instant.parse("2026-11-23T02:00:00Z")));
  private final GalleryProgress progress = new GalleryProgress();
  private final WaitingGallery gallery = new WaitingGallery(new PeopleGallery(), progress);

  @Test
  void says_nothing_about_anybody_while_somebody_is_missing() {
    Body probe = print(people.all().getFirst(), 1);
    assertThat(gallery.search(probe)).isEqualTo(new PeopleAnswer.Incomplete(0, 0));
    progress.set(27, 28);
    assertThat(gallery.search(probe)).isEqualTo(new PeopleAnswer.Incomplete(27, 28));
    assertThat(gallery.state()).isEqualTo(new GalleryState.Rebuilding(27, 28));
  }

  @Test
  @DisplayName("Identitas kedua ditemukan sebagai data ganda, orang lain tidak")
  void finds_the_second_identity_and_nobody_else_once_complete() {
    DemoPerson second =
        people.all().stream()
            .filter(person -> person.traits().contains(Trait.SECOND_IDENTITY))
            .findFirst()
            .orElseThrow();
    DemoPerson first =
        people.of(Part.RECORDED).stream()
            .filter(person -> person.bodySeed() == second.bodySeed())
            .findFirst()
            .orElseThrow();
    gallery.beginRebuild(0).finish();
    gallery.enrol(new SubjectRef(new UUID(0, first.bodySeed())), print(first, DemoBodies.GALLERY));
    progress.set(28, 28);
    assertThat(zone(second)).isEqualTo(Zone.DUPLICATE);
    assertThat(zone(people.of(Part.WALK_IN).getFirst())).isEqualTo(Zone.UNIQUE);
  }

  private Zone zone(DemoPerson person) {
    return switch (gallery.search(print(person, 1))) {
      case PeopleAnswer.Complete complete -> complete.zone();
      case PeopleAnswer.Incomplete incomplete -> throw new AssertionError(incomplete);
    };
  }

  private Body print(DemoPerson person, int impression) {
    byte[] image = bodies.finger(person, FingerPosition.RIGHT_INDEX, impression).orElseThrow();
    byte[] other = bodies.finger(person, FingerPosition.LEFT_INDEX, impression).orElseThrow();
    return Body.of(
        new TenPrint(
            Map.of(
                FingerPosition.RIGHT_INDEX, template(image).template(),
                FingerPosition.LEFT_INDEX, template(other).template())));
  }

  private static Extracted template(byte[] image) {
    return (Extracted) new TwofoldExtractor().extract(image, 500);
  }
}
