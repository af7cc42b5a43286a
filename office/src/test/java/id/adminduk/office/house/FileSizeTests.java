package id.adminduk.office.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A file that needs scrolling has two duties (H9): a hard look at 250 lines, never over 400. */
class FileSizeTests {

  private static final int HARD_LOOK = 250;
  private static final int NEVER = 400;

  private record Sized(String name, long lines) {}

  @Test
  void no_main_file_is_longer_than_four_hundred_lines() {
    assertThat(longerThan(NEVER, Project.mainSources().stream())).isEmpty();
  }

  @Test
  void files_that_deserve_a_hard_look_stay_few() {
    List<Sized> large = longerThan(HARD_LOOK, Project.mainSources().stream());
    large.forEach(file -> System.out.println("hard look: " + file.lines() + " " + file.name()));

    assertThat(large).hasSizeLessThanOrEqualTo(5);
  }

  @Test
  void a_long_file_is_reported() {
    Stream<Path> sources = Project.mainSources().stream();
    assertThat(longerThan(10, sources)).isNotEmpty();
  }

  private static List<Sized> longerThan(int limit, Stream<Path> files) {
    return files
        .map(file -> new Sized(Project.name(file), Project.read(file).lines().count()))
        .filter(file -> file.lines() > limit)
        .toList();
  }
}
