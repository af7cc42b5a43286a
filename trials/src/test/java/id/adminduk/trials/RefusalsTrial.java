package id.adminduk.trials;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** How the office says no, in real Chromium: what is shown, what is kept, what does not happen. */
@Tag("long")
class RefusalsTrial extends BrowserTrial {

  @Override
  Person faceBeforeTheCamera() {
    return Person.NORJANNAH;
  }

  @Test
  @DisplayName("Baris 2: berkas tidak lengkap dikembalikan, diajukan lagi, nomor tetap")
  void an_incomplete_file_comes_back_under_the_same_number() {
    ApiWalk walk = new ApiWalk(counters(), Person.INTAN);
    walk.apply();
    Window desk = window(Account.LOKET1);
    desk.openFile(walk.number());
    markAllBut(desk, "fc-kk", "KK belum dibawa");
    desk.press("Lengkap, teruskan ke verifikasi");
    assertThat(desk.text()).contains("Fotokopi Kartu Keluarga");
    desk.photograph("refusal-incomplete-checklist");
    desk.openFile(walk.number());
    markAllBut(desk, "fc-kk", "KK belum dibawa");
    desk.press("Kembalikan ke pemohon");
    desk.photograph("refusal-incomplete-returned");
    assertThat(desk.text()).contains("KK belum dibawa", "Catatan kekurangan");
    assertThat(walk.state().status()).isEqualTo("RETURNED");

    Window kiosk = window(Account.ANJUNGAN);
    kiosk.visit("/permohonan/kembali");
    kiosk.fill("#nomor", walk.number());
    kiosk.press("Lanjut");
    assertThat(kiosk.text()).contains("KK belum dibawa");
    kiosk.fill("#nik", Person.INTAN.nik());
    kiosk.tickAll("input[name=lampiran]");
    kiosk.page().locator("#datangSendiri").check();
    kiosk.photograph("refusal-incomplete-again");
    kiosk.press("Ajukan kembali");
    assertThat(kiosk.text()).contains(walk.number());
    assertThat(walk.state().row()).isEqualTo("2");
    assertThat(walk.state().status()).isEqualTo("RUNNING");
  }

  @Test
  @DisplayName("Baris 3: berkas tidak benar dikembalikan ke pemohon dengan catatan")
  void an_incorrect_file_comes_back_from_verification() {
    ApiWalk walk = new ApiWalk(counters(), Person.ARYAWAN);
    walk.apply();
    walk.check();
    Window desk = window(Account.VERIFIKATOR1);
    desk.openFile(walk.number());
    markAllBut(desk, "fc-ijazah", "nama pada ijazah berbeda");
    desk.press("Kembalikan ke pemohon");
    desk.photograph("refusal-incorrect-returned");
    assertThat(desk.text()).contains("nama pada ijazah berbeda", "Catatan kekurangan");
    assertThat(walk.state().status()).isEqualTo("RETURNED");
    walk.applyAgain();
    assertThat(walk.state().row()).isEqualTo("2");
  }

  @Test
  @DisplayName("Baris 6: orang yang sama dengan nama lain tidak pernah siap cetak")
  void the_same_fingers_under_another_name_are_never_printed() {
    ApiWalk walk = upToSeal(Person.MURJANI);
    walk.send();
    Window desk = window(Account.REKAM);
    desk.visit("/berkas/" + walk.number());
    assertThat(desk.text()).contains("DUPLICATE_RECORD", "Data ganda");
    desk.photograph("refusal-duplicate");
    Answer printing = walk.act(Account.CETAK, "/kartu/cetak", Map.of());
    assertThat(printing.isDone()).as("printing a duplicate: %s", printing).isFalse();
    Answer checking =
        walk.act(Account.CETAK, "/kartu/periksa", Map.of("nik", Person.MURJANI.nik()));
    assertThat(checking.isDone()).as("checking a duplicate: %s", checking).isFalse();
    desk.visit("/berkas/" + walk.number());
    desk.press("Kembalikan ke pemohon (data ganda)");
    assertThat(walk.state().status()).isEqualTo("RETURNED");
    desk.photograph("refusal-duplicate-returned");
  }

  @Test
  @DisplayName("Baris 10: jari orang lain: gagal, dicatat, kartu tidak diserahkan")
  void a_wrong_finger_gets_no_card() {
    ApiWalk walk = upToSeal(Person.GHAZALI);
    walk.send();
    walk.checkNik();
    walk.print();
    walk.forward();
    Window guide = window(Account.SERAH);
    guide.visit("/demo");
    guide.photograph("demo-guide");
    guide.press("Kirim orang lain untuk GHAZALI BAHRUDIN");
    guide.openFile(walk.number());
    guide.fill("#slip", walk.state().pickupToken());
    guide.press("Periksa tanda bukti");
    guide.press("Baca chip");
    guide.press("Cocokkan jari (sisa 3 percobaan)");
    assertThat(guide.text()).contains("gagal");
    guide.photograph("refusal-wrong-finger");
    assertThat(guide.has("Serahkan KTP-el dan tutup berkas")).isFalse();
    Answer taken = walk.take();
    assertThat(taken.isDone()).as("taking the card: %s", taken).isFalse();
    assertThat(walk.state().row()).isEqualTo("10");
  }

  @Test
  @DisplayName("Baris 5: berkas palsu dan gambar terpotong ditolak, yang sudah direkam tetap ada")
  void bad_uploads_are_refused_and_cost_nothing() {
    ApiWalk walk = new ApiWalk(counters(), Person.NORJANNAH);
    walk.apply();
    walk.check();
    walk.verify();
    walk.approve();
    walk.act(Account.REKAM, "/rekam/biodata", Map.of()).mustBeDone("biodata");
    Window desk = window(Account.REKAM);
    desk.openFile(walk.number());
    desk.page()
        .locator("#foto")
        .setInputFiles(new FilePayload("wajah.png", "image/png", program()));
    desk.press("Simpan foto");
    assertThat(desk.page().locator("h1").innerText()).isNotBlank();
    desk.photograph("refusal-upload-program");
    assertRefusedAndOpen(walk);
    desk.openFile(walk.number());
    byte[] whole = Pictures.scribble();
    byte[] half = Arrays.copyOf(whole, whole.length / 2);
    desk.page().locator("#foto").setInputFiles(new FilePayload("wajah.png", "image/png", half));
    desk.press("Simpan foto");
    desk.photograph("refusal-upload-truncated");
    assertRefusedAndOpen(walk);
  }

  private void assertRefusedAndOpen(ApiWalk walk) {
    assertThat(walk.state().row()).isEqualTo("5");
    assertThat(
            counters()
                .of(Account.REKAM)
                .file("/berkas/" + walk.number() + "/rekam/gambar/PHOTO/PHOTO")
                .statusCode())
        .as("a photo is kept")
        .isEqualTo(404);
  }

  private ApiWalk upToSeal(Person person) {
    ApiWalk walk = new ApiWalk(counters(), person);
    walk.apply();
    walk.check();
    walk.verify();
    walk.approve();
    walk.capture();
    walk.seal();
    return walk;
  }

  private static void markAllBut(Window desk, String requirement, String note) {
    desk.tickAll("input[name^='ada.']:not([name='ada." + requirement + "'])");
    desk.fill("[name='catatan." + requirement + "']", note);
  }

  /** The head of a Windows program. */
  private static byte[] program() {
    String head = "MZ\u0090\0\3\0\0\0\4\0\0\0 This program cannot be run in DOS mode.\r\n";
    return head.repeat(40).getBytes(StandardCharsets.ISO_8859_1);
  }
}
