package id.adminduk.trials;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.FilePayload;
import id.adminduk.synthetic.Backdrop;
import id.adminduk.synthetic.SyntheticPerson;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Photo, form before a letter, and letterhead with other eyes, in real Chromium. */
@Tag("long")
@DisplayName("Foto, isian surat keterangan, dan kop surat di peramban")
class PaperFormsTrial extends BrowserTrial {

  private static final int FACE = 990_779;

  @Override
  Person faceBeforeTheCamera() {
    return Person.RIZKI;
  }

  @Test
  @DisplayName("operator menyimpan foto dan mengetik keperluan; kop diusulkan lalu disetujui")
  void a_photo_a_purpose_and_a_letterhead() {
    Window operator = window(Account.CETAK);
    operator.visit("/penduduk");
    operator.fill("#kata", Person.ARBAINAH.nik());
    operator.press("Cari");
    operator.press(operator.page().locator("main table a").first());
    operator.press(operator.page().getByText("Dokumen bertanda tangan"));
    String person = operator.page().url();
    operator.photograph("papers-offers");
    String photo = person + "/foto";
    operator.visit(photo);
    operator.photograph("papers-photo-none");
    operator
        .page()
        .locator("#berkas")
        .setInputFiles(
            new FilePayload(
                "foto.jpg", "image/jpeg", SyntheticPerson.of(FACE).portraitJpeg(Backdrop.BLUE)));
    operator.press("Simpan foto");
    assertThat(operator.text()).contains("Foto disimpan");
    operator.photograph("papers-photo");
    String form = person + "/buat?jenis=KETERANGAN_KEPENDUDUKAN";
    operator.visit(form);
    operator.fill("#keperluan", "x");
    operator.press("Buat konsep");
    assertThat(operator.text()).contains("Keperluan belum dapat dicetak");
    operator.photograph("papers-purpose-refused");
    operator.fill("#keperluan", "pendaftaran sekolah");
    operator.press("Buat konsep");
    assertThat(operator.text()).contains("menunggu paraf");

    look();
    onAPhone(photo, form);
  }

  private void look() {
    Window section = window(Account.ANALIS);
    section.visit("/surat/kop");
    section.fill("#tempat", "Rantau");
    section.press("Usulkan");
    assertThat(section.text()).contains("Versi 1 diusulkan");
    section.photograph("papers-letterhead");
    Window head = window(Account.KABID);
    head.visit("/surat/kop");
    head.photograph("papers-letterhead-head");
    head.press("Setujui 1");
    assertThat(head.text()).contains("Versi 1 disetujui");
  }

  private void onAPhone(String photo, String form) {
    try (Window phone = anonymous(390, 844).signIn(Account.ANALIS)) {
      phone.visit(photo);
      phone.photograph("papers-photo-phone");
      phone.visit(form);
      phone.photograph("papers-purpose-phone");
      phone.visit("/surat/kop");
      phone.photograph("papers-letterhead-phone");
      phone.page().emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
      phone.visit(photo);
      phone.photograph("papers-photo-dark");
      phone.visit("/surat/kop");
      phone.photograph("papers-letterhead-dark");
    }
  }
}
