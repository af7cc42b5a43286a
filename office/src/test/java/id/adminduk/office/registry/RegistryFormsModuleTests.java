package id.adminduk.office.registry;

import static org.assertj.core.api.Assertions.assertThat;

import id.adminduk.office.access.Officer;
import id.adminduk.office.kernel.Nik;
import id.adminduk.office.kernel.Role;
import id.adminduk.office.population.StatusPenduduk;
import id.adminduk.office.population.life.Element;
import id.adminduk.office.population.life.LifeEvent;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Every form a clerk enters, from the first field to the page that says it is written. */
@DisplayName("Formulir buku induk")
class RegistryFormsModuleTests extends RegistryFixture {

  private static final String ELSEWHERE = "5272011001";
  private static final Pattern LETTER = Pattern.compile("SKPWNI/\\d{4}/\\d{8}/\\d{4}");

  @Test
  @DisplayName("kematian kepala keluarga: istri menjadi kepala, nomor KK baru, kartu ditarik")
  void the_head_dies() throws Exception {
    Family family = family();
    Officer operator = operator();
    Map<String, String> form =
        proven(
            Map.of(
                "almarhum", family.husband().value(),
                "tanggal", "10-11-2026",
                "sebab", "1",
                "tempatMati", "RSUD"));
    Answer preview = look("kematian", operator, form);
    assertThat(preview.text())
        .contains("CERAI MATI", "Tarik KTP-el", "Tutup nomor KK", "Nomor KK", "KEPALA KELUARGA");
    assertThat(of(family.husband()).isActive()).isTrue();
    written(save("kematian", operator, preview), operator);
    assertThat(of(family.husband()).status()).isEqualTo(StatusPenduduk.MENINGGAL);
    assertThat(of(family.wife()).isHead()).isTrue();
    assertThat(open("/penduduk/" + ref(family.husband()), operator).text())
        .contains("Meninggal 10-11-2026");
  }

  @Test
  @DisplayName("perkawinan lalu perceraian: pasangan terisi sendiri")
  void a_marriage_and_its_end() throws Exception {
    Nik man = person("ADI", LocalDate.of(1995, 1, 1), false);
    Nik woman = person("AYU", LocalDate.of(1996, 2, 2), true);
    Officer operator = operator();
    Map<String, String> wedding =
        proven(
            Map.of(
                "suami", man.value(),
                "istri", woman.value(),
                "tanggal", "01-11-2026",
                "tercatat", "TERCATAT",
                "rumah", "NEW_CARD"));
    Answer preview = look("perkawinan", operator, wedding);
    assertThat(preview.text()).contains("Terbitkan akta perkawinan", "KAWIN TERCATAT");
    written(save("perkawinan", operator, preview), operator);
    assertThat(of(man).spouse()).contains(woman);
    assertThat(of(woman).kk()).isEqualTo(of(man).kk());

    Answer form = open("/penduduk/peristiwa/perceraian?dari=" + ref(woman), operator);
    assertThat(form.text()).contains(of(man).nama());
    Map<String, String> divorce =
        proven(
            Map.of(
                "suami",
                man.value(),
                "istri",
                woman.value(),
                "nomorPutusan",
                "12/Pdt.G/2026",
                "tanggal",
                "20-11-2026"));
    written(save("perceraian", operator, look("perceraian", operator, divorce)), operator);
    assertThat(of(woman).spouse()).isEmpty();
    assertThat(of(woman).kk()).isNotEqualTo(of(man).kk());
  }

  @Test
  @DisplayName("pindah dalam daerah: sekeluarga, nomor KK tetap, desa dicari menurut nama")
  void a_family_moves_within() throws Exception {
    Family family = family();
    Officer operator = operator();
    String kk = of(family.husband()).kk().value();
    Map<String, String> form =
        move("63.05.01.2003 desa", "orang", family.wife().value(), "tanggal", "22-11-2026");
    Answer preview = look("pindah-dalam", operator, form, family);
    assertThat(preview.status()).as(preview.text()).isEqualTo(200);
    written(save("pindah-dalam", operator, preview, family), operator);
    assertThat(of(family.child()).get(Element.WILAYAH)).contains("6305012003");
    assertThat(of(family.child()).get(Element.RT)).contains("007");
    assertThat(of(family.child()).kk().value()).isEqualTo(kk);
  }

