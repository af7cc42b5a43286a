package id.adminduk.office.registry;

import static org.assertj.core.api.Assertions.assertThat;

import id.adminduk.office.access.Officer;
import id.adminduk.office.kernel.Nik;
import id.adminduk.office.kernel.Role;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Search, resident, family, and the way of a birth from the mother's page to the register. */
@DisplayName("Halaman buku induk")
class RegistryPagesModuleTests extends RegistryFixture {

  @Test
  @DisplayName("cari: nama dalam ejaan lama ditemukan, NIK tersamar, tidak ada nama di alamat")
  void somebody_is_found_by_an_older_spelling() throws Exception {
    String word = word();
    Nik nik = person("DJOKO " + word, LocalDate.of(1975, 6, 7), false);
    Officer operator = operator();
    Answer found = send("/penduduk", operator, Map.of("kata", "joko " + word));
    assertThat(found.status()).isEqualTo(200);
    assertThat(found.text()).contains("DJOKO " + word, "/penduduk/" + ref(nik));
    assertThat(found.text()).doesNotContain(nik.value());
    assertThat(audited(operator, "people-search")).isEqualTo(1);
  }

  @Test
  @DisplayName("cari: kosong, angka kurang, tanggal mustahil: pesan di sampingnya, isian tetap")
  void a_bad_question_is_told_beside_its_field() throws Exception {
    Officer clerk = officer(Role.FRONT_OFFICE);
    assertThat(send("/penduduk", clerk, Map.of()).text()).contains("Isi nama, nomor, atau tanggal");
    Answer digits = send("/penduduk", clerk, Map.of("kata", "630501"));
    assertThat(digits.status()).isEqualTo(422);
    assertThat(digits.text()).contains("yang diketik 6 angka", "value=\"630501\"");
    assertThat(send("/penduduk", clerk, Map.of("lahir", "29-02-2023")).text())
        .contains("Tahun 2023 bukan tahun kabisat");
    assertThat(send("/penduduk", clerk, Map.of("lahir", "31-04-2023")).text())
        .contains("31-04-2023 tidak ada di kalender");
    assertThat(send("/penduduk", clerk, Map.of("kata", "ZZZQQQ XXYYZZ")).text())
        .contains("Tidak ada penduduk yang cocok");
  }

  @Test
  @DisplayName("halaman penduduk: kolom F-1.01, keluarga, riwayat; yang dilindungi tidak")
  void a_resident_is_shown_in_the_order_of_the_form() throws Exception {
    Family family = family();
    Answer page = open("/penduduk/" + ref(family.child()), operator());
    assertThat(page.status()).isEqualTo(200);
    assertThat(page.text())
        .contains(of(family.child()).nama(), of(family.wife()).nama(), "04-03-2015", "kelahiran");
    assertThat(page.text()).contains("/penduduk/" + ref(family.wife()));
    assertThat(page.text().indexOf("Nama lengkap")).isLessThan(page.text().indexOf("NIK ibu"));
    Answer husband = open("/penduduk/" + ref(family.husband()), operator());
    assertThat(husband.text()).contains("dilindungi").doesNotContain("RUNGU/WICARA");
    assertThat(husband.text()).contains("perkawinan", "KAWIN TERCATAT", "01-05-2010");
  }

  @Test
  @DisplayName("data terlindung: hanya dengan alasan, dan alasan itu tercatat")
  void protected_data_open_with_a_reason() throws Exception {
    Family family = family();
    Officer operator = operator();
    String address = "/penduduk/" + ref(family.husband()) + "/terlindung";
    Answer none = send(address, operator, Map.of("alasan", " "));
    assertThat(none.status()).isEqualTo(422);
    assertThat(none.text()).doesNotContain("RUNGU/WICARA").contains("Tulis alasan");
    Answer open = send(address, operator, Map.of("alasan", "perubahan elemen"));
    assertThat(open.text()).contains("RUNGU/WICARA");
    assertThat(
            jdbc.sql(
                    """
                    select count(*) from audit.entry where officer = :who
                      and facts->>'kind' = 'PROTECTED' and facts->>'why' = 'perubahan elemen'
                    """)
                .param("who", operator.id().value())
                .query(Long.class)
                .single())
        .isEqualTo(1);
  }

  @Test
  @DisplayName("siapa melihat penduduk meninggalkan jejak")
  void who_sees_a_resident_leaves_a_row() throws Exception {
    Family family = family();
    Officer operator = operator();
    open("/penduduk/" + ref(family.wife()), operator);
    open("/penduduk/" + ref(family.wife()) + "/keluarga", operator);
    assertThat(audited(operator, "resident-opened")).isEqualTo(2);
    open("/penduduk/peristiwa/kematian?dari=" + ref(family.wife()), operator);
    assertThat(audited(operator, "resident-opened")).isEqualTo(3);
    assertThat(audited(operator, "residents-named")).as("family and form").isEqualTo(2);
  }

  @Test
  @DisplayName("halaman keluarga: bagan dengan pasangan dan anak, dua tabel KK")
  void a_family_is_a_tree_and_a_card() throws Exception {
    Family family = family();
    Answer page = open("/penduduk/" + ref(family.child()) + "/keluarga", operator());
    assertThat(page.text())
        .contains(
            of(family.husband()).nama() + " dan " + of(family.wife()).nama() + " suami istri.",
            of(family.child()).nama() + " anak dari " + of(family.husband()).nama(),
            "class=\"couple\"",
            "class=\"known\"",
            "KEPALA KELUARGA",
            "/penduduk/" + ref(family.wife()) + "\"");
  }

