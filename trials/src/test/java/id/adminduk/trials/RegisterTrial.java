package id.adminduk.trials;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * A marriage, a birth, a move and a death are entered in real Chromium, and every page they change
 * is opened and read.
 */
@Tag("long")
@DisplayName("Buku induk di peramban")
class RegisterTrial extends BrowserTrial {

  private static final String HUSBAND = "TAUFIK UJICOBA";
  private static final String WIFE = "RAHMAH UJICOBA";
  private static final String CHILD = "NABILA UJICOBA";

  @Override
  Person faceBeforeTheCamera() {
    return Person.RIZKI;
  }

  @Test
  @DisplayName("perkawinan, kelahiran, pindah, dan kematian, sampai semua halaman yang berubah")
  void a_family_lives_on_its_pages() {
    Window window = window(Account.CETAK);
    String husband = firstRecord(window, HUSBAND, "LAKI_LAKI", "17-08-1990");
    String wife = firstRecord(window, WIFE, "PEREMPUAN", "20-05-1992");
    String oldCard = family(window, husband).cardNumber();

    marry(window, husband, wife);
    Family couple = family(window, husband);
    assertThat(couple.text()).contains("KEPALA KELUARGA", "ISTRI");
    assertThat(couple.told()).contains(HUSBAND + " dan " + WIFE + " suami istri.");
    assertThat(couple.cardNumber()).isNotEqualTo(oldCard);
    assertThat(family(window, wife).cardNumber()).isEqualTo(couple.cardNumber());
    assertThat(life(window, wife)).contains("perkawinan", "BUKU NIKAH", "KAWIN TERCATAT");

    String child = born(window, wife);
    Family three = family(window, wife);
    window.photograph("register-family");
    assertThat(three.told()).contains(CHILD + " anak dari " + HUSBAND + " dan " + WIFE);
    assertThat(three.cardNumber()).isEqualTo(couple.cardNumber());
    assertThat(life(window, child)).contains("kelahiran", "SURAT KETERANGAN KELAHIRAN");
    assertThat(life(window, husband)).contains(CHILD);

    String street = "JALAN SESUDAH PINDAH 12";
    String today = moved(window, husband, street);
    for (String page : new String[] {husband, wife, child}) {
      assertThat(life(window, page)).contains(street, "pindah dalam daerah");
    }
    assertThat(family(window, child).text()).contains(street);

    died(window, husband, today);
    window.visit(husband);
    window.photograph("register-dead");
    assertThat(window.text()).contains("Meninggal " + today, "meninggal");
    assertThat(life(window, wife)).contains("CERAI MATI", "kematian");
    Family left = family(window, wife);
    assertThat(left.text()).contains(WIFE, CHILD).doesNotContain(HUSBAND + "\n");
    assertThat(left.cardNumber()).isNotEqualTo(couple.cardNumber());
    assertThat(family(window, husband).text()).contains("Tidak ada keluarga aktif");
    onAPhone(wife, child);
    onlyReads(wife);
  }

  /** Marries the two; on the way a day that no calendar has, and nothing typed is lost. */
  private static void marry(Window window, String husband, String wife) {
    String wifesNik = nik(window, wife);
    begin(window, husband, "Perkawinan");
    assertThat(window.text()).contains(HUSBAND);
    window.fill("#istri", wifesNik);
    window.press("Lanjut");
    assertThat(window.text()).contains(WIFE, "BELUM KAWIN");
    window.fill("#tanggal", "29-02-2019");
    window.fill("#pemukaAgama", "USTAZ REKAAN");
    prove(window, "BUKU NIKAH", "07/2019", "01-03-2019");
    window.press("Lihat perubahan");
    assertThat(window.text()).contains("2019 bukan tahun kabisat");
    assertThat(window.page().inputValue("#tanggal")).isEqualTo("29-02-2019");
    assertThat(window.page().inputValue("#pemukaAgama")).isEqualTo("USTAZ REKAAN");
    assertThat(window.page().inputValue("#nomorDokumen")).isEqualTo("07/2019");
    window.photograph("register-refused");
    window.fill("#tanggal", "01-03-2019");
    window.press("Lihat perubahan");
    assertThat(window.text())
        .contains("KAWIN TERCATAT", "Terbitkan akta perkawinan", "Nomor yang akan diterbitkan");
    window.photograph("register-preview");
    save(window);
    assertThat(window.text()).contains(HUSBAND, WIFE, "Terbitkan akta perkawinan");
    window.photograph("register-written");
  }

  private static String born(Window window, String mother) {
    begin(window, mother, "Kelahiran");
    assertThat(window.text()).as("the father is known").contains(HUSBAND);
    window.photograph("register-birth");
    window.fill("#nama", CHILD);
    choose(window, "jenisKelamin", "PEREMPUAN");
    window.fill("#tempatDilahirkan", "1");
    window.fill("#tempatLahir", "RANTAU");
    window.fill("#tanggal", "11-11-2021");
    window.fill("#pukul", "07.45");
    prove(window, "SURAT KETERANGAN KELAHIRAN", "3/RS/2021", "12-11-2021");
    window.press("Lihat perubahan");
    assertThat(window.text()).contains(CHILD, "penduduk baru", "Terbitkan KIA");
    save(window);
    return pageOf(window, CHILD);
  }