  @Test
  @DisplayName("pindah keluar: surat terbit, tiba di tujuan, surat yang sama tidak berlaku lagi")
  void a_letter_is_issued_used_and_refused() throws Exception {
    Family family = family();
    Officer operator = operator();
    Map<String, String> form =
        move(ELSEWHERE, "orang", family.wife().value(), "jalan", "JALAN TUJUAN 5");
    Answer preview = look("pindah-keluar", operator, form, family);
    assertThat(preview.text()).contains("SKPWNI ke", "03-03-2027", of(family.child()).nama());
    Answer page = written(save("pindah-keluar", operator, preview, family), operator);
    Matcher number = LETTER.matcher(page.text());
    assertThat(number.find()).isTrue();
    assertThat(of(family.wife()).isActive()).isTrue();

    Officer there = officerOf(BIMA, Role.OPERATOR_SIAK);
    Map<String, String> arrival = proven(Map.of("nomorSurat", number.group()));
    Answer arriving = look("datang-surat", there, arrival);
    assertThat(arriving.text()).contains("JALAN TUJUAN 5", of(family.child()).nama());
    assertThat(of(family.wife()).isActive()).as("a look moves nobody").isTrue();
    written(save("datang-surat", there, arriving), there);
    assertThat(of(family.wife()).status()).isEqualTo(StatusPenduduk.PINDAH_KELUAR);
    told(look("datang-surat", there, arrival), "surat ini sudah pernah dipakai", number.group());
  }

  @Test
  @DisplayName("surat pindah: tidak dikenal, salah tulis, kedaluwarsa, untuk kantor lain")
  void a_letter_that_does_not_hold_is_refused() throws Exception {
    Family family = family();
    Officer operator = operator();
    told(
        look("datang-surat", operator, proven(Map.of("nomorSurat", "SKPWNI/6305/1/1"))),
        "Tulis nomor surat seperti",
        "SKPWNI/6305/1/1");
    String none = "SKPWNI/9999/01012026/0001";
    told(
        look("datang-surat", operator, proven(Map.of("nomorSurat", none))),
        "nomornya tidak dikenal",
        none);
    Map<String, String> form = move(ELSEWHERE, "orang", family.wife().value());
    Answer issued =
        written(
            save("pindah-keluar", operator, look("pindah-keluar", operator, form, family), family),
            operator);
    Matcher number = LETTER.matcher(issued.text());
    assertThat(number.find()).isTrue();
    Map<String, String> arrival = proven(Map.of("nomorSurat", number.group()));
    told(look("datang-surat", operator, arrival), "untuk kantor lain", number.group());
    clock.advance(java.time.Duration.ofDays(101));
    told(
        look("datang-surat", officerOf(BIMA, Role.OPERATOR_SIAK), arrival),
        "masa berlakunya sudah habis",
        number.group());
  }

  @Test
  @DisplayName("F-1.02: pisah KK, numpang KK, ganti kepala keluarga")
  void a_family_splits_joins_and_chooses_another_head() throws Exception {
    Family family = family();
    Officer operator = operator();
    Map<String, String> head =
        proven(Map.of("orang", family.wife().value(), "kepala", family.wife().value()));
    head.put("tanggal", "23-11-2026");
    written(save("ganti-kepala", operator, look("ganti-kepala", operator, head)), operator);
    assertThat(of(family.wife()).isHead()).isTrue();

    Map<String, String> split =
        proven(
            Map.of(
                "orang", family.husband().value(),
                "anggota", family.husband().value(),
                "anggotaTampil", "1",
                "kepala", family.husband().value(),
                "tanggal", "23-11-2026"));
    written(save("pisah-kk", operator, look("pisah-kk", operator, split)), operator);
    assertThat(of(family.husband()).kk()).isNotEqualTo(of(family.wife()).kk());

    Map<String, String> join =
        proven(
            Map.of(
                "orang", family.husband().value(),
                "anggota", family.husband().value(),
                "anggotaTampil", "1",
                "kk", of(family.wife()).kk().value(),
                "tanggal", "23-11-2026"));
    written(save("numpang-kk", operator, look("numpang-kk", operator, join)), operator);
    assertThat(of(family.husband()).kk()).isEqualTo(of(family.wife()).kk());
  }

