package id.adminduk.trials;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** S11 and S14 of the poster office, as Kabupaten Tapin adopts them, in real Chromium. */
class PosterTrial extends ServicesTrial {

  @Override
  Person faceBeforeTheCamera() {
    return Person.UTUH;
  }

  @Test
  @DisplayName("S11: kartu dicetak dari rekaman yang sudah ada")
  void a_card_from_an_earlier_recording() {
    record(Person.UTUH);
    String number = handIn(Account.ANJUNGAN, "CETAK", Person.UTUH, "s11");
    walk("s11", number, Person.UTUH).toTheEnd();
    opened(number);
  }

  @Test
  @DisplayName("S14: kartu yang hilang diganti, berkasnya dipindai")
  void a_lost_card_is_replaced() {
    record(Person.GALUH);
    String number = handIn(Account.ANJUNGAN, "HILANG", Person.GALUH, "s14");
    walk("s14", number, Person.GALUH).toTheEnd();
    opened(number);
  }

  /** Every PDF that came of it, as a picture. */
  private void opened(String number) {
    new PaperPictures(window(Account.LOKET2)).sheets(number);
    new PaperPictures(window(Account.CETAK)).card(number);
  }
}
