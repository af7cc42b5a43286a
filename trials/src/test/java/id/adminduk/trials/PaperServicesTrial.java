package id.adminduk.trials;

import static org.assertj.core.api.Assertions.assertThat;

import id.adminduk.trials.RegistryForms.Resident;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/**
 * S12 to S22, one file each, in the life of one family: every row by its actor in real Chromium,
 * and every paper that comes of it opened as a picture.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@DisplayName("S12-S22 sampai dokumennya")
class PaperServicesTrial extends ServicesTrial {

  private static final String KRISTEN = "2";
  private static final String AWAY = "5272011001";

  @Override
  Person faceBeforeTheCamera() {
    return Person.RIZKI;
  }

  @BeforeAll
  void certificate() {
    Window head = window(Account.KADIS);
    head.visit("/tanda-tangan/sertifikat");
    head.fill("#frasa", ServiceWalk.WORDS);
    head.fill("#lagi", ServiceWalk.WORDS);
    head.press("Buat sertifikat");
  }

  private RegistryForms register() {
    return new RegistryForms(window(Account.CETAK));
  }

  @Test
  @DisplayName("kelahiran, pengakuan, perkawinan, KK, hilang, perceraian, pindah, datang, kematian")
  void a_family_from_birth_to_death() {
    Resident father =
        register().firstRecord("MARKUS UJIKELUARGA", "LAKI_LAKI", "17-08-1990", KRISTEN);
    Resident mother =
        register().firstRecord("ESTER UJIKELUARGA", "PEREMPUAN", "20-05-1992", KRISTEN);
    Resident friend =
        register().firstRecord("PETRUS UJISENDIRI", "LAKI_LAKI", "03-03-1985", KRISTEN);

    birth(mother);
    Resident child = register().search("SAMUEL UJIKELUARGA");
    ends(walked("KIA", "s15", child), "Kartu Identitas Anak");
    acknowledgement(mother, child, father);
    marriage(father, mother);
    Resident wife = register().of(mother.page());
    elements(wife);
    lost(wife);
    Resident husband = register().of(father.page());
    divorce(husband);
    away("PDKEL", "s12-out", register().of(mother.page()), "SKPWNI");
    away("BIWA", "s13", friend, "Biodata");
    arrival();
    death(register().of(father.page()), register().of(mother.page()));
  }

  private void birth(Resident mother) {
    ends(
        file(
            "AKLHR",
            "s18",
            mother,
            "Kelahiran",
            Map.of(
                "ibu", mother.nik(),
                "nama", "SAMUEL UJIKELUARGA",
                "jenisKelamin", "LAKI_LAKI",
                "tempatDilahirkan", "1",
                "tempatLahir", "RANTAU",
                "tanggal", "02-11-2026",
                "pukul", "07.45")),
        "Kutipan Akta Kelahiran",
        "Kartu Keluarga",
        "Kartu Identitas Anak");
  }

  /** A service without an event of the register. */
  private String walked(String service, String picture, Resident who) {
    String number = handIn(service, picture, who);
    walk(picture, number, who.nik()).toTheEnd();
    return number;
  }

  private void acknowledgement(Resident mother, Resident child, Resident father) {
    ends(
        file(
            "AKAKU",
            "s22",
            mother,
            "Pengakuan anak",
            Map.of("anak", child.nik(), "ayah", father.nik(), "tanggal", "03-11-2026")),
        "Kutipan Akta Pengakuan Anak",
        "Kutipan Akta Kelahiran");
  }

  private void marriage(Resident husband, Resident wife) {
    ends(
        file(
            "AKKAW",
            "s20",
            husband,
            "Perkawinan",
            Map.of(
                "suami",
                husband.nik(),
                "istri",
                wife.nik(),
                "tanggal",
                "04-11-2026",
                "pemukaAgama",
                "PDT. REKAAN")),
        "Kutipan Akta Perkawinan",
        "Kartu Keluarga");
  }

  private void elements(Resident wife) {
    ends(
        file(
            "KKUB",
            "s16",
            wife,
            "Perubahan elemen data",
            Map.of("orang", wife.nik(), "elemen", "PEKERJAAN", "menjadi", "PEDAGANG")),
        "Kartu Keluarga");
    ends(
        file(
            "LAPLHR",
            "s17",
            wife,
            "Perubahan elemen data",
            Map.of(
                "orang", wife.nik(), "elemen", "AKTA_LAHIR", "menjadi", "6305-LU-20051992-0001")),
        "Kartu Keluarga");
  }

  /** What was lost is a family card: printed again, handed over without a finger. */
  private void lost(Resident wife) {
    String number = handIn("HILANG", "s14", wife);
    ServiceWalk walk = walk("s14", number, wife.nik());
    walk.upTo("PRINT");
    Window operator = window(Account.CETAK);
    operator.openFile(number);
    operator.page().locator("input[name=pilih]").first().check();
    operator.photograph("s14-reprint");
    operator.press("Cetak ulang dan teruskan");
    Window counter = window(Account.of(walk.state().role()));
    counter.openFile(number);
    counter.photograph("s14-hand-over");
    new PaperPictures(counter).reprints(number);
    counter.press("Serahkan kepada pemohon");
    assertThat(walk.state().isClosed()).isTrue();
  }

  private void divorce(Resident husband) {
    ends(
        file(
            "AKCER",
            "s21",
            husband,
            "Perceraian",
            Map.of(
                "suami", husband.nik(),
                "pengadilan", "PENGADILAN NEGERI REKAAN",
                "nomorPutusan", "1/Pdt.G/2026",
                "tanggal", "05-11-2026")),
        "Kutipan Akta Perceraian",
        "Kartu Keluarga");
  }

  private void away(String service, String picture, Resident who, String also) {
    ends(
        file(
            service,
            picture,
            who,
            "Pindah keluar (SKPWNI)",
            Map.of(
                "orang", who.nik(),
                "jalan", "JALAN TUJUAN 7",
                "rt", "001",
                "rw", "002",
                "wilayah", AWAY,
                "alasan", "1")),
        "Surat Keterangan Pindah WNI",
        also.equals("SKPWNI") ? "Surat Keterangan Pindah WNI" : also);
  }

  private void arrival() {
    Resident newcomer = new Resident("", "3578015703889001", "3578010101209001");
    Map<String, String> form =
        new java.util.LinkedHashMap<>(
            RegistryForms.biodata("MARTHA UJIDATANG", "PEREMPUAN", "17-03-1988", KRISTEN));
    form.putAll(
        Map.of("nikDatang", newcomer.nik(), "jalan", "JALAN BARU 9", "rt", "001", "rw", "001"));
    form.put("wilayah", "6305041003");
    ends(file("PDDAT", "s12-in", newcomer, "Datang dari daerah lain", form), "Kartu Keluarga");
  }

  /** The child stayed with its father after the divorce; now the mother's card takes it in. */
  private void death(Resident who, Resident mother) {
    ends(
        file(
            "AKMATI",
            "s19",
            who,
            "Kematian",
            Map.of(
                "almarhum", who.nik(),
                "tanggal", "06-11-2026",
                "sebab", "1",
                "tempatMati", "RSUD REKAAN",
                "ditampung", mother.nomorKk())),
        "Kutipan Akta Kematian",
        "Kartu Keluarga");
  }

  /** Walks a whole file; its event is written at the row that draws up. */
  private String file(
      String service, String picture, Resident who, String event, Map<String, String> typed) {
    String number = handIn(service, picture, who);
    Consumer<Window> entry =
        operator -> {
          RegistryForms forms = new RegistryForms(operator);
          forms.open(number, event);
          forms.write(typed, "BUKTI UJI");
          operator.photograph(picture + "-entered");
        };
    walk(picture, number, who.nik()).writing(entry).toTheEnd();
    return number;
  }

  private String handIn(String service, String picture, Resident who) {
    return handIn(
        Account.ANJUNGAN,
        service,
        who.nik(),
        who.nomorKk(),
        who.page().isEmpty() ? "MARTHA UJIDATANG" : "",
        picture);
  }

  private void ends(String number, String... titles) {
    PaperPictures pictures = new PaperPictures(window(Account.LOKET2));
    List<PaperPictures.Shown> papers = pictures.of(number);
    pictures.sheets(number);
    for (String title : titles) {
      assertThat(papers)
          .extracting(PaperPictures.Shown::title)
          .anyMatch(one -> one.contains(title));
    }
  }
}