  @Test
  @DisplayName("pengakuan, pengangkatan, perubahan nama, perubahan elemen")
  void a_child_gets_parents_a_name_and_an_element() throws Exception {
    Officer operator = operator();
    Nik mother = person("IBU", LocalDate.of(1990, 1, 1), true);
    Nik father = person("AYAH", LocalDate.of(1988, 1, 1), false);
    Family other = family();
    Nik child =
        done(
            new LifeEvent.Birth(
                "ANAK " + word(),
                false,
                id.adminduk.office.population.JenisKelamin.PEREMPUAN,
                "RANTAU",
                LocalDate.of(2020, 1, 1),
                Optional.of(mother),
                Optional.empty(),
                of(mother).kk()));
    Map<String, String> known =
        proven(Map.of("anak", child.value(), "ayah", father.value(), "tanggal", "20-11-2026"));
    written(save("pengakuan-anak", operator, look("pengakuan-anak", operator, known)), operator);
    assertThat(of(child).father()).contains(father);

    Map<String, String> adopted =
        proven(
            Map.of(
                "anak",
                child.value(),
                "pengangkat",
                other.wife().value(),
                "tanggal",
                "21-11-2026"));
    written(
        save("pengangkatan-anak", operator, look("pengangkatan-anak", operator, adopted)),
        operator);
    assertThat(of(child).kk()).isEqualTo(of(other.wife()).kk());
    assertThat(of(child).mother()).contains(mother);

    String nama = "BARU " + word();
    Map<String, String> renamed =
        proven(
            Map.of(
                "orang",
                child.value(),
                "nama",
                nama,
                "nomorPenetapan",
                "1/Pdt.P/2026",
                "tanggal",
                "22-11-2026"));
    written(save("perubahan-nama", operator, look("perubahan-nama", operator, renamed)), operator);
    assertThat(of(child).nama()).isEqualTo(nama);

    Map<String, String> stated =
        proven(
            Map.of(
                "orang", mother.value(),
                "elemen", "PEKERJAAN",
                "menjadi", "65",
                "tanggal", "23-11-2026"));
    Answer preview = look("perubahan-elemen", operator, stated);
    assertThat(preview.text()).contains("PETANI/PEKEBUN", "GURU", "Ganti KTP-el");
    written(save("perubahan-elemen", operator, preview), operator);
    assertThat(of(mother).get(Element.PEKERJAAN)).contains("GURU");
  }

  @Test
  @DisplayName("F-1.01: biodata baru dan kedatangan dari daerah lain")
  void newcomers_with_and_without_a_number() throws Exception {
    Officer operator = operator();
    String nama = "PERTAMA " + word();
    Answer preview = look("biodata-baru", operator, biodataForm(nama, "12-12-1990"));
    assertThat(preview.status()).as(preview.text()).isEqualTo(200);
    assertThat(preview.text()).contains("Nomor yang akan diterbitkan", nama);
    written(save("biodata-baru", operator, preview), operator);

    String other = "TIBA " + word();
    Map<String, String> arrival = biodataForm(other, "12-12-1991");
    arrival.put("nikDatang", "9999015212919001");
    arrival.put("tanggal", "23-11-2026");
    Answer arriving = look("datang-luar", operator, arrival);
    assertThat(arriving.status()).as(arriving.text()).isEqualTo(200);
    written(save("datang-luar", operator, arriving), operator);
    assertThat(of(new Nik("9999015212919001")).nama()).isEqualTo(other);
  }

  @Test
  @DisplayName("buku induk berubah sesudah pratinjau: pratinjau diperlihatkan lagi")
  void the_register_moved_meanwhile() throws Exception {
    Family family = family();
    Officer operator = operator();
    Map<String, String> form =
        proven(Map.of("almarhum", family.wife().value(), "tanggal", "22-11-2026", "sebab", "1"));
    Answer preview = look("kematian", operator, form);
    done(
        new LifeEvent.Divorce(
            family.husband(), family.wife(), TODAY, true, Optional.empty(), Set.of()));
    Answer late = save("kematian", operator, preview);
    assertThat(late.status()).isEqualTo(409);
    assertThat(late.text())
        .contains("Sementara itu buku induk berubah")
        .doesNotContain("CERAI MATI");
    assertThat(of(family.wife()).isActive()).isTrue();
    written(save("kematian", operator, late), operator);
    assertThat(of(family.wife()).isActive()).isFalse();
  }