  @Test
  @DisplayName("kelahiran dari halaman ibu: ayah terisi, pratinjau, simpan, semua halaman berubah")
  void a_birth_is_entered_from_the_page_of_the_mother() throws Exception {
    Family family = family();
    Officer operator = operator();
    Answer form = open("/penduduk/peristiwa/kelahiran?dari=" + ref(family.wife()), operator);
    assertThat(form.text()).contains(of(family.husband()).nama(), "value=\"2\"");
    String nama = "PUTRI " + word();
    Answer preview = look("kelahiran", operator, birth(family, nama));
    assertThat(preview.status()).as(preview.text()).isEqualTo(200);
    assertThat(preview.text())
        .contains(nama, "penduduk baru", "Terbitkan akta kelahiran", "Terbitkan KIA");
    assertThat(residents(nama)).isZero();
    Answer saved = save("kelahiran", operator, preview);
    assertThat(saved.status()).as(saved.text()).isEqualTo(303);
    Answer written = open(saved.location(), operator);
    assertThat(written.text()).contains(nama, "Terbitkan akta kelahiran", "3100");
    Nik child = nik(nama);
    assertThat(of(child).mother()).contains(family.wife());
    assertThat(of(child).father()).contains(family.husband());
    assertThat(open("/penduduk/" + ref(family.wife()) + "/keluarga", operator).text())
        .contains(nama);
    assertThat(open("/penduduk/" + ref(child), operator).text())
        .contains("SURAT KETERANGAN, 12/UJI/2026, 20-11-2026", operator.name());
  }

  @Test
  @DisplayName("formulir yang dikirim dua kali tercatat satu kali")
  void a_form_sent_twice_is_written_once() throws Exception {
    Family family = family();
    Officer operator = operator();
    String nama = "SEKALI " + word();
    Answer preview = look("kelahiran", operator, birth(family, nama));
    Answer first = save("kelahiran", operator, preview);
    Answer second = save("kelahiran", operator, preview, "bukanSama", "true");
    assertThat(second.status()).as(second.text()).isEqualTo(303);
    assertThat(second.location()).isEqualTo(first.location());
    assertThat(residents(nama)).isEqualTo(1);
  }

  @Test
  @DisplayName("nama mirip dan tanggal sama: diperlihatkan dulu, dan harus dijawab")
  void likely_the_same_person_is_shown_first() throws Exception {
    Family family = family();
    Officer operator = operator();
    String nama = "KEMBAR " + word();
    save("kelahiran", operator, look("kelahiran", operator, birth(family, nama)));
    Answer again = look("kelahiran", operator, birth(family, nama));
    assertThat(again.text()).contains("Mungkin orang yang sama", "/penduduk/" + ref(nik(nama)));
    Answer unanswered = save("kelahiran", operator, again);
    assertThat(unanswered.status()).isEqualTo(422);
    assertThat(unanswered.text()).contains("Bandingkan dulu");
    assertThat(residents(nama)).isEqualTo(1);
    assertThat(save("kelahiran", operator, again, "bukanSama", "true").status()).isEqualTo(303);
    assertThat(residents(nama)).isEqualTo(2);
  }

  @Test
  @DisplayName("front office membaca saja")
  void the_counter_only_reads() throws Exception {
    Family family = family();
    Officer clerk = officer(Role.FRONT_OFFICE);
    Answer page = open("/penduduk/" + ref(family.wife()), clerk);
    assertThat(page.status()).isEqualTo(200);
    assertThat(page.text()).doesNotContain("/penduduk/peristiwa/", "terlindung");
    assertThat(open("/penduduk/peristiwa/kematian", clerk).status()).isEqualTo(403);
    assertThat(open("/penduduk", officer(Role.PETUGAS_SCAN)).status()).isEqualTo(403);
  }

  @Test
  @DisplayName("penduduk kantor lain tidak ada di sini")
  void another_office_has_its_own_shelves() throws Exception {
    Family family = family();
    Officer stranger = officerOf(BIMA, Role.OPERATOR_SIAK);
    assertThat(open("/penduduk/" + ref(family.wife()), stranger).status()).isEqualTo(404);
    assertThat(open("/penduduk/" + ref(family.wife()) + "/keluarga", stranger).status())
        .isEqualTo(404);
  }

  Map<String, String> birth(Family family, String nama) {
    String kk = of(family.wife()).kk().value();
    return proven(
        Map.ofEntries(
            Map.entry("ibu", family.wife().value()),
            Map.entry("ayah", family.husband().value()),
            Map.entry("nama", nama),
            Map.entry("jenisKelamin", "PEREMPUAN"),
            Map.entry("tempatDilahirkan", "1 RS/RB"),
            Map.entry("tempatLahir", "Rantau"),
            Map.entry("tanggal", "11-11-2026"),
            Map.entry("pukul", "07.45"),
            Map.entry("jenisKelahiran", "1"),
            Map.entry("anakKe", "2"),
            Map.entry("berat", "3100"),
            Map.entry("keluarga", kk)));
  }

  private long residents(String nama) {
    return jdbc.sql("select count(*) from population.resident where nama_lengkap = :nama")
        .param("nama", nama)
        .query(Long.class)
        .single();
  }

  private Nik nik(String nama) {
    return jdbc.sql("select nik from population.resident where nama_lengkap = :nama limit 1")
        .param("nama", nama)
        .query((row, number) -> new Nik(row.getString("nik")))
        .single();
  }

  private long audited(Officer officer, String act) {
    return jdbc.sql("select count(*) from audit.entry where officer = :who and act = :act")
        .param("who", officer.id().value())
        .param("act", act)
        .query(Long.class)
        .single();
  }
}
