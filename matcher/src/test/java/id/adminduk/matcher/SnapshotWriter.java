package id.adminduk.matcher;

import id.adminduk.formats.FingerPosition;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.UUID;

/** Enrols and saves without end in a process of its own, so that a test may kill it anywhere. */
final class SnapshotWriter {

  private SnapshotWriter() {}

  public static void main(String[] words) throws IOException {
    CompactGallery gallery = new CompactGallery();
    for (int number = 1; ; number++) {
      byte[] few = SourceAfisMinutiae.write(FingerComparisonTests.random(20, number), 400, 400);
      FingerTemplate template = new FingerTemplate(few, 20, 50);
      gallery.enrol(
          new SubjectRef(new UUID(0, number)),
          new TenPrint(Map.of(FingerPosition.LEFT_THUMB, template)));
      gallery.save(Path.of(words[0]));
      System.out.println(number);
    }
  }
}
