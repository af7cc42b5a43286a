package id.adminduk.office.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.adminduk.office.kernel.Nik;
import id.adminduk.office.premises.UnitOfWork;
import id.adminduk.office.vault.VaultStore.WrappedKey;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.dao.DataIntegrityViolationException;

@DisplayName("Kunci kantor diputar sementara kantor bekerja")
class KeyRotationModuleTests {

  private static final int PEOPLE = 600;
  private static final byte[] TEMPLATE = "minutiae".getBytes(StandardCharsets.UTF_8);
  private static final String CONTENTS =
      "select string_agg(xmin::text || ctid::text, ' ' order by subject) from vault.item";

  @TempDir Path folder;
  private final List<UUID> people = new ArrayList<>();
  private VaultOffice office;

  @BeforeEach
  void open() {
    office = new VaultOffice(folder, 1);
    office
        .get(UnitOfWork.class)
        .run(() -> {
          for (int person = 0; person < PEOPLE; person++) {
            people.add(new UUID(99, person));
            office.get(Vault.class).put(VaultOffice.item(people.getLast()), TEMPLATE);
          }
        });
  }

  @AfterEach
  void close() {
    office.close();
  }

  @Test
  @DisplayName("Semua kunci dibungkus ulang, datanya tidak ditulis ulang, versi lama hilang")
  void every_key_is_wrapped_anew_no_content_is_rewritten_and_the_old_version_is_gone()
      throws IOException {
    String before = office.sql().sql(CONTENTS).query(String.class).single();
    rotation().begin();
    rotation().finish();
    assertThat(office.sql().sql(CONTENTS).query(String.class).single()).isEqualTo(before);
    assertThat(versionsInUse()).containsExactly(2);
    assertThat(office.get(KeyVersions.class).all()).containsExactly(2);
    assertThat(Files.readString(folder.resolve("vault.key"))).startsWith("2 ").hasLineCount(1);
    assertThat(office.read(VaultOffice.item(people.getFirst()))).contains(TEMPLATE);
  }

  @Test
  @DisplayName("Selama pemutaran tidak satu pun pembacaan atau perekaman gagal")
  void nobody_who_reads_or_records_meanwhile_notices() throws InterruptedException {
    Queue<Throwable> failures = new ConcurrentLinkedQueue<>();
    AtomicBoolean isOver = new AtomicBoolean();
    AtomicInteger done = new AtomicInteger();
    List<Thread> threads = new ArrayList<>();
    for (int thread = 0; thread < 3; thread++) {
      int first = thread;
      threads.add(
          Thread.ofVirtual()
              .uncaughtExceptionHandler((who, failure) -> failures.add(failure))
              .start(() -> {
                for (int i = first; !isOver.get(); i += 7) {
                  assertThat(office.read(VaultOffice.item(people.get(i % PEOPLE)))).isPresent();
                  office.put(VaultOffice.item(new UUID(50 + first, i)), TEMPLATE);
                  done.incrementAndGet();
                }
              }));
    }
    for (int round = 0; round < 3; round++) {
      rotation().begin();
      rotation().finish();
    }
    isOver.set(true);
    for (Thread thread : threads) {
      thread.join();
    }
    assertThat(failures).isEmpty();
    assertThat(done.get()).isPositive();
    assertThat(versionsInUse()).containsExactly(4);
  }

  @Test
  @DisplayName("Pemutaran yang terputus dilanjutkan pada mulai berikutnya")
  void a_killed_rotation_goes_on_at_the_next_start() {
    int version = rotation().begin();
    rotation().wrapBatch(version, new UUID(0, 0));
    assertThat(versionsInUse()).containsExactly(1, 2);
    office.restart(2);
    assertThat(rotation().isPending()).isTrue();
    assertThat(office.read(VaultOffice.item(people.getLast()))).contains(TEMPLATE);
    rotation().finish();
    assertThat(versionsInUse()).containsExactly(2);
    assertThat(rotation().isPending()).isFalse();
  }

  @Test
  void a_kill_between_custody_and_database_costs_nothing() {
    office.get(KeyCustody.class).make(2);
    office.restart(3);
    assertThat(office.get(KeyVersions.class).all()).containsExactly(1, 2);
    rotation().finish();
    office.get(UnitOfWork.class).run(() -> office.get(KeyCustody.class).make(3));
    assertThat(versionsInUse()).containsExactly(2);
  }

  @Test
  @DisplayName("Versi yang masih membungkus sesuatu tidak dapat dipensiunkan")
  void a_version_that_still_wraps_something_cannot_be_retired() {
    rotation().begin();
    assertThatThrownBy(
            () -> office.get(UnitOfWork.class).run(() -> office.get(KeyVersions.class).retire(1)))
        .isInstanceOf(DataIntegrityViolationException.class);
  }

  @Test
  void a_reader_overtaken_by_the_whole_rotation_reads_all_the_same() {
    WrappedKey read = office.get(VaultStore.class).key(people.getFirst()).orElseThrow();
    rotation().begin();
    rotation().finish();
    assertThat(office.get(SubjectKeys.class).open(read).getEncoded()).hasSize(KeyRing.KEY_BYTES);
  }

  @Test
  @DisplayName("Kata cari NIK tetap sama sesudah pemutaran, dan lain di kantor lain")
  void a_nik_is_found_by_the_same_word_after_a_rotation_and_by_another_elsewhere(
      @TempDir Path elsewhere) {
    Nik nik = new Nik("6305011708909001");
    byte[] word = office.get(NikIndex.class).of(nik);
    rotation().begin();
    rotation().finish();
    assertThat(office.get(NikIndex.class).of(nik)).isEqualTo(word).hasSize(32);
    try (VaultOffice other = new VaultOffice(elsewhere, 77)) {
      assertThat(other.get(NikIndex.class).of(nik)).isNotEqualTo(word);
    }
  }

  private KeyRotation rotation() {
    return office.get(KeyRotation.class);
  }

  private List<Integer> versionsInUse() {
    return office
        .sql()
        .sql("select distinct wrapped_by from vault.subject_key order by 1")
        .query((row, number) -> row.getInt(1))
        .list();
  }
}
