package id.adminduk.trials;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/** The help of the demonstration office: samples, and who stands at the counter. */
final class Demo {

  private static final Duration FILLING = Duration.ofMinutes(5);

  private Demo() {}

  /** Waits until the gallery holds everybody; before that the centre gives no answer. */
  static void waitForGallery(Counters counters) {
    long began = System.nanoTime();
    Terminal anybody = counters.of(Account.LOKET2);
    Patience.until(
        FILLING,
        "the gallery is complete",
        () -> anybody.page("/demo").contains("Galeri demo lengkap"));
    System.out.println(
        "Waited for the gallery: " + (System.nanoTime() - began) / 1_000_000_000L + " s");
  }

  /** Sends somebody else, or the right person, to the pickup counter. */
  static void atPickup(Counters counters, Person person, boolean somebodyElse) {
    counters
        .of(Account.SERAH)
        .post(
            "/demo/orang/" + counters.nikOf(person) + "/loket",
            Map.of("orang-lain", Boolean.toString(somebodyElse)))
        .mustBeDone("the demo's counter");
  }

  /** Gives the sample portrait, before the cloth that the birth year asks for. */
  static byte[] portrait(Counters counters, Person person) {
    return samples(counters, person).entrySet().stream()
        .filter(file -> file.getKey().endsWith(".jpg") && !file.getKey().matches("\\d.*"))
        .map(Map.Entry::getValue)
        .findFirst()
        .orElseThrow(() -> new AssertionError("no portrait among the samples"));
  }

  /** Gives the sample pictures by file name. */
  static Map<String, byte[]> samples(Counters counters, Person person) {
    byte[] zip =
        counters.of(Account.REKAM).file("/demo/orang/" + counters.nikOf(person) + ".zip").body();
    Map<String, byte[]> files = new TreeMap<>();
    try (ZipInputStream entries = new ZipInputStream(new ByteArrayInputStream(zip))) {
      for (ZipEntry entry = entries.getNextEntry(); entry != null; entry = entries.getNextEntry()) {
        files.put(entry.getName(), entries.readAllBytes());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return files;
  }
}
