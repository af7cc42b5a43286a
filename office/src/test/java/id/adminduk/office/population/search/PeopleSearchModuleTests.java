package id.adminduk.office.population.search;

import static org.assertj.core.api.Assertions.assertThat;

import id.adminduk.office.OfficeTestBase;
import id.adminduk.office.kernel.Nik;
import id.adminduk.office.population.life.Element;
import id.adminduk.office.population.life.LifeEvent;
import id.adminduk.office.population.register.Evidence;
import id.adminduk.office.population.register.LifeEvents;
import id.adminduk.office.population.register.RegisterFixture;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@DisplayName("Cari penduduk")
class PeopleSearchModuleTests extends OfficeTestBase {

  private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

  @Autowired private PeopleSearch search;
  @Autowired private LifeEvents lives;
  @Autowired private JdbcClient jdbc;

  @Test
  @DisplayName("Ejaan lama dan baru, urutan terbalik dan salah ketik menemukan orang yang sama")
  void a_name_is_found_in_any_spelling_and_order() {
    Nik nik = person("TJOKRO SOEDARSONO", LocalDate.of(1931, 4, 5));

    for (String typed :
        List.of("Cokro Sudarsono", "SUDARSONO TJOKRO", "tjokrosoedarsono", "Cokro Sudarsonno")) {
      assertThat(found(PeopleQuery.of(typed))).as(typed).contains(nik);
    }
    assertThat(found(PeopleQuery.of("Cokro Sudarsono")).getFirst()).isEqualTo(nik);
    assertThat(found(PeopleQuery.of("Kartini Lestari"))).doesNotContain(nik);
  }

  @Test
  @DisplayName("Satu nama, dan tanggal lahir dengan hari dan bulan tertukar")
  void a_single_name_and_a_swapped_birth_date_are_found() {
    Nik nik = person("MAKSUDIJAH", LocalDate.of(1932, 3, 9));

    assertThat(found(PeopleQuery.of("maksudiyah"))).contains(nik);
    assertThat(found(new PeopleQuery("MAKSUDYAH", Optional.of(LocalDate.of(1932, 9, 3)), "RANTAU")))
        .contains(nik);
  }

  @Test
  @DisplayName("NIK dan nomor KK persis; nomor yang bukan nomor tidak menemukan apa pun")
  void numbers_are_found_exactly() {
    Nik nik = person("ORANG BERNOMOR", LocalDate.of(1933, 1, 2));
    String kk = lives.find(nik).orElseThrow().kk().value();

    assertThat(found(PeopleQuery.of(nik.value()))).containsExactly(nik);
    assertThat(found(PeopleQuery.of(kk))).containsExactly(nik);
    assertThat(found(PeopleQuery.of("123"))).isEmpty();
    assertThat(found(PeopleQuery.of("  "))).isEmpty();
    assertThat(found(PeopleQuery.of("%_'; drop"))).doesNotContain(nik);
  }

  @Test
  @DisplayName("Kantor lain tidak menemukan penduduk kantor ini")
  void another_office_does_not_find_ours() {
    Nik nik = person("HANYA DITAPIN ADANYA", LocalDate.of(1934, 1, 2));
    BIMA_SCOPE.run(() -> {
      assertThat(found(PeopleQuery.of("HANYA DITAPIN ADANYA"))).isEmpty();
      assertThat(found(PeopleQuery.of(nik.value()))).isEmpty();
    });
  }

  @Test
  @DisplayName("Setiap pencarian tercatat, tanpa kata yang diketik")
  void every_search_is_audited_without_its_words() {
    long before = searches();
    found(PeopleQuery.of("RAHASIA SEKALI"));
    assertThat(searches()).isEqualTo(before + 1);
    assertThat(
            jdbc.sql("select facts::text from audit.entry where act = 'people-search'")
                .query(String.class)
                .list())
        .noneMatch(facts -> facts.contains("RAHASIA"));
  }

  @Test
  @DisplayName("Calon data ganda: nama mirip dan tanggal lahir sama atau tertukar")
  void likely_duplicates_are_told_before_somebody_is_recorded() {
    Nik nik = person("MOHAMAD CHAERUL", LocalDate.of(1935, 5, 6));

    assertThat(search.likely("MUHAMMAD KHAERUL", LocalDate.of(1935, 6, 5), Optional.empty()))
        .extracting(FoundPerson::nik)
        .contains(nik);
    assertThat(search.likely("MUHAMMAD KHAERUL", LocalDate.of(1975, 6, 5), Optional.empty()))
        .extracting(FoundPerson::nik)
        .doesNotContain(nik);
    assertThat(search.likely("MOHAMAD CHAERUL", LocalDate.of(1935, 5, 6), Optional.of(nik)))
        .extracting(FoundPerson::nik)
        .doesNotContain(nik);
  }

  @Test
  @DisplayName("Nama yang diganti ditemukan dengan nama barunya")
  void a_changed_name_is_found_by_the_new_one() {
    Nik nik = person("NAMA SEBELUMNYA", LocalDate.of(1936, 5, 6));
    lives
        .record(new LifeEvent.NameChange(nik, "NAMA SESUDAHNYA", false, TODAY), evidence())
        .orFault();
    assertThat(found(PeopleQuery.of("NAMA SESUDAHNYA"))).contains(nik);
  }

  private long searches() {
    return jdbc.sql("select count(*) from audit.entry where act = 'people-search'")
        .query(Long.class)
        .single();
  }

  private List<Nik> found(PeopleQuery query) {
    return search.search(query, Optional.empty(), Optional.empty()).stream()
        .map(FoundPerson::nik)
        .toList();
  }

  private Nik person(String nama, LocalDate born) {
    Map<Element, String> biodata = RegisterFixture.biodata(born, false);
    biodata.put(Element.NAMA_LENGKAP, nama);
    return lives
        .record(new LifeEvent.FirstRecord(biodata, TODAY, Optional.empty()), evidence())
        .orFault()
        .changes()
        .touched()
        .iterator()
        .next();
  }

  private static Evidence evidence() {
    return new Evidence(Optional.empty(), Optional.empty(), "uji", "", TODAY);
  }
}
