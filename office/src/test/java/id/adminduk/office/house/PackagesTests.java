package id.adminduk.office.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every package says what it is for, and that nothing in it is null unless it says so (H3). */
class PackagesTests {

  @Test
  void every_package_has_a_duty_and_is_null_marked() {
    List<String> faults =
        Project.mainSources().stream()
            .map(Path::getParent)
            .distinct()
            .flatMap(folder -> fault(folder).stream())
            .toList();

    assertThat(faults).isEmpty();
  }

  @Test
  void a_package_without_either_is_reported(@TempDir Path folder) throws IOException {
    assertThat(fault(folder)).hasValueSatisfying(text -> assertThat(text).contains("missing"));
    Path file = folder.resolve("package-info.java");
    Files.writeString(file, "/** Keeps cards. */\npackage cards;\n");
    assertThat(fault(folder)).hasValueSatisfying(text -> assertThat(text).contains("@NullMarked"));
    Files.writeString(file, "@NullMarked\npackage cards;\n");
    assertThat(fault(folder)).hasValueSatisfying(text -> assertThat(text).contains("duty"));
  }

  private static Optional<String> fault(Path folder) {
    Path file = folder.resolve("package-info.java");
    if (Files.notExists(file)) {
      return Optional.of(folder + ": package-info.java is missing");
    }
    String text = Project.read(file);
    if (!text.contains("@NullMarked")) {
      return Optional.of(folder + ": not @NullMarked");
    }
    return text.startsWith("/**") || text.startsWith("///")
        ? Optional.empty()
        : Optional.of(folder + ": does not say its duty");
  }
}
