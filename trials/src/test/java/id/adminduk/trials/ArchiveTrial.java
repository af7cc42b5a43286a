package id.adminduk.trials;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.FormData;
import com.microsoft.playwright.options.RequestOptions;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Papers are scanned, found, held, and fetched by a citizen with link and PIN, in real Chromium.
 */
@Tag("long")
@DisplayName("Arsip dan penyerahan di peramban")
class ArchiveTrial extends BrowserTrial {

  private static final String WORDS = "kuda lumping makan beling";
  private static final Person PERSON = Person.LATIFAH;
  private static final Pattern SLIP =
      Pattern.compile("/unduh/([2-9B-Z]{21}).*PIN\\s+(\\d{3}) (\\d{3})", Pattern.DOTALL);

  private String number = "";

  @Override
  Person faceBeforeTheCamera() {
    return Person.RIZKI;
  }

  @Test
  @DisplayName("pindai, atur, jilid, cari, tahan, jadwal; slip, PIN salah, PIN benar, cetak ulang")
  void papers_are_kept_found_held_and_handed_out() {
    applied();
    scanned();
    found();
    heldAndScheduled();
    fetched(signedPaper());
  }

  private void applied() {
    Window kiosk = window(Account.ANJUNGAN);
    kiosk.press("Ambil nomor");
    kiosk.fill("#nik", PERSON.nik());
    kiosk.fill("#nomorKk", PERSON.nomorKk());
    kiosk.press("Lanjut");
    kiosk.tickAll("input[name=lampiran]");
    kiosk.fill("#telepon", "081200009000");
    kiosk.page().locator("#datangSendiri").check();
    kiosk.press("Ajukan berkas");
    number = Texts.find(kiosk.text(), "6305-KTPB-\\d{8}-\\d{4}");
  }

  private void scanned() {
    Window scanner = window(Account.PINDAI);
    scanner.openFile(number);
    scanner.press(scanner.page().getByText("Atur dan lihat semua halaman"));
    assertThat(scanner.text()).contains("Belum ada halaman");
    scanner
        .page()
        .locator("input[name='pindaian.LAIN']")
        .setInputFiles(
            new FilePayload[] {
              new FilePayload("f102-1.jpg", "image/jpeg", sheet(0, "F-1.02")),
              new FilePayload("f102-2.jpg", "image/jpeg", sheet(4, "halaman 2")),
              new FilePayload("kk.jpg", "image/jpeg", sheet(-2.5, "KK"))
            });
    scanner.press("Simpan gambar");
    assertThat(scanner.text()).contains("3 halaman", "diluruskan 4,");
    scanner.press("Putar kanan");
    scanner.press("Batal luruskan");
    scanner.press(scanner.page().getByText("Majukan").last());
    assertThat(scanner.text()).contains("miring 4,");
    scanner.photograph("archive-pages");
    byte[] pdf = bytes(scanner, "/berkas/" + number + "/pindaian.pdf");
    keep("archive-bound.pdf", pdf);
    assertThat(new String(pdf, 0, 5, StandardCharsets.US_ASCII)).isEqualTo("%PDF-");
    onAPhone(Account.PINDAI, "/berkas/" + number + "/pindaian", "archive-pages");
  }

  private void found() {
    Window keeper = window(Account.PINDAI);
    keeper.visit("/arsip");
    keeper.photograph("archive-empty");
    keeper.press("Cari");
    assertThat(keeper.text()).contains("Belum ada yang dicari");
    keeper.fill("#berkas", number);
    keeper.press("Cari");
    assertThat(keeper.text()).contains("Pindaian, 3 halaman");
    keeper.photograph("archive-found");
    keeper.fill("#ke-boks", "B-12");
    keeper.press("Catat tempat semuanya");
    assertThat(keeper.text()).contains("belum dapat diarsipkan", number);
    keeper.photograph("archive-not-ready");
    onAPhone(Account.PINDAI, "/arsip", "archive-search");
  }

  private void heldAndScheduled() {
    Window kabid = window(Account.KABID);
    kabid.visit("/arsip/tahan");
    kabid.fill("#berkas", number);
    kabid.fill("#alasan", "Perkara 9/Pdt.G/2026/PN Rta");
    kabid.press("Tahan berkas");
    assertThat(kabid.text()).contains("ditahan", "Perkara 9/Pdt.G/2026/PN Rta");
    kabid.photograph("archive-holds");
    kabid.visit("/arsip/retensi");
    kabid.page().locator("#jenis").selectOption("FIELD");
    kabid.fill("#aktif", "3");
    kabid.fill("#inaktif", "7");
    kabid.press("Tetapkan");
    assertThat(kabid.text()).contains("Dasarnya belum ditulis");
    kabid.fill("#dasar", "Keputusan Bupati 045/2026");
    kabid.press("Tetapkan");
    assertThat(kabid.text()).contains("7 th", "Keputusan Bupati 045/2026");
    kabid.photograph("archive-retention");
    onAPhone(Account.KABID, "/arsip/tahan", "archive-holds");
    onAPhone(Account.KABID, "/arsip/retensi", "archive-retention");
  }

