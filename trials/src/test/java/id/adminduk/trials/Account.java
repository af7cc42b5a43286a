package id.adminduk.trials;

import java.util.Locale;

/**
 * The accounts of the demonstration office that S6 needs: seven for the walk, two for four eyes.
 */
enum Account {
  ANJUNGAN,
  LOKET1,
  LOKET2,
  VERIFIKATOR1,
  VERIFIKATOR2,
  ANALIS,
  REKAM,
  CETAK,
  SERAH;

  /** Printed on the sign-in page of every demonstration office. */
  static final String PASSWORD = "demo-Tapin-2026";

  String username() {
    return name().toLowerCase(Locale.ROOT);
  }
}