  /** Moves the whole family and gives the office's day. */
  private static String moved(Window window, String somebody, String street) {
    begin(window, somebody, "Pindah dalam kabupaten/kota");
    window.fill("#jalan", street);
    window.fill("#rt", "3");
    window.fill("#rw", "4");
    window.fill(
        "#wilayah", window.page().locator("#wilayah-list option").nth(7).getAttribute("value"));
    window.fill("#alasan", "5");
    String today = window.page().inputValue("#tanggal");
    prove(window, "FORMULIR F-1.03", "", today);
    window.press("Lihat perubahan");
    assertThat(window.text()).contains(street, HUSBAND, WIFE, CHILD, "Tidak ada nomor baru");
    save(window);
    return today;
  }

  private static void died(Window window, String somebody, String today) {
    begin(window, somebody, "Kematian");
    window.fill("#tanggal", today);
    window.fill("#sebab", "1");
    window.fill("#tempatMati", "RSUD REKAAN");
    prove(window, "SURAT KEMATIAN", "9/RS/2026", today);
    window.press("Lihat perubahan");
    assertThat(window.text()).contains("CERAI MATI", "Tutup nomor KK", "Tarik KTP-el");
    save(window);
    assertThat(window.text()).contains("Terbitkan akta kematian");
  }

  /** Records somebody for the first time and gives the address of their page. */
  private static String firstRecord(Window window, String nama, String sex, String born) {
    window.visit("/penduduk");
    window.submit(() -> window.page().getByText("Biodata baru (belum ber-NIK)").click());
    window.fill("#jalan", "JALAN AWAL 1");
    window.fill("#rt", "001");
    window.fill("#rw", "002");
    window.fill(
        "#wilayah", window.page().locator("#wilayah-list option").first().getAttribute("value"));
    window.fill("#e-nama-lengkap", nama);
    choose(window, "e-jenis-kelamin", sex);
    Map<String, String> more =
        Map.of(
            "#e-tempat-lahir", "RANTAU",
            "#e-tanggal-lahir", born,
            "#e-golongan-darah", "13",
            "#e-agama", "1",
            "#e-status-perkawinan", "1",
            "#e-pendidikan", "5",
            "#e-pekerjaan", "GURU");
    more.forEach(window::fill);
    prove(window, "SURAT PENGANTAR RT/RW", "1/2026", "01-11-2026");
    window.press("Lihat perubahan");
    assertThat(window.text()).contains(nama, "penduduk baru");
    save(window);
    return pageOf(window, nama);
  }

  private static void begin(Window window, String person, String event) {
    window.visit(person);
    window.submit(() -> window.page().locator(".menu a").getByText(event, exactly()).click());
  }

  private static Locator.GetByTextOptions exactly() {
    return new Locator.GetByTextOptions().setExact(true);
  }

  private static void prove(Window window, String kind, String number, String day) {
    window.fill("#dokumen", kind);
    window.fill("#nomorDokumen", number);
    window.fill("#tanggalDokumen", day);
  }

  private static void choose(Window window, String name, String value) {
    window.page().locator("input[name=" + name + "][value=" + value + "]").check();
  }

  /** Saves; where the register knows somebody alike, says first that it was compared. */
  private static void save(Window window) {
    if (window.page().locator("#bukanSama").count() > 0) {
      window.page().locator("#bukanSama").check();
    }
    window.press("Simpan ke buku induk");
    assertThat(window.text()).contains("sudah tercatat");
  }

  private static String pageOf(Window window, String nama) {
    return window.page().locator("main table a").getByText(nama, exactly()).getAttribute("href");
  }

  private static String nik(Window window, String person) {
    window.visit(person);
    return window.page().locator(".head .nik").first().innerText().replaceAll("\\s", "");
  }

  private static String life(Window window, String person) {
    window.visit(person);
    return window.text();
  }

  /** What the page of a family shows. */
  private record Family(String text, String told, String cardNumber) {}

  private static Family family(Window window, String person) {
    window.visit(person + "/keluarga");
    Locator told = window.page().locator("details.legend");
    return new Family(
        window.text(),
        told.count() == 0 ? "" : told.textContent(),
        window.page().locator(".head .nik").first().innerText().replaceAll("\\s", ""));
  }

  private void onAPhone(String wife, String child) {
    try (Window phone = anonymous(390, 844).signIn(Account.CETAK)) {
      phone.visit("/penduduk");
      phone.fill("#kata", "tauvik ujicoba");
      phone.press("Cari");
      assertThat(phone.text()).contains(HUSBAND);
      phone.photograph("register-search-phone");
      phone.visit(wife);
      phone.photograph("register-resident-phone");
      phone.visit(child + "/keluarga");
      phone.photograph("register-family-phone");
      phone.visit("/penduduk/peristiwa/perkawinan");
      phone.photograph("register-form-phone");
      phone.page().emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
      phone.visit(child + "/keluarga");
      phone.photograph("register-family-dark");
    }
  }

  private void onlyReads(String wife) {
    Window counter = window(Account.LOKET1);
    counter.visit(wife);
    counter.photograph("register-resident");
    assertThat(counter.text()).contains(WIFE).doesNotContain("Catat peristiwa");
  }
}
