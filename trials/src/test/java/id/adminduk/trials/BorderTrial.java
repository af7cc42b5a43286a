package id.adminduk.trials;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;

/** Two offices in one database, in real Chromium: nobody sees across the strait (S7). */
@ExtendWith(SharedOffice.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BorderTrial {

  private static final String NIK_OF_BIMA = "5272015708909001";
  private static final String KK_OF_BIMA = "5272010101209001";
  private static final String NAME_OF_BIMA = "SITI REKAAN DARI BIMA";

  private final Inspector inspector = new Inspector();
  private OfficeProcess office;
  private Counters counters;
  private Chromium chromium;

  @BeforeAll
  void open(OfficeProcess running) {
    office = running;
    counters = new Counters(running);
    chromium = Chromium.launch(SharedOffice.setting("trials.target").resolve("no-camera.mjpeg"));
  }

  @AfterAll
  void close() {
    chromium.close();
  }

  @Test
  @DisplayName("petugas Tapin tidak melihat, menebak, atau mencari penduduk Bima")
  void tapin_finds_nobody_of_bima() {
    try (Window desk = window(Account.LOKET1);
        Window kiosk = window(Account.ANJUNGAN)) {
      for (String address :
          List.of(
              "/tugas?q=" + NIK_OF_BIMA,
              "/tugas?q=SITI",
              "/scan?code=" + NIK_OF_BIMA,
              "/berkas/5272-KTPB-20261123-0001")) {
        desk.visit(address);
        assertThat(desk.text()).as(address).doesNotContain(NAME_OF_BIMA);
      }
      kiosk.visit("/antrean/ambil");
      kiosk.press(kiosk.page().locator("main form button").first());
      kiosk.fill("#nik", NIK_OF_BIMA);
      kiosk.fill("#nomorKk", KK_OF_BIMA);
      kiosk.press(kiosk.page().locator("main form button").first());
      assertThat(kiosk.text()).doesNotContain(NAME_OF_BIMA);
      assertThat(kiosk.page().locator("#nik").count()).as("asked for the NIK again").isOne();
      kiosk.photograph("border-unknown-nik");
    }
  }

  @Test
  @DisplayName(
      "petugas Bima mendapat jawaban yang sama untuk berkas Tapin dan berkas yang tidak ada")
  void bima_sees_nothing_of_a_file_of_tapin() {
    ApiWalk walk = new ApiWalk(counters, Person.BAHRUDIN);
    walk.apply();
    try (Window neighbour = window(Account.BIMA)) {
      neighbour.visit("/berkas/6305-KTPB-20200101-9999");
      String nowhere = neighbour.text();
      neighbour.visit("/berkas/" + walk.number());
      assertThat(neighbour.text()).isEqualTo(nowhere);
      neighbour.photograph("border-not-found");
      for (String address :
          List.of("/tugas", "/antrean", "/tugas?q=BAHRUDIN", "/scan?code=" + walk.number())) {
        neighbour.visit(address);
        assertThat(neighbour.text()).as(address).doesNotContain("BAHRUDIN", walk.number());
      }
    }
    try (Window own = window(Account.LOKET2)) {
      own.visit("/berkas/" + walk.number());
      assertThat(own.text()).contains(walk.number(), "BAHRUDIN");
    }
  }

  private Window window(Account account) {
    return Window.open(chromium.browser(), office.address(), inspector, 1366, 768).signIn(account);
  }
}
