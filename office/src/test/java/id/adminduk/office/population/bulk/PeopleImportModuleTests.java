package id.adminduk.office.population.bulk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.adminduk.office.OfficeTestBase;
import id.adminduk.office.kernel.Nik;
import id.adminduk.office.population.bulk.CellFault.Kind;
import id.adminduk.office.population.life.Element;
import id.adminduk.office.population.life.Person;
import id.adminduk.office.population.regions.Region;
import id.adminduk.office.population.regions.Regions;
import id.adminduk.office.population.register.Evidence;
import id.adminduk.office.population.register.LifeEvents;
import id.adminduk.office.population.search.PeopleQuery;
import id.adminduk.office.population.search.PeopleSearch;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@DisplayName("Memasukkan penduduk dan keluarga dari berkas")
class PeopleImportModuleTests extends OfficeTestBase {

  private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

  @Autowired private PeopleImport people;
  @Autowired private LifeEvents lives;
  @Autowired private PeopleSearch search;
  @Autowired private JdbcClient jdbc;
  @TempDir private Path folder;

  @Test
  @DisplayName("Berkas bersih masuk utuh: keluarga, riwayat dan pencarian")
  void a_clean_file_comes_in_whole() throws IOException {
    Path file = folder.resolve("bersih.csv");
    int written = PeopleFile.write(file, 61, 1_200, villages("630503"), TODAY);
    ImportReport report = people.check(file, TODAY);
    assertThat(report.faults()).isEmpty();
    assertThat(report.people()).isEqualTo(written);
    long before = residents.count();

    assertThat(people.run(file, evidence(), done -> {}).orFault()).isEqualTo(written);
    assertThat(residents.count()).isEqualTo(before + written);
    String[] first = Files.readAllLines(file).get(1).split(";", -1);
    Nik nik = new Nik(first[0]);
    assertThat(lives.timeLine(nik).history().now())
        .isEqualTo(lives.find(nik).orElseThrow().elements());
    assertThat(lives.family(lives.find(nik).orElseThrow().kk()).getFirst().nik()).isEqualTo(nik);
    assertThat(
            search.search(
                new PeopleQuery(first[3], Optional.of(LocalDate.parse(first[6])), ""),
                Optional.empty(),
                Optional.empty()))
        .anyMatch(found -> found.nik().equals(nik));
    assertThat(people.run(file, evidence(), done -> {}).isRefused()).as("twice").isTrue();
    assertThat(people.check(file, TODAY).faults())
        .allMatch(fault -> fault.kind() == Kind.NIK_IN_REGISTER);
  }

  @Test
  @DisplayName("Penduduk dengan riwayat: yang meninggal dan pindah masuk, tetapi tidak dihitung")
  void who_died_or_moved_away_comes_in_and_is_not_counted() throws IOException {
    Path file = folder.resolve("riwayat.csv");
    int written = PeopleFile.writeWithPast(file, 65, 1_500, villages("630512"), TODAY);
    ImportReport report = people.check(file, TODAY);
    assertThat(report.faults()).isEmpty();
    long before = residents.count();

    people.run(file, evidence(), done -> {}).orFault();

    List<String[]> gone =
        Files.readAllLines(file).stream()
            .skip(1)
            .map(line -> line.split(";", -1))
            .filter(row -> !row[22].equals("AKTIF"))
            .toList();
    assertThat(gone).hasSizeGreaterThan(20);
    assertThat(residents.count()).isEqualTo(before + written - gone.size());
    String[] dead =
        gone.stream().filter(row -> row[22].equals("MENINGGAL")).findFirst().orElseThrow();
    Person resting = lives.find(new Nik(dead[0])).orElseThrow();
    assertThat(resting.isActive()).isFalse();
    assertThat(resting.get(Element.TANGGAL_MENINGGAL)).contains(dead[23]);
    assertThat(lives.family(resting.kk())).isEmpty();
  }

  @Test
  @DisplayName("Satu kesalahan: tidak satu baris pun masuk, baris dan kolomnya disebut")
  void a_file_with_one_fault_leaves_nothing() throws IOException {
    Path file = folder.resolve("salah.csv");
    PeopleFile.write(file, 62, 300, villages("630504"), TODAY);
    List<String> lines = new java.util.ArrayList<>(Files.readAllLines(file));
    lines.set(17, lines.get(17).replaceFirst("[0-9]{4}-[0-9]{2}-[0-9]{2}", "1999-02-29"));
    lines.add(lines.get(3));
    Files.write(file, lines);
    long before = residents.count();

    ImportReport report = people.check(file, TODAY);
    assertThat(report.faults())
        .extracting(CellFault::line, CellFault::column, CellFault::kind)
        .contains(
            org.assertj.core.groups.Tuple.tuple(18, "TANGGAL_LAHIR", Kind.NOT_A_DAY),
            org.assertj.core.groups.Tuple.tuple(lines.size(), "NIK", Kind.NIK_TWICE_IN_FILE));
    assertThat(people.run(file, evidence(), done -> {}).isRefused()).isTrue();
    assertThat(residents.count()).isEqualTo(before);
  }

  @Test
  @DisplayName("Terputus di tengah: dilanjutkan tanpa ada yang masuk dua kali")
  void an_import_that_was_killed_goes_on_where_it_stopped() throws IOException {
    Path file = folder.resolve("putus.csv");
    int written = PeopleFile.write(file, 63, 25_000, villages("630505"), TODAY);
    long before = residents.count();

    assertThatThrownBy(() ->
            people.run(
                file,
                evidence(),
                done -> {
                  throw new IllegalStateException("killed after " + done);
                }))
        .hasMessageContaining("killed after 10000");
    assertThat(residents.count()).isEqualTo(before + 10_000);
    assertThat(people.run(file, evidence(), done -> {}).orFault()).isEqualTo(written);
    assertThat(residents.count()).isEqualTo(before + written);
    assertThat(
            jdbc.sql("select count(*) from population.import_run where finished_at is null")
                .query(Long.class)
                .single())
        .isZero();
  }

  @Test
  @DisplayName("Keluarga tanpa kepala atau dengan dua kepala ditolak")
  void families_without_exactly_one_head_are_told() throws IOException {
    Path file = folder.resolve("kepala.csv");
    PeopleFile.write(file, 64, 40, villages("630506"), TODAY);
    String text = Files.readString(file);
    Files.writeString(file, text.replaceFirst("KEPALA_KELUARGA", "FAMILI LAIN"));
    assertThat(people.check(file, TODAY).faults())
        .extracting(CellFault::kind)
        .containsExactly(Kind.NO_HEAD_IN_FAMILY);
  }

  /** Each test lives in a district of its own, so that invented numbers do not meet. */
  private static List<String> villages(String district) {
    return Regions.below(district).stream().map(Region::code).toList();
  }

  private static Evidence evidence() {
    return new Evidence(Optional.empty(), Optional.empty(), "uji", "", TODAY);
  }
}
