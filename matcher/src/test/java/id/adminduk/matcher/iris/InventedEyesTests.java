package id.adminduk.matcher.iris;

import static org.assertj.core.api.Assertions.assertThat;

import id.adminduk.formats.EyePosition;
import id.adminduk.formats.GreyRaster;
import id.adminduk.matcher.iris.IrisExtraction.Extracted;
import id.adminduk.synthetic.SyntheticPerson;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Eyes drawn by module synthetic go the whole way: found, coded, told from each other. */
class InventedEyesTests {
  private static final int PEOPLE = 6;

  @Test
  void two_pictures_of_one_person_match_and_two_people_do_not() {
    List<EyePair> first = new ArrayList<>();
    List<EyePair> second = new ArrayList<>();
    for (int seed = 0; seed < PEOPLE; seed++) {
      first.add(eyes(seed, 0));
      second.add(eyes(seed, 1));
    }
    for (int i = 0; i < PEOPLE; i++) {
      for (int j = 0; j < PEOPLE; j++) {
        double score = EyePairComparison.of(first.get(i), second.get(j)).orElseThrow().score();
        if (i == j) {
          assertThat(score).as("person %d", i).isGreaterThan(60);
        } else {
          assertThat(score).as("persons %d and %d", i, j).isLessThan(30);
        }
      }
    }
  }

  @Test
  void the_two_eyes_of_a_person_differ() {
    EyePair eyes = eyes(3, 0);

    IrisComparison comparison =
        IrisComparison.of(eyes.left().orElseThrow(), eyes.right().orElseThrow());
    assertThat(comparison.distance()).isGreaterThan(0.38);
  }

  @Test
  void every_step_can_be_looked_at_and_looking_changes_nothing() {
    GreyRaster eye = eye(1, EyePosition.RIGHT, 0);
    List<String> steps = new ArrayList<>();
    IrisExtractor watched =
        new IrisExtractor((step, width, height, grey) -> {
          assertThat(grey).hasSize(width * height);
          steps.add(step);
        });

    assertThat(watched.extract(eye)).isEqualTo(new IrisExtractor().extract(eye));
    assertThat(steps)
        .containsExactly(
            "01-searched",
            "02-without-glints",
            "03-circles-and-lids",
            "04-rubber-sheet",
            "05-without-lashes",
            "06-code");
  }

  private static EyePair eyes(long seed, int impression) {
    return EyePair.of(
        code(eye(seed, EyePosition.LEFT, impression)),
        code(eye(seed, EyePosition.RIGHT, impression)));
  }

  private static IrisCode code(GreyRaster eye) {
    return ((Extracted) new IrisExtractor().extract(eye)).code();
  }

  private static GreyRaster eye(long seed, EyePosition position, int impression) {
    id.adminduk.synthetic.GreyRaster drawn = SyntheticPerson.of(seed).iris(position, impression);
    return new GreyRaster(drawn.width(), drawn.height(), drawn.pixels());
  }
}
