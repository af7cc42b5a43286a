package id.adminduk.office.demo;

import static org.assertj.core.api.Assertions.assertThat;

import id.adminduk.formats.ImageType;
import id.adminduk.formats.ImageVerdict.Accepted;
import id.adminduk.formats.Images;
import id.adminduk.office.kernel.SettableClock;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;

class SampleZipTests {

  private static final ResourceBundle WORDS =
      ResourceBundle.getBundle("messages/demo", Locale.of("id"));

  private final DemoPeople people = new DemoPeople(ResidentSheet.read());
  private final DemoBodies bodies =
      new DemoBodies(new SettableClock(Instant.parse("2026-11-23T02:00:00Z")));

  @Test
  void holds_pictures_of_every_type_that_the_office_reads() throws IOException {
    Map<String, byte[]> files = unpacked(people.of(Part.WALK_IN).getFirst());
    assertThat(files).hasSize(1 + 20 + 3 + 2 + 1 + 1);
    Set<ImageType> types = EnumSet.noneOf(ImageType.class);
    files.forEach((name, bytes) -> {
      if (!name.endsWith(".txt")) {
        assertThat(Images.inspect(bytes)).as(name).isInstanceOf(Accepted.class);
        assertThat(Images.decodeGrey(bytes).width()).as(name).isGreaterThan(100);
        types.add(((Accepted) Images.inspect(bytes)).facts().type());
      }
    });
    assertThat(types).contains(ImageType.PNG, ImageType.JPEG, ImageType.BMP, ImageType.WSQ);
  }

  @Test
  void leaves_out_fingers_that_are_not_there() throws IOException {
    DemoPerson person =
        people.all().stream().filter(one -> !one.missing().isEmpty()).findFirst().orElseThrow();
    Map<String, byte[]> files = unpacked(person);
    assertThat(files).hasSize(1 + 16 + 3 + 2 + 1 + 1);
    assertThat(files.keySet()).noneMatch(name -> name.startsWith("09-"));
  }

  private Map<String, byte[]> unpacked(DemoPerson person) throws IOException {
    Map<String, byte[]> files = new LinkedHashMap<>();
    byte[] packed = new SampleZip(bodies, key -> WORDS.getString(key)).of(person);
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(packed))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        files.put(entry.getName(), zip.readAllBytes());
      }
    }
    return files;
  }
}
