package id.adminduk.office.population.bulk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.adminduk.office.OfficeTestBase;
import id.adminduk.office.kernel.Nik;
import id.adminduk.office.kernel.OfficerId;
import id.adminduk.office.kernel.Result;
import id.adminduk.office.population.bulk.CellFault.Kind;
import id.adminduk.office.population.bulk.ImportFile.State;
import id.adminduk.office.population.life.Element;
import id.adminduk.office.population.life.LifeEvent;
import id.adminduk.office.population.life.Person;
import id.adminduk.office.population.regions.Region;
import id.adminduk.office.population.regions.Regions;
import id.adminduk.office.population.register.Evidence;
import id.adminduk.office.population.register.LifeEvents;
import id.adminduk.office.premises.PremisesSettings;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@DisplayName("Impor di balik halaman")
class ImportDeskModuleTests extends OfficeTestBase {

  private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
  private static final OfficerId BY = new OfficerId(new UUID(7, 7));

  @Autowired private ImportDesk desk;
  @Autowired private ImportWorker worker;
  @Autowired private ImportFileStore files;
  @Autowired private PeopleImport people;
  @Autowired private ImportStore runs;
  @Autowired private LifeEvents lives;
  @Autowired private PremisesSettings premises;
  @Autowired private JdbcClient jdbc;
  @TempDir private Path folder;

  @AfterEach
  void leave_room_for_the_next() throws Exception {
    worker.atRest();
    desk.latest().stream()
        .filter(ImportFile::mayBeWithdrawn)
        .forEach(file -> desk.withdraw(file.id(), BY));
  }

  @Test
  @DisplayName("Dikirim, diperiksa, diperintahkan, masuk; berkasnya tidak tertinggal di piringan")
  void a_file_is_sent_checked_told_and_in_and_leaves_no_copy() throws Exception {
    Path table = invented(71, 600, "630507");
    long before = residents.count();
    UUID id = sent(table);
    assertThat(file(id).state()).isEqualTo(State.CLEAN);
    assertThat(residents.count()).as("nothing is in untold").isEqualTo(before);
    Path kept = premises.data().resolve("import").resolve(id + ".table");
    assertThat(Files.getPosixFilePermissions(kept))
        .isEqualTo(PosixFilePermissions.fromString("rw-------"));

    desk.begin(id, TODAY, BY).orFault();
    worker.atRest();

    assertThat(file(id).state()).isEqualTo(State.DONE);
    assertThat(residents.count()).isEqualTo(before + file(id).people());
    assertThat(kept).doesNotExist();
    assertThat(desk.begin(id, TODAY, BY).isRefused()).as("twice").isTrue();
    UUID again = sent(table);
    assertThat(file(again).state()).isEqualTo(State.FAULTY);
  }

  @Test
  @DisplayName("Mati mendadak di tengah impor: sesudah menyala dilanjutkan sampai tepat lengkap")
  void what_was_going_on_at_a_kill_goes_on_at_the_next_start() throws Exception {
    Path table = invented(72, 21_000, "630508");
    UUID id = sent(table);
    files.told(id, TODAY, BY);
    long before = residents.count();
    Path kept = premises.data().resolve("import").resolve(id + ".table");
    assertThatThrownBy(() ->
            people.run(
                kept,
                evidence(),
                done -> {
                  throw new IllegalStateException("the power is gone");
                }))
        .hasMessageContaining("power");
    assertThat(residents.count()).isEqualTo(before + 10_000);

    worker.goOn();
    worker.atRest();

    assertThat(file(id).state()).isEqualTo(State.DONE);
    assertThat(residents.count()).isEqualTo(before + file(id).people());
  }

  @Test
  @DisplayName("Berkas yang masih diperiksa saat mati diperiksa lagi dari awal")
  void a_check_that_was_killed_is_done_again() throws Exception {
    UUID id = sent(invented(73, 100, "630509"));
    jdbc.sql("update population.import_file set state = 'CHECKING', people = 0 where id = :id")
        .param("id", id)
        .update();
    worker.goOn();
    worker.atRest();
    assertThat(file(id).state()).isEqualTo(State.CLEAN);
    assertThat(file(id).people()).isGreaterThanOrEqualTo(100);
  }

  @Test
  @DisplayName("Tidak terbaca, kosong, terlalu banyak: pesan yang jelas, tidak ada yang tersisa")
  void what_cannot_be_read_is_told() throws Exception {
    UUID latin = sent((PeopleFile.HEADER + "\nJos\u00e9").getBytes(StandardCharsets.ISO_8859_1));
    assertThat(file(latin).state()).isEqualTo(State.UNREADABLE);
    assertThat(file(latin).problem()).contains("malformed.import-encoding");
    assertThatThrownBy(() -> sent(new byte[0])).isInstanceOf(MalformedFile.class);
    assertThatThrownBy(() -> desk.take(new Endless(), "besar.csv", TODAY, BY))
        .isInstanceOfSatisfying(
            MalformedFile.class,
            no -> assertThat(no.messageKey()).isEqualTo("malformed.import-too-large"));
    assertThat(leftovers()).as("only the file that waits").isEqualTo(1);
  }

