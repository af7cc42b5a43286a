package id.adminduk.trials;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** S1 and S3 of Kota Bima in real Chromium. */
@AtSite(Site.BIMA)
class BimaTrial extends ServicesTrial {

  @Override
  Person faceBeforeTheCamera() {
    return Person.RIZKI;
  }

  @Test
  @DisplayName("S1: KTP-el baru, dari berkas diterima sampai kartu diserahkan")
  void a_new_card() {
    String number = handIn(Account.PEREKAM, "KTPB", Person.RIZKI, "s1");
    walk("s1", number, Person.RIZKI).toTheEnd();
  }

  @Test
  @DisplayName("S3: pindah, pemohon mengajukan sendiri di mesin, kartu diaktifkan jarinya")
  void a_card_for_who_moved() {
    record(Person.ZAINI);
    String number = handIn(Account.PEREKAM, "KTPP", Person.ZAINI, "s3");
    walk("s3", number, Person.ZAINI).toTheEnd();
  }
}
