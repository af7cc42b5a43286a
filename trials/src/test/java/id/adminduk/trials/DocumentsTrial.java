package id.adminduk.trials;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A family card is drawn up, initialled, signed and checked by a stranger, in real Chromium. */
@Tag("long")
@DisplayName("Dokumen bertanda tangan di peramban")
class DocumentsTrial extends BrowserTrial {

  private static final String WORDS = "kuda lumping makan beling";

  @Override
  Person faceBeforeTheCamera() {
    return Person.RIZKI;
  }

  @Test
  @DisplayName("konsep, paraf, sertifikat, tanda tangan, halaman pemeriksaan, di layar dan ponsel")
  void a_family_card_is_signed_and_checked_by_a_stranger() {
    Window operator = window(Account.CETAK);
    operator.visit("/penduduk");
    operator.fill("#kata", Person.ARBAINAH.nik());
    operator.press("Cari");
    operator.press(operator.page().locator("main table a").first());
    operator.press(operator.page().getByText("Dokumen bertanda tangan"));
    String person = operator.page().url();
    operator.photograph("documents-person");
    operator.press("Buat konsep Kartu Keluarga");
    String paper = operator.page().url();
    assertThat(operator.text()).contains("menunggu paraf");
    operator.photograph("documents-draft");

    Window kabid = window(Account.KABID);
    kabid.visit("/surat");
    kabid.tickAll("input[name=pilih]");
    kabid.photograph("documents-initial");
    kabid.press("Paraf yang dipilih");
    assertThat(kabid.text()).contains("1 dokumen diparaf");

    Window head = window(Account.KADIS);
    head.visit("/tanda-tangan/sertifikat");
    head.fill("#frasa", WORDS);
    head.fill("#lagi", WORDS);
    head.press("Buat sertifikat");
    assertThat(head.text()).contains("Sertifikat dibuat");
    head.photograph("documents-certificate");
    head.visit("/surat");
    head.tickAll("input[name=pilih]");
    head.fill("#frasa", "salah sama sekali");
    head.press("Tandatangani yang dipilih");
    assertThat(head.text()).contains("Frasa sandi tidak cocok");
    head.photograph("documents-refused");
    head.fill("#frasa", WORDS);
    head.press("Tandatangani yang dipilih");
    assertThat(head.text()).contains("1 dokumen ditandatangani");

    operator.visit(paper);
    assertThat(operator.text()).contains("berlaku", "Halaman pemeriksaan");
    operator.photograph("documents-signed");
    String check = operator.page().getByText("Halaman pemeriksaan").getAttribute("href");
    strangers(check);
    onAPhone(person, paper);
  }

  private void strangers(String check) {
    try (Window stranger = anonymous(390, 844)) {
      stranger.visit(check);
      assertThat(stranger.text())
          .contains("Dokumen asli dan terbaru", "••••••")
          .doesNotContain(Person.ARBAINAH.nomorKk());
      stranger.photograph("documents-green-phone");
      stranger.visit("/dokumen/periksa");
      stranger.photograph("documents-check-phone");
      stranger.visit("/dokumen/" + "B".repeat(21));
      assertThat(stranger.text()).contains("Bukan dokumen asli");
      stranger.page().emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
      stranger.photograph("documents-red-dark");
      stranger.visit(check);
      stranger.photograph("documents-green-dark");
    }
  }

  private void onAPhone(String person, String paper) {
    try (Window phone = anonymous(390, 844).signIn(Account.KABID)) {
      phone.visit(person);
      phone.photograph("documents-person-phone");
      phone.visit(paper);
      phone.photograph("documents-paper-phone");
      phone.page().emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
      phone.visit("/surat");
      phone.photograph("documents-piles-dark");
    }
  }
}