  private String signedPaper() {
    Window operator = window(Account.CETAK);
    operator.visit("/penduduk");
    operator.fill("#kata", PERSON.nik());
    operator.press("Cari");
    operator.press(operator.page().locator("main table a").first());
    operator.press(operator.page().getByText("Dokumen bertanda tangan"));
    operator.press("Buat konsep Biodata Penduduk WNI");
    String paper = operator.page().url();
    Window kabid = window(Account.KABID);
    kabid.visit("/surat");
    kabid.tickAll("input[name=pilih]");
    kabid.press("Paraf yang dipilih");
    Window head = window(Account.KADIS);
    head.visit("/tanda-tangan/sertifikat");
    if (head.has("Buat sertifikat")) {
      head.fill("#frasa", WORDS);
      head.fill("#lagi", WORDS);
      head.press("Buat sertifikat");
    }
    head.visit("/surat");
    head.tickAll("input[name=pilih]");
    head.fill("#frasa", WORDS);
    head.press("Tandatangani yang dipilih");
    return paper.substring(paper.indexOf("/surat/"));
  }

  private void fetched(String paper) {
    Window pickup = window(Account.SERAH);
    pickup.visit(paper);
    pickup.press(pickup.page().getByText("Serahkan kepada warga"));
    pickup.photograph("delivery-new");
    Matcher slip = SLIP.matcher(text(slip(pickup, paper)));
    assertThat(slip.find()).as("link and PIN on the slip").isTrue();
    String link = "/unduh/" + slip.group(1);
    String pin = slip.group(2) + slip.group(3);
    try (Window citizen = anonymous(390, 844)) {
      citizen.visit(link);
      citizen.photograph("delivery-asks-phone");
      citizen.fill("#pin", pin.equals("111111") ? "222222" : "111111");
      citizen.press("Unduh PDF");
      assertThat(citizen.text()).contains("PIN tidak cocok", "Masih 4 kali");
      citizen.photograph("delivery-wrong-phone");
      citizen.page().emulateMedia(dark());
      citizen.photograph("delivery-wrong-dark");
      citizen.fill("#pin", pin);
      Path file =
          citizen
              .page()
              .waitForDownload(() -> citizen.page().locator("main button").first().click())
              .path();
      assertThat(file).hasBinaryContent(bytes(pickup, paper + "/berkas.pdf"));
      citizen.visit("/unduh/" + "B".repeat(21));
      assertThat(citizen.text()).contains("tidak dikenal");
      citizen.photograph("delivery-unknown-phone");
    }
    pickup.visit(paper + "/penyerahan");
    assertThat(pickup.text()).contains("Salinan keluar: 1", "lewat tautan dan PIN");
    pickup.press("Tutup tautan");
    pickup.fill("#alasan", "hilang");
    pickup.press("Cetak ulang");
    assertThat(pickup.text()).contains("Alasannya belum cukup");
    pickup.photograph("delivery-page");
    onAPhone(Account.SERAH, paper + "/penyerahan", "delivery-page");
  }

  /** Asks for the slip as the button does; a browser would show it in a window of its own. */
  private static byte[] slip(Window pickup, String paper) {
    String token = pickup.page().locator("input[name=_csrf]").first().inputValue();
    byte[] pdf =
        pickup
            .page()
            .request()
            .post(
                pickup.address() + paper + "/tautan",
                RequestOptions.create()
                    .setForm(FormData.create().set("_csrf", token).set("hari", 7)))
            .body();
    keep("delivery-slip.pdf", pdf);
    return pdf;
  }

  private static String text(byte[] pdf) {
    try {
      Path file = Files.write(Files.createTempFile("slip", ".pdf"), pdf);
      Process poppler = new ProcessBuilder("pdftotext", "-layout", file.toString(), "-").start();
      return new String(poppler.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  private static byte[] bytes(Window window, String address) {
    return window.page().request().get(window.address() + address).body();
  }

  private static void keep(String name, byte[] pdf) {
    try {
      Files.write(SharedOffice.setting("trials.target").resolve("pictures").resolve(name), pdf);
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  private void onAPhone(Account account, String address, String name) {
    try (Window phone = anonymous(390, 844).signIn(account)) {
      phone.visit(address);
      phone.photograph(name + "-phone");
      phone.page().emulateMedia(dark());
      phone.photograph(name + "-phone-dark");
      phone.page().setViewportSize(1366, 768);
      phone.photograph(name + "-dark");
    }
  }

  private static Page.EmulateMediaOptions dark() {
    return new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK);
  }

  /** A sheet with lines, askew by so many degrees. */
  static byte[] sheet(double degrees, String title) {
    BufferedImage page = new BufferedImage(1240, 1754, BufferedImage.TYPE_INT_RGB);
    Graphics2D pen = page.createGraphics();
    pen.setColor(Color.WHITE);
    pen.fillRect(0, 0, 1240, 1754);
    pen.rotate(Math.toRadians(degrees), 620, 877);
    pen.setColor(Color.BLACK);
    pen.setFont(pen.getFont().deriveFont(48f));
    pen.drawString(title, 140, 160);
    pen.setStroke(new BasicStroke(5));
    for (int line = 0; line < 30; line++) {
      for (int word = 0; word < 9; word++) {
        pen.drawLine(140 + word * 105, 240 + line * 44, 215 + word * 105, 240 + line * 44);
      }
    }
    pen.dispose();
    ByteArrayOutputStream jpeg = new ByteArrayOutputStream();
    try {
      ImageIO.write(page, "jpeg", jpeg);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return jpeg.toByteArray();
  }
}
