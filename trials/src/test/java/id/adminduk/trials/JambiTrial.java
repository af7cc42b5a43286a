package id.adminduk.trials;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** S8 and S9 of Kota Jambi in real Chromium. */
@AtSite(Site.JAMBI)
class JambiTrial extends ServicesTrial {

  private static final int PHONE_WIDTH = 390;
  private static final int PHONE_HEIGHT = 844;

  @Override
  Person faceBeforeTheCamera() {
    return Person.RINA;
  }

  @Test
  @DisplayName("S8: RETAS, dari nota dinas sampai laporan; siswa mendapat berkas perekaman")
  void the_office_goes_to_a_school() {
    Window kabid = window(Account.KABID);
    kabid.visit("/kegiatan/baru?layanan=RETAS");
    kabid.fill("#tempat", "SMA CONTOH 1");
    kabid.fill("#alamat", "Jalan Contoh 2, Jambi");
    kabid.fill("#hari", "01-12-2099");
    kabid.fill("#sasaran", "120");
    kabid.fill("#petugas", "Norhayati\nYusuf Ramadhan");
    kabid.fill("#peralatan", "2 alat perekaman, 1 genset");
    kabid.photograph("s8-plan");
    kabid.press("Ajukan kepada kepala dinas");
    String number = Texts.find(kabid.text(), "1571-RETAS-\\d{8}-\\d{4}");
    ServiceWalk walk = walk("s8", number, Person.RINA);
    walk.upTo("VISIT");
    Window everybody = anonymous(PHONE_WIDTH, PHONE_HEIGHT);
    everybody.visit("/jadwal");
    assertThat(everybody.text()).contains("SMA CONTOH 1");
    everybody.photograph("s8-schedule");
    everybody.close();
    Window school = window(Account.KELILING);
    school.openFile(number);
    school.fill("#nik", counters().nikOf(Person.RINA));
    school.fill("#nomorKk", counters().nomorKkOf(Person.RINA));
    school.press("Buat berkas perekaman");
    assertThat(school.text()).contains("1571-REKAM-");
    school.photograph("s8-pupils");
    walk.toTheEnd();
  }

  @Test
  @DisplayName("S9: diajukan dari rumah, dicetak, diteruskan dan diserahkan di kantor")
  void a_card_asked_for_from_home() {
    record(Person.ARYAWAN);
    Window home = anonymous(PHONE_WIDTH, PHONE_HEIGHT);
    home.visit("/daring");
    home.photograph("s9-services");
    home.visit("/daring/KTPB");
    home.fill("#nik", counters().nikOf(Person.ARYAWAN));
    home.fill("#nomorKk", counters().nomorKkOf(Person.ARYAWAN));
    home.fill("#lahir", "16-06-2006");
    home.page().locator("#datangSendiri").check();
    home.photograph("s9-form");
    home.press("Kirim permohonan");
    String number = Texts.find(home.text(), "1571-KTPB-\\d{8}-\\d{4}");
    assertThat(home.text()).doesNotContain(counters().nikOf(Person.ARYAWAN));
    home.photograph("s9-accepted");
    home.close();
    walk("s9", number, Person.ARYAWAN).toTheEnd();
  }
}