  @Test
  @DisplayName("isian buruk: tanggal, nomor, daftar; pesan di sampingnya, isian tetap")
  void bad_input_is_told_beside_its_field() throws Exception {
    Family family = family();
    Officer operator = operator();
    Map<String, String> death =
        proven(Map.of("almarhum", family.wife().value(), "tanggal", "x", "sebab", "9"));
    told(death(operator, death, "tanggal", "29-02-2025"), "2025 bukan tahun kabisat", "29-02-2025");
    told(death(operator, death, "tanggal", "31-11-2025"), "31-11-2025 tidak ada", "31-11-2025");
    told(death(operator, death, "tanggal", "2025-11-01"), "TT-BB-TTTT", "2025-11-01");
    told(death(operator, death, "tanggal", "24-11-2026"), "hari ini 23-11-2026", "24-11-2026");
    told(death(operator, death, "sebab", "9"), "Tidak ada dalam daftar", "value=\"9\"");
    told(death(operator, death, "pukul", "25.00"), "Tulis jam seperti", "25.00");
    told(death(operator, death, "tanggalDokumen", ""), "Isi tanggal", "12/UJI/2026");
    told(death(operator, death, "berkas", "6305-AKMATI-20200101-0001"), "Tidak ada berkas", "6305");
    Map<String, String> whole = with(with(death, "sebab", "1"), "tanggal", "01-02-1970");
    told(look("kematian", operator, whole), "terlalu awal; paling awal 02-02-1982", "01-02-1970");
  }

  @Test
  @DisplayName("NIK buruk: hari 35, wilayah tak ada, nomor KK, tidak dikenal")
  void bad_numbers_are_told_apart() throws Exception {
    Family family = family();
    Officer operator = operator();
    told(first(operator, "6305013508909001"), "NIK harus 16 angka", "6305013508909001");
    told(first(operator, "63050117089090"), "NIK harus 16 angka", "63050117089090");
    told(first(operator, "6300001708909001"), "Kode wilayah 630000", "6300001708909001");
    told(first(operator, "6305011708909999"), "Tidak ada penduduk dengan NIK", "6305011708909999");
    String kk = of(family.wife()).kk().value();
    told(first(operator, kk), "Ini nomor KK, bukan NIK", kk);
    told(first(operator, ""), "Isi NIK", "almarhum");
  }

  @Test
  @DisplayName("NIK perempuan dengan hari di bawah 41 ditanyakan, lalu boleh")
  void a_number_that_disagrees_is_asked_back_once() throws Exception {
    Officer operator = operator();
    Map<String, String> arrival = biodataForm("TANYA " + word(), "12-12-1992");
    arrival.put("nikDatang", "9999011212929002");
    arrival.put("tanggal", "23-11-2026");
    told(look("datang-luar", operator, arrival), "Pada NIK perempuan", "9999011212929002");
    arrival.put("nikCocok", "true");
    assertThat(look("datang-luar", operator, arrival).status()).isEqualTo(200);
  }

  @Test
  @DisplayName("yang ditolak buku induk disebut di samping isian yang dapat memperbaikinya")
  void what_the_register_refuses_stands_beside_its_field() throws Exception {
    Family family = family();
    Officer operator = operator();
    Nik young = family().child();
    Nik man = person("PRIA", LocalDate.of(1990, 1, 1), false);
    Map<String, String> wedding =
        proven(
            Map.of(
                "suami",
                man.value(),
                "istri",
                family.wife().value(),
                "tanggal",
                "01-11-2026",
                "rumah",
                "NEW_CARD"));
    told(look("perkawinan", operator, wedding), "masih berstatus kawin", "istri-error");
    told(
        look("perkawinan", operator, with(wedding, "istri", young.value())),
        "berumur 11 tahun",
        "istri-error");
    Map<String, String> birth =
        proven(
            Map.of(
                "ibu", family.wife().value(),
                "nama", "SATU" + word(),
                "jenisKelamin", "PEREMPUAN",
                "tempatDilahirkan", "1",
                "tempatLahir", "RANTAU",
                "tanggal", "11-11-2026",
                "jenisKelahiran", "1",
                "keluarga", of(family.wife()).kk().value()));
    told(look("kelahiran", operator, birth), "Nama ini satu kata", "name=\"namaTegas\"");
    assertThat(look("kelahiran", operator, with(birth, "namaTegas", "true")).status())
        .isEqualTo(200);
    told(look("kelahiran", operator, with(birth, "nama", "BUDI 2")), "hanya huruf Latin", "BUDI 2");
    Map<String, String> out = move("63.05.01.2003", "orang", family.wife().value());
    told(look("pindah-keluar", operator, out, family), "wilayah kantor sendiri", "JALAN BARU");
    told(
        look("pindah-dalam", operator, with(out, "wilayah", "Tidakada"), family),
        "Tidak ada desa atau kelurahan",
        "Tidakada");
  }

