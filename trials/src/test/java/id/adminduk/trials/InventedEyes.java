package id.adminduk.trials;

import id.adminduk.formats.EyePosition;
import id.adminduk.synthetic.SyntheticPerson;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.IntStream;

/** Draws the eyes of invented people into a folder that the iris evaluation reads as any other. */
final class InventedEyes {

  private static final long FIRST_SEED = 9_300_000;
  private static final int SHOTS = 2;

  private InventedEyes() {}

  /** Draws two shots of both eyes of so many people, one sub-folder a person. */
  static Path draw(int people, Path folder) throws IOException {
    Files.createDirectories(folder);
    IntStream.range(0, people).parallel().forEach(number -> drawOne(number, folder));
    return folder;
  }

  private static void drawOne(int number, Path folder) {
    SyntheticPerson person = SyntheticPerson.of(FIRST_SEED + number);
    try {
      Path own = Files.createDirectories(folder.resolve("person-" + number));
      for (int shot = 0; shot < SHOTS; shot++) {
        Files.write(own.resolve(shot + "_L.png"), person.irisPng(EyePosition.LEFT, shot));
        Files.write(own.resolve(shot + "_R.png"), person.irisPng(EyePosition.RIGHT, shot));
      }
    } catch (IOException full) {
      throw new UncheckedIOException(full);
    }
  }
}
