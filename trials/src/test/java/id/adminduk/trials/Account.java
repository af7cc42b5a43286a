package id.adminduk.trials;

import java.util.Locale;

/** The accounts of the demonstration office: one a role, two for four eyes, a neighbour. */
enum Account {
  ANJUNGAN,
  LOKET1,
  LOKET2,
  VERIFIKATOR1,
  VERIFIKATOR2,
  ANALIS,
  REKAM,
  CETAK,
  SERAH,
  PINDAI,
  REGISTER,
  KABID,
  KADIS,
  ADMIN,
  /** A front office of Kota Bima, who must not see anything of Tapin. */
  BIMA;

  /** Printed on the sign-in page of every demonstration office. */
  static final String PASSWORD = "demo-Tapin-2026";

  String username() {
    return name().toLowerCase(Locale.ROOT);
  }
}