  @Test
  @DisplayName("berkas yang dibatalkan tidak mendapat peristiwa lagi")
  void a_file_that_has_ended_gets_no_event() throws Exception {
    Family family = family();
    Officer operator = operator();
    var number = accepted(resident());
    Map<String, String> death =
        proven(Map.of("almarhum", family.wife().value(), "tanggal", "22-11-2026", "sebab", "1"));
    Map<String, String> form = with(death, "berkas", number.value());
    Answer looked = look("kematian", operator, form);
    assertThat(looked.status()).isEqualTo(200);
    jdbc.sql(
            "update applications.case_file set status = 'CANCELLED', closed_at = received_at where"
                + " number = :n")
        .param("n", number.value())
        .update();
    Answer saved = save("kematian", operator, looked);
    told(saved, "sudah selesai atau dibatalkan", number.value());
    assertThat(lives.find(family.wife()).orElseThrow().isActive()).isTrue();
  }

  @Test
  @DisplayName("berkas akta kematian menawarkan formulirnya, dan catatannya menyebut berkas itu")
  void a_file_offers_its_form() throws Exception {
    Family family = family();
    Officer operator = operator();
    var number = accepted(resident());
    Map<String, String> form =
        proven(
            Map.of(
                "almarhum",
                family.wife().value(),
                "tanggal",
                "22-11-2026",
                "sebab",
                "1",
                "berkas",
                number.value()));
    Answer page = written(save("kematian", operator, look("kematian", operator, form)), operator);
    assertThat(page.text()).contains("/berkas/" + number.value());
    assertThat(open("/penduduk/" + ref(family.wife()), operator).text()).contains(number.value());
    assertThat(open("/penduduk/peristiwa/tidak-ada", operator).status()).isEqualTo(404);
  }

  private Answer death(Officer by, Map<String, String> form, String field, String value)
      throws Exception {
    return look("kematian", by, with(form, field, value));
  }

  private Answer first(Officer by, String nik) throws Exception {
    return send("/penduduk/peristiwa/kematian", by, Map.of("langkah", "lanjut", "almarhum", nik));
  }

  private static void told(Answer answer, String message, String kept) {
    assertThat(answer.status()).as(answer.text()).isEqualTo(422);
    assertThat(answer.text()).contains(message, kept, "field--bad");
  }

  private Answer written(Answer saved, Officer by) throws Exception {
    assertThat(saved.status()).as(saved.text()).isEqualTo(303);
    Answer page = open(saved.location(), by);
    assertThat(page.status()).isEqualTo(200);
    assertThat(page.text()).contains("sudah tercatat");
    return page;
  }

  /** Members are several boxes of one name. */
  private Answer look(String event, Officer by, Map<String, String> fields, Family family)
      throws Exception {
    return members(event, by, with(fields, "langkah", "lihat"), family);
  }

  private Answer save(String event, Officer by, Answer preview, Family family) throws Exception {
    Map<String, String> fields = with(preview.hidden(), "langkah", "simpan");
    fields.remove("anggota");
    return members(event, by, fields, family);
  }

  private static Map<String, String> move(String village, String... more) {
    Map<String, String> form =
        new HashMap<>(
            Map.of(
                "jalan", "JALAN BARU 7",
                "rt", "7",
                "rw", "003",
                "wilayah", village,
                "alasan", "5",
                "anggotaTampil", "1"));
    for (int i = 0; i < more.length; i += 2) {
      form.put(more[i], more[i + 1]);
    }
    return proven(form);
  }

  private static Map<String, String> biodataForm(String nama, String born) {
    Map<String, String> form = new HashMap<>();
    form.put("jalan", "JALAN CONTOH 9");
    form.put("rt", "1");
    form.put("rw", "2");
    form.put("wilayah", "63.05.01.1001");
    form.put("e-nama-lengkap", nama);
    form.put("e-jenis-kelamin", "PEREMPUAN");
    form.put("e-tempat-lahir", "RANTAU");
    form.put("e-tanggal-lahir", born);
    form.put("e-kewarganegaraan", "1 WNI");
    form.put("e-golongan-darah", "13");
    form.put("e-agama", "1");
    form.put("e-status-perkawinan", "1");
    form.put("e-pendidikan", "5");
    form.put("e-pekerjaan", "GURU");
    return proven(form);
  }
}
