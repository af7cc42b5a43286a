package id.adminduk.trials;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** S6 in real Chromium, seven accounts in seven windows, from ticket to hand-over. */
class BrowserWalkTrial extends BrowserTrial {

  private static final Person PERSON = Person.HALIMATUS;
  private static final Duration CENTRE_LIMIT = Duration.ofMinutes(2);
  private static final int PHONE_WIDTH = 390;
  private static final int PHONE_HEIGHT = 844;

  private String number = "";

  @Override
  Person faceBeforeTheCamera() {
    return PERSON;
  }

  @Test
  @DisplayName(
      "Sepuluh baris S6 di peramban, tujuh akun, dari nomor antrean sampai KTP-el diserahkan")
  void seven_accounts_walk_the_ten_rows() {
    apply();
    check();
    verify();
    approve();
    capture();
    send();
    print();
    handOver();
    assertThat(state().isClosed()).isTrue();
    openDocuments();
    inEnglish();
  }

  private void apply() {
    Window kiosk = window(Account.ANJUNGAN);
    kiosk.photograph("row-01-ticket");
    kiosk.press("Ambil nomor");
    kiosk.fill("#nik", PERSON.nik());
    kiosk.fill("#nomorKk", PERSON.nomorKk());
    kiosk.press("Lanjut");
    kiosk.tickAll("input[name=lampiran]");
    kiosk.fill("#telepon", "081200009000");
    kiosk.page().locator("#datangSendiri").check();
    kiosk.photographForReadme("row-01");
    kiosk.press("Ajukan berkas");
    number = Texts.find(kiosk.text(), "6305-KTPB-\\d{8}-\\d{4}");
    kiosk.photograph("row-01-number");
  }

  private void check() {
    Window desk = window(Account.LOKET1);
    desk.visit("/antrean");
    desk.photograph("row-02-queue");
    desk.press("Panggil nomor berikutnya");
    desk.openFile(number);
    desk.tickAll("input[name^='ada.']");
    desk.photographForReadme("row-02");
    desk.press("Lengkap, teruskan ke verifikasi");
    desk.photograph("row-02-done");
    Window phone = anonymous(PHONE_WIDTH, PHONE_HEIGHT);
    phone.visit("/lacak/" + state().trackingToken());
    assertThat(phone.text()).doesNotContain(PERSON.nik());
    phone.photographForReadme("tracking");
    phone.close();
  }

  private void verify() {
    Window desk = window(Account.VERIFIKATOR1);
    desk.visit("/tugas");
    desk.photograph("row-03-tasks");
    desk.openFile(number);
    desk.tickAll("input[name^='ada.']");
    desk.photographForReadme("row-03");
    desk.press("Benar, teruskan ke Jf. Analis Kebijakan");
  }

  private void approve() {
    Window desk = window(Account.ANALIS);
    desk.openFile(number);
    desk.photographForReadme("row-04");
    desk.press("Setujui dan teruskan");
  }

  private void capture() {
    Window desk = window(Account.REKAM);
    desk.openFile(number);
    desk.photograph("row-05-biodata");
    desk.press("Sudah dibacakan, pemohon menyatakan benar");
    photo(desk);
    desk.sign("tandatangan");
    desk.photograph("row-05-signature");
    desk.press("Simpan tanda tangan");
    rightHand(desk);
    desk.photographForReadme("row-05");
    desk.press(desk.page().locator("button[value=SEMUA]"));
    desk.sign("pernyataan");
    desk.page().locator("#dibacakan").check();
    desk.photograph("row-05-statement");
    desk.press("Simpan pernyataan");
    desk.fill("#sandi", Account.PASSWORD);
    desk.photograph("row-05-seal");
    desk.press("Sahkan dan segel perekaman");
  }

  private static void photo(Window desk) {
    desk.page().locator("[data-webcam-start]").click();
    desk.page().locator("[data-webcam-take]").waitFor();
    desk.photograph("row-05-camera");
    desk.page().locator("[data-webcam-take]").click();
    desk.await("document.querySelector('[data-webcam-file]').files.length === 1");
    desk.press("Simpan foto");
  }

  private void rightHand(Window desk) {
    Map<String, byte[]> samples = Demo.samples(counters(), PERSON);
    FilePayload[] files =
        samples.entrySet().stream()
            .filter(file -> file.getKey().matches("0[1-5]-.*-2\\.png"))
            .map(file -> new FilePayload(file.getKey(), "image/png", file.getValue()))
            .toArray(FilePayload[]::new);
    assertThat(files).hasSize(5);
    desk.page().locator("details:has(> form #tangan) > summary").click();
    desk.page().locator("#tangan").selectOption("RIGHT");
    desk.page().locator("#tangan-berkas").setInputFiles(files);
    desk.press("Rekam satu tangan");
  }

  private void send() {
    Window desk = window(Account.REKAM);
    desk.photograph("row-06-send");
    desk.press("Kirim ke pusat data");
    desk.photographForReadme("row-06");
    Patience.until(CENTRE_LIMIT, "print ready", () -> state().kind().equals("PRINT_CHECK"));
  }

  private void print() {
    Window desk = window(Account.CETAK);
    desk.openFile(number);
    desk.fill("#nik", PERSON.nik());
    desk.photographForReadme("row-07");
    desk.press("Periksa NIK, lanjut mencetak");
    desk.photographForReadme("row-08");
    desk.press("Cetak dan isi chip");
    desk.fill("#serial", Texts.find(desk.text(), "DEMO-26-\\d{6}"));
    desk.fill("#place", "Laci A");
    desk.photographForReadme("row-09");
    desk.press("Serahkan ke loket pengambilan");
  }

  private void handOver() {
    Window desk = window(Account.SERAH);
    desk.openFile(number);
    desk.fill("#slip", state().pickupToken());
    desk.photograph("row-10-slip");
    desk.press("Periksa tanda bukti");
    desk.press("Baca chip");
    desk.photograph("row-10-chip");
    desk.press("Cocokkan jari (sisa 3 percobaan)");
    desk.press("Cocokkan jari (sisa 3 percobaan)");
    desk.page().locator("#confirmed").check();
    desk.page().locator("input[name=oldCard][value=NONE]").check();
    desk.photographForReadme("row-10");
    desk.press("Serahkan KTP-el dan tutup berkas");
    desk.photograph("row-10-closed");
  }

  /** Keeps the papers of the file beside the pictures, for whoever looks at the run. */
  private void openDocuments() {
    Terminal officer = counters().of(Account.LOKET2);
    List<String> papers =
        Texts.all(officer.page("/berkas/" + number), "/dokumen/[0-9a-f-]+\\.pdf").stream()
            .distinct()
            .toList();
    assertThat(papers).as("checklist, receipt, verification sheet, hand-over").hasSize(4);
    for (int i = 0; i < papers.size(); i++) {
      byte[] pdf = officer.file(papers.get(i)).body();
      assertThat(new String(pdf, 0, 5, StandardCharsets.ISO_8859_1)).isEqualTo("%PDF-");
      Pictures.keep("document-" + (i + 1) + ".pdf", pdf);
    }
  }

  private void inEnglish() {
    Window desk = window(Account.SERAH);
    desk.submit(() -> desk.page().locator(".bar__lang").click());
    assertThat(desk.page().locator("html").getAttribute("lang")).isEqualTo("en");
    desk.photograph("english-case");
  }

  private FileState state() {
    return FileState.of(counters().of(Account.LOKET2).state("/berkas/" + number));
  }
}