  @Test
  @DisplayName("Lima berkas menunggu: yang keenam ditolak")
  void as_many_files_wait_as_there_is_room_for() throws Exception {
    for (int i = files.open(); i < ImportDesk.MOST_OPEN; i++) {
      sent(("NIK\n" + i).getBytes(StandardCharsets.UTF_8));
    }
    assertThat(desk.take(new ByteArrayInputStream(new byte[] {1}), "x", TODAY, BY))
        .isEqualTo(Result.refused(new ImportRefusal.TooManyImports(ImportDesk.MOST_OPEN)));
  }

  @Test
  @DisplayName("NIK yang pernah tercatat dan nomor KK yang pernah dipakai ditolak saat diperiksa")
  void numbers_the_register_had_are_told_at_the_check() throws Exception {
    Path table = invented(74, 30, "630510");
    List<String> lines = Files.readAllLines(table);
    String[] gone = lines.get(1).split(";", -1);
    Nik nik = new Nik(gone[0]);
    lives
        .record(
            new LifeEvent.Arrival(
                List.of(new LifeEvent.Newcomer(nik, biodata(gone))), TODAY, Optional.empty()),
            evidence())
        .orFault();
    lives
        .record(new LifeEvent.Departure(Set.of(nik), TODAY, Optional.empty()), evidence())
        .orFault();
    jdbc.sql("insert into population.family_card (nomor_kk) values (:kk)")
        .param("kk", lines.getLast().split(";", -1)[1])
        .update();

    assertThat(people.check(table, TODAY).faults())
        .extracting(CellFault::kind)
        .contains(Kind.NIK_IN_REGISTER, Kind.KK_IN_REGISTER);
  }

  @Test
  @DisplayName("Yang dicatat loket sesudah pemeriksaan tidak ditimpa berkas")
  void the_register_wins_over_a_file_that_was_checked_before() throws Exception {
    Path table = invented(75, 30, "630511");
    ImportReport report = people.check(table, TODAY);
    assertThat(report.isClean()).isTrue();
    ImportStore.Run run = runs.begin(report, evidence());
    String[] early = Files.readAllLines(table).get(1).split(";", -1);
    Map<Element, String> biodata = biodata(early);
    biodata.put(Element.NAMA_LENGKAP, "NAMA DARI LOKET");
    lives
        .record(
            new LifeEvent.Arrival(
                List.of(new LifeEvent.Newcomer(new Nik(early[0]), biodata)),
                TODAY,
                Optional.empty()),
            evidence())
        .orFault();

    long before = residents.count();
    people.run(table, evidence(), done -> {}).orFault();

    assertThat(people.skipped(run.digest())).isEqualTo(1);
    assertThat(residents.count()).isEqualTo(before + report.people() - 1);
    assertThat(lives.find(new Nik(early[0])).map(Person::nama)).contains("NAMA DARI LOKET");
  }

  private static Map<Element, String> biodata(String[] row) {
    Map<Element, String> biodata = new EnumMap<>(Element.class);
    biodata.put(Element.NAMA_LENGKAP, row[3]);
    biodata.put(Element.JENIS_KELAMIN, row[4].equals("PEREMPUAN") ? "PEREMPUAN" : "LAKI_LAKI");
    biodata.put(Element.TEMPAT_LAHIR, row[5]);
    biodata.put(Element.TANGGAL_LAHIR, row[6]);
    biodata.put(Element.AGAMA, "ISLAM");
    biodata.put(Element.STATUS_PERKAWINAN, "BELUM_KAWIN");
    biodata.put(Element.PEKERJAAN, "GURU");
    biodata.put(Element.GOLONGAN_DARAH, "O");
    biodata.put(Element.KEWARGANEGARAAN, "WNI");
    biodata.put(Element.JALAN, row[13]);
    biodata.put(Element.RT, row[14]);
    biodata.put(Element.RW, row[15]);
    biodata.put(Element.WILAYAH, row[16]);
    return biodata;
  }

  private Path invented(long seed, int least, String district) throws IOException {
    Path table = folder.resolve(seed + ".csv");
    List<String> villages = Regions.below(district).stream().map(Region::code).toList();
    PeopleFile.write(table, seed, least, villages, TODAY);
    return table;
  }

  private UUID sent(Path table) throws Exception {
    return sent(Files.readAllBytes(table));
  }

  private UUID sent(byte[] bytes) throws Exception {
    UUID id = desk.take(new ByteArrayInputStream(bytes), "../a/tabel.csv", TODAY, BY).orFault();
    worker.atRest();
    assertThat(file(id).name()).isEqualTo("tabel.csv");
    return id;
  }

  private ImportFile file(UUID id) {
    return desk.find(id).orElseThrow();
  }

  private long leftovers() throws IOException {
    List<UUID> open = new ArrayList<>();
    desk.latest().stream().filter(f -> f.endedAt().isEmpty()).forEach(f -> open.add(f.id()));
    try (var listed = Files.list(premises.data().resolve("import"))) {
      long count = listed.count();
      assertThat(count).isEqualTo(open.size());
      return count;
    }
  }

  private static Evidence evidence() {
    return new Evidence(Optional.of(BY), Optional.empty(), "uji", "", TODAY);
  }

  /** Two gigabytes of nothing. */
  private static final class Endless extends InputStream {

    private long left = 2L << 30;

    @Override
    public int read() {
      return left-- > 0 ? 'x' : -1;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) {
      int now = (int) Math.min(left, length);
      left -= now;
      return now == 0 ? -1 : now;
    }
  }
}
