package id.adminduk.trials;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/**
 * S7 row 3 in real Chromium: a true duplicate and a false candidate go over the bench to the end,
 * by two adjudicators and, where they differ, a third; the office resolves the duplicate with the
 * resident.
 */
@Tag("long")
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class AdjudicationTrial extends BrowserTrial {

  private static final Duration PATIENCE = Duration.ofMinutes(2);

  @Override
  Person faceBeforeTheCamera() {
    return Person.UTUH;
  }

  @Test
  @Order(1)
  @DisplayName("Kandidat palsu: berselisih, orang ketiga menyatakan tunggal")
  void a_false_candidate_is_called_unique_by_a_third() {
    Window first = window(Account.AJUDIKATOR1);
    String matter = takeTheOneWithEyes(first);
    first.photograph("ajudikasi-kandidat-palsu");
    assertThat(first.text()).contains("Jari mirip, iris tidak").doesNotContain("NORLIANI");
    int pictures = loadedPictures(first);
    assertThat(pictures).as("two fingers and two pairs of eyes, drawn by the server").isEqualTo(3);
    everyOtherLook(first, matter);
    judge(first, "TUNGGAL", "Hanya ibu jari kiri yang sama, sembilan jari dan iris berbeda.");

    Window second = window(Account.AJUDIKATOR2);
    take(second, matter);
    assertThat(second.text())
        .as("the second does not see the first")
        .doesNotContain("sembilan jari");
    judge(second, "PERLU_REKAM_ULANG", "Ibu jari kiri milik orang lain, sebaiknya direkam lagi.");

    Window third = window(Account.AJUDIKATOR3);
    take(third, matter);
    judge(third, "TUNGGAL", "Dua orang berbeda; satu jari penolong ikut terekam.");
    assertThat(third.text()).contains("selesai");
  }

  @Test
  @Order(2)
  @DisplayName("Ganda sungguhan: dua orang sepakat, kantor menonaktifkan satu identitas")
  void a_true_duplicate_ends_with_one_identity() {
    Window first = window(Account.AJUDIKATOR1);
    String matter = takeAny(first);
    first.photograph("ajudikasi-ganda");
    assertThat(first.text()).contains("pasang minutiae").contains("sangat mirip");
    assertThat(loadedPictures(first)).isEqualTo(1);
    first.fill("#pertanyaan", "Mengapa hanya satu jari yang direkam?");
    first.press("Tanyakan ke kantor");
    judgeByKey(first, "2", "Semua minutiae telunjuk kanan berpasangan.");
    assertThat(first.text()).contains("Masih ada pertanyaan terbuka");
    assertThat(first.page().locator("#alasan").inputValue()).startsWith("Semua minutiae");

    Window office = window(Account.CETAK);
    office.visit("/klarifikasi");
    office.photograph("klarifikasi");
    office.page().locator("textarea[name=jawaban]").first().fill("Jari lain aus karena pekerjaan.");
    office.page().locator("textarea[name=dokumen]").first().fill("surat keterangan puskesmas");
    office.press("Kirim jawaban");

    first.visit("/ajudikasi/" + matter);
    assertThat(first.text()).contains("Jari lain aus");
    judgeByKey(first, "2", "Semua minutiae telunjuk kanan berpasangan.");
    Window second = window(Account.AJUDIKATOR2);
    take(second, matter);
    judge(second, "GANDA", "Pola dan minutiae sama pada jari yang ada.");
    assertThat(second.text()).contains("selesai");
    second.visit("/ajudikasi/statistik");
    assertThat(second.text()).contains("1 dari 2");
    second.photograph("ajudikasi-statistik");

    Patience.until(
        PATIENCE,
        "the conclusion is carried out",
        () -> {
          office.visit("/ganda");
          return office.page().locator("table[data-worklist] tbody tr").count() == 1;
        });
    office.photograph("ganda");
    office.page().locator("table[data-worklist] tbody th a").first().click();
    office.fill("#nik", counters().nikOf(Person.SYAHRUL));
    office.fill("#nik-lain", counters().nikOf(Person.UTUH));
    office.page().locator("input[value=LAIN]").check();
    office.fill("#dasar", "Penduduk membawa KTP-el lama dan memilihnya.");
    office.press("Nonaktifkan yang tidak dipilih");
    assertThat(office.text()).contains("Bukan identitas yang ditemukan");
    office.photograph("ganda-bukan-identitas");
    office.fill("#nik-lain", counters().nikOf(Person.TWIN_OF_SYAHRUL));
    office.press("Nonaktifkan yang tidak dipilih");
    assertThat(office.text()).contains("dinonaktifkan").contains("Tidak ada data ganda menunggu");
  }

  /** As a phone shows it, light and dark, and the two fingers laid on each other. */
  private static void everyOtherLook(Window window, String matter) {
    window.page().locator("details.bench-more summary").first().click();
    loadedPictures(window);
    window.photograph("ajudikasi-bertumpuk");
    window.page().setViewportSize(390, 844);
    window.visit("/ajudikasi/" + matter);
    loadedPictures(window);
    window.photograph("ajudikasi-telepon");
    window.page().emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
    window.visit("/ajudikasi");
    window.photograph("ajudikasi-daftar-telepon-gelap");
    window.page().setViewportSize(1366, 768);
    window.visit("/ajudikasi/" + matter + "?perbesar=2");
    loadedPictures(window);
    window.photograph("ajudikasi-gelap");
    window.page().emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
  }

  /** Takes the matter whose recording has irises: the false candidate. */
  private String takeTheOneWithEyes(Window window) {
    for (String matter : matters(window)) {
      take(window, matter);
      if (window.page().locator("figure img").count() > 0) {
        return matter;
      }
      window.press("Kembalikan ke tumpukan");
    }
    throw new AssertionError("no matter with irises on the bench");
  }

  private String takeAny(Window window) {
    String matter = matters(window).getFirst();
    take(window, matter);
    return matter;
  }

  private static List<String> matters(Window window) {
    Locator rows = window.page().locator("table[data-worklist] tbody tr");
    Patience.until(
        PATIENCE,
        "the bench has work",
        () -> {
          window.visit("/ajudikasi");
          return rows.count() > 0;
        });
    window.photograph("ajudikasi-daftar");
    return window.page().locator("table[data-worklist] tbody th").allInnerTexts().stream()
        .map(text -> text.replaceAll("\\D", ""))
        .toList();
  }

  private static void take(Window window, String matter) {
    window.visit("/ajudikasi");
    window.press(window.page().locator("form[action$='/ajudikasi/" + matter + "/ambil'] button"));
    assertThat(window.page().url()).endsWith("/ajudikasi/" + matter);
  }

  private static int loadedPictures(Window window) {
    for (Locator picture : window.page().locator(".bench-view > img").all()) {
      if (picture.isVisible()) {
        picture.scrollIntoViewIfNeeded();
      }
    }
    window.await(
        "[...document.querySelectorAll('.bench-view > img')]"
            + ".filter(i => i.checkVisibility()).every(i => i.complete && i.naturalWidth > 0)");
    Object loaded =
        window
            .page()
            .evaluate(
                "[...document.querySelectorAll('.bench-view > img')]"
                    + ".filter(i => i.checkVisibility() && i.naturalWidth > 0).length");
    return ((Number) loaded).intValue();
  }

  private static void judge(Window window, String decision, String reason) {
    window.page().locator("input[value=" + decision + "]").check();
    window.fill("#alasan", reason);
    window.press("Simpan putusan");
  }

  /** As an adjudicator does without the mouse: a digit, the reason, Tab, Enter. */
  private static void judgeByKey(Window window, String key, String reason) {
    window.page().locator("body").press(key);
    window.await("document.activeElement && document.activeElement.id === 'alasan'");
    window.page().keyboard().press("Control+A");
    window.page().keyboard().type(reason);
    window.page().keyboard().press("Tab");
    window.submit(() -> window.page().keyboard().press("Enter"));
  }
}
