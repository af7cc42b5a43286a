package id.adminduk.matcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.adminduk.formats.FingerPosition;
import id.adminduk.matcher.SearchAnswer.Complete;
import id.adminduk.matcher.SearchAnswer.Zone;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CompactGalleryTests extends GalleryPromises {

  @TempDir Path folder = Path.of("set by JUnit");

  @Override
  Gallery empty() {
    return new CompactGallery();
  }

  @Test
  void a_batch_answers_as_single_searches_do() {
    CompactGallery gallery = filled();
    List<TenPrint> probes =
        List.of(
            DrawnFinger.person(3, 1, FOUR),
            DrawnFinger.person(8, 0, FOUR),
            DrawnFinger.person(1, 1, FOUR));
    List<SearchAnswer> answers = gallery.searchAll(probes);
    assertThat(answers)
        .extracting(answer -> complete(answer).zone())
        .containsExactly(Zone.DUPLICATE, Zone.UNIQUE, Zone.DUPLICATE);
    for (int i = 0; i < probes.size(); i++) {
      assertThat(gallery.search(probes.get(i))).isEqualTo(answers.get(i));
    }
  }

  @Test
  void a_snapshot_gives_the_same_gallery_back() throws IOException {
    CompactGallery gallery = filled();
    gallery.remove(subject(2));
    Path file = folder.resolve("gallery");
    gallery.save(file);
    CompactGallery opened = CompactGallery.open(file, 0.01);
    assertThat(opened.size()).isEqualTo(5);
    assertThat(digest(opened)).isEqualTo(digest(gallery));
    for (int person = 1; person <= 6; person++) {
      TenPrint probe = DrawnFinger.person(person, 1, FOUR);
      assertThat(opened.search(probe)).isEqualTo(gallery.search(probe));
    }
    opened.enrol(subject(2), DrawnFinger.person(2, 0, FOUR));
    Complete found = complete(opened.search(DrawnFinger.person(2, 1, FOUR)));
    assertThat(found.zone()).isEqualTo(Zone.DUPLICATE);
    assertThat(CompactGallery.open(file, 0.01).size()).as("the file stays").isEqualTo(5);
  }

  @Test
  void a_snapshot_that_was_cut_or_changed_is_refused() throws IOException {
    Path file = folder.resolve("gallery");
    filled().save(file);
    byte[] whole = Files.readAllBytes(file);
    for (int at : new int[] {0, 33, 64, 4096, 4096 + 60, whole.length - 1}) {
      byte[] changed = whole.clone();
      changed[at] ^= 1;
      Files.write(file, changed);
      assertThatThrownBy(() -> CompactGallery.open(file, 0.01))
          .as("byte %d", at)
          .isInstanceOf(MalformedSnapshot.class);
    }
    for (int length : new int[] {0, 100, 4096, whole.length - 1}) {
      Files.write(file, Arrays.copyOf(whole, length));
      assertThatThrownBy(() -> CompactGallery.open(file, 0.01))
          .as("%d bytes", length)
          .isInstanceOf(MalformedSnapshot.class);
    }
  }

  @Test
  @DisplayName("Jari salah urutan tetap ditemukan")
  void fingers_in_the_wrong_order_are_found() {
    Map<FingerPosition, FingerTemplate> misnamed = new EnumMap<>(FingerPosition.class);
    for (int i = 0; i < FOUR.length; i++) {
      FingerPosition said = FOUR[(i + 1) % FOUR.length];
      misnamed.put(said, DrawnFinger.template(300 + FOUR[i].code(), 1));
    }
    Complete answer = complete(filled().search(new TenPrint(misnamed)));
    assertThat(answer.candidates()).isNotEmpty();
    assertThat(answer.candidates().getFirst().subject()).isEqualTo(subject(3));
  }

  @Test
  void half_a_gallery_is_not_saved() {
    CompactGallery gallery = filled();
    gallery.beginRebuild(3);
    assertThatThrownBy(() -> gallery.save(folder.resolve("gallery")))
        .isInstanceOf(IllegalStateException.class);
  }

  @Test
  void a_target_that_is_no_rate_is_refused() {
    for (double target : new double[] {0, -1, 1.5, Double.NaN}) {
      assertThatThrownBy(() -> new CompactGallery(target))
          .isInstanceOf(IllegalArgumentException.class);
    }
  }

  private static CompactGallery filled() {
    CompactGallery gallery = new CompactGallery();
    for (int person = 1; person <= 6; person++) {
      gallery.enrol(subject(person), DrawnFinger.person(person, 0, FOUR));
    }
    return gallery;
  }
}
