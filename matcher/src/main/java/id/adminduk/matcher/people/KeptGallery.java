package id.adminduk.matcher.people;

import id.adminduk.matcher.CompactGallery;
import id.adminduk.matcher.MalformedSnapshot;
import id.adminduk.matcher.SubjectRef;
import id.adminduk.matcher.iris.IrisGallery;
import id.adminduk.matcher.iris.IrisSnapshot;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;

/**
 * A gallery as it rests on disk: one file for fingers, one for irises, and a slip that names both.
 *
 * <p>The slip is written last and in one move, so that a killed writer leaves the older pair; files
 * that no slip names are thrown away. Each file has a digest of its own and the slip the digest of
 * the fingers: halves of different moments are not one gallery.
 */
record KeptGallery(Halves halves, Set<SubjectRef> people, long mark) {

  private static final Logger log = Logger.getLogger(KeptGallery.class.getName());
  private static final String FORM = "ADMINDUK-PEOPLE-1";
  private static final String SLIP = "slip";
  private static final String HALF = ".gallery";

  static void write(Path folder, Halves halves, long mark) throws IOException {
    Files.createDirectories(folder);
    String fingers = "fingers-" + mark + HALF;
    String irises = "irises-" + mark + HALF;
    halves.fingers().save(folder.resolve(fingers));
    Path part = folder.resolve(irises + ".part");
    IrisSnapshot.write(halves.irises(), part);
    Files.move(part, folder.resolve(irises), StandardCopyOption.ATOMIC_MOVE);
    String slip =
        String.join(
            "\n", FORM, Long.toString(mark), fingers, irises, digest(folder.resolve(fingers)));
    Path fresh = folder.resolve(SLIP + ".part");
    Files.writeString(
        fresh,
        slip,
        StandardCharsets.US_ASCII,
        StandardOpenOption.CREATE,
        StandardOpenOption.TRUNCATE_EXISTING,
        StandardOpenOption.WRITE,
        StandardOpenOption.DSYNC);
    Files.move(fresh, folder.resolve(SLIP), StandardCopyOption.ATOMIC_MOVE);
    throwAwayAllBut(folder, Set.of(fingers, irises, SLIP));
  }

  private static String digest(Path fingers) throws IOException {
    return CompactGallery.open(fingers, Halves.SHOW_ALL).digest();
  }

  private static void throwAwayAllBut(Path folder, Set<String> kept) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.toList()) {
        if (!kept.contains(String.valueOf(file.getFileName()))) {
          Files.deleteIfExists(file);
        }
      }
    }
  }

  static Optional<KeptGallery> read(Path folder) {
    if (!Files.isRegularFile(folder.resolve(SLIP))) {
      return Optional.empty();
    }
    try {
      return Optional.of(readSlip(folder));
    } catch (MalformedSnapshot | IOException | NumberFormatException broken) {
      log.log(
          Level.WARNING, "The kept gallery is not whole; it is rebuilt from the records", broken);
      return Optional.empty();
    }
  }

  private static KeptGallery readSlip(Path folder) throws IOException {
    List<String> lines = Files.readAllLines(folder.resolve(SLIP), StandardCharsets.ISO_8859_1);
    if (lines.size() != 5 || !lines.getFirst().equals(FORM)) {
      throw new MalformedSnapshot("the slip is not of this form");
    }
    CompactGallery fingers = CompactGallery.open(half(folder, lines.get(2)), Halves.SHOW_ALL);
    if (!fingers.digest().equals(lines.get(4))) {
      throw new MalformedSnapshot("the slip names other fingers");
    }
    IrisGallery irises = IrisSnapshot.open(half(folder, lines.get(3)));
    Set<SubjectRef> people = new HashSet<>(fingers.subjects());
    people.addAll(irises.subjects());
    return new KeptGallery(new Halves(fingers, irises), people, Long.parseLong(lines.get(1)));
  }

  private static Path half(Path folder, String name) {
    if (!name.matches("(fingers|irises)-\\d+\\" + HALF)) {
      throw new MalformedSnapshot("the slip names no half");
    }
    return folder.resolve(name);
  }
}
