package id.adminduk.office.uniqueness;

import static id.adminduk.office.uniqueness.SmallOffice.OPERATOR;
import static org.assertj.core.api.Assertions.assertThat;

import id.adminduk.formats.EyePosition;
import id.adminduk.formats.FingerPosition;
import id.adminduk.matcher.people.PeopleGallery;
import id.adminduk.office.kernel.StepId;
import id.adminduk.office.uniqueness.SmallOffice.Node;
import id.adminduk.office.vault.SubjectDestroyed;
import id.adminduk.synthetic.SyntheticPerson;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("Satu orang satu rekaman: jari, iris, dan galeri yang tersimpan di disk")
class WholePersonModuleTests {

  private static final long SEED = 20261122;
  private static final UUID SITI = new UUID(99, 1);
  private static final UUID BUDI = new UUID(99, 2);
  private static final UUID SITA = new UUID(99, 3);

  @TempDir Path folder;
  private SmallOffice office;
  private final PeopleGallery gallery = new PeopleGallery();
  private Node node;

  @BeforeEach
  void open() {
    office = new SmallOffice(folder);
    node = office.node(gallery);
  }

  @AfterEach
  void close() {
    office.close();
  }

  @Test
  @DisplayName("Tanpa jari yang dapat direkam: kedua iris menemukan identitas kedua")
  void without_fingers_the_irises_find_the_second_identity() {
    sent(node, SITI, 1, eyes(SEED, 0));
    sent(node, BUDI, 2, eyes(SEED + 1, 0));
    sent(node, SITA, 3, eyes(SEED, 1));
    node.work();
    assertThat(node.status(SITI)).as("seed %d", SEED).isEqualTo(RecordStatus.PRINT_READY_RECORD);
    assertThat(node.status(BUDI)).isEqualTo(RecordStatus.PRINT_READY_RECORD);
    assertThat(node.status(SITA)).isEqualTo(RecordStatus.DUPLICATE_RECORD);
  }

  @Test
  @DisplayName("Foto yang bukan mata: tidak ada yang dapat dicari, pusat memvalidasi")
  void pictures_that_are_no_eyes_leave_nothing_to_search() {
    byte[] finger = SyntheticPerson.of(SEED).fingerprintPng(FingerPosition.RIGHT_THUMB, 0);
    sent(node, SITI, 1, Map.of(Bodies.RIGHT_EYE, finger, Bodies.LEFT_EYE, new byte[] {1, 2, 3}));
    node.work();
    assertThat(node.status(SITI)).isEqualTo(RecordStatus.REQUEST_VALIDATION);
  }

  @Test
  @DisplayName(
      "Mulai ulang: galeri diambil dari disk, dan yang datang sesudahnya dibaca dari brankas")
  void a_restart_takes_the_gallery_from_disk_and_reads_on() {
    sent(node, SITI, 1, eyes(SEED, 0));
    node.work();
    node.get(GalleryKeeper.class).close();
    sent(node, BUDI, 2, eyes(SEED + 1, 0));
    node.work();
    int before = builds();
    PeopleGallery fresh = new PeopleGallery();
    Node restarted = office.node(fresh);
    sent(restarted, SITA, 3, eyes(SEED + 1, 1));
    restarted.work();
    assertThat(restarted.status(SITA)).isEqualTo(RecordStatus.DUPLICATE_RECORD);
    assertThat(fresh.size()).isEqualTo(2);
    assertThat(builds() - before).as("one reading: of who came after the mark").isEqualTo(1);
    assertThat(codesReadLast()).as("two irises and nothing else").isEqualTo("2");
  }

  @Test
  @DisplayName("Galeri di disk rusak: dibangun kembali dari brankas")
  void a_damaged_gallery_on_disk_is_rebuilt_from_the_vault() throws IOException {
    sent(node, SITI, 1, eyes(SEED, 0));
    node.work();
    node.get(GalleryKeeper.class).close();
    for (Path file : kept()) {
      byte[] bytes = Files.readAllBytes(file);
      bytes[bytes.length / 2] ^= 1;
      Files.write(file, bytes);
    }
    PeopleGallery fresh = new PeopleGallery();
    Node restarted = office.node(fresh);
    sent(restarted, SITA, 3, eyes(SEED, 1));
    restarted.work();
    assertThat(restarted.status(SITA)).isEqualTo(RecordStatus.DUPLICATE_RECORD);
  }

  @Test
  @DisplayName("Orang yang kuncinya dimusnahkan juga hilang dari galeri di disk")
  void whoever_was_destroyed_is_not_on_disk_either() {
    sent(node, SITI, 1, eyes(SEED, 0));
    sent(node, BUDI, 2, eyes(SEED + 1, 0));
    node.work();
    node.get(GalleryKeeper.class).close();
    destroy(SITI);
    node.get(GalleryKeeper.class).forget(new SubjectDestroyed(SITI));
    PeopleGallery onDisk = new PeopleGallery();
    assertThat(onDisk.restore(folder.resolve("gallery"))).isPresent();
    assertThat(onDisk.size()).isEqualTo(1);
  }

  private void destroy(UUID subject) {
    office
        .sql()
        .sql(
            """
            with gone as (delete from vault.item where subject = :subject)
            update vault.subject_key set wrapped = null, wrapped_by = null, destroyed_at = now()
            where subject = :subject
            """)
        .param("subject", subject)
        .update();
  }

  private int builds() {
    return office
        .sql()
        .sql("select count(*) from audit.entry where facts->>'why' = 'gallery-build'")
        .query(Integer.class)
        .single();
  }

  private String codesReadLast() {
    return office
        .sql()
        .sql(
            """
            select facts->>'count' from audit.entry where facts->>'why' = 'gallery-build'
            order by id desc limit 1
            """)
        .query(String.class)
        .single();
  }

  private List<Path> kept() throws IOException {
    try (Stream<Path> files = Files.list(folder.resolve("gallery"))) {
      return files.toList();
    }
  }

  private void sent(Node at, UUID subject, int sequence, Map<String, byte[]> pictures) {
    StepId step = at.recordedByEyes(subject, sequence, pictures);
    at.uniqueness().send(step, OPERATOR).orFault();
    office.clock.advance(Duration.ofSeconds(1));
  }

  private static Map<String, byte[]> eyes(long seed, int shot) {
    SyntheticPerson person = SyntheticPerson.of(seed);
    return Map.of(
        Bodies.RIGHT_EYE, person.irisPng(EyePosition.RIGHT, shot),
        Bodies.LEFT_EYE, person.irisPng(EyePosition.LEFT, shot));
  }
}
