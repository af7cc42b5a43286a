package id.adminduk.trials;

/** The offices of the seeds, as {@code ./adminduk --office=} starts them. */
enum Site {
  /** S6, and the posters' services S10 to S22. */
  TAPIN("6305", "9999"),
  /** S1 to S5. */
  BIMA("5272", "9999/REKAM"),
  /** S8 and S9. */
  JAMBI("1571", "9999/REKAM");

  private final String code;
  private final String adopted;

  Site(String code, String adopted) {
    this.code = code;
    this.adopted = adopted;
  }

  String code() {
    return code;
  }

  String profile() {
    return name().toLowerCase(java.util.Locale.ROOT);
  }

  String adopted() {
    return adopted;
  }

  /** Gives a number of region where this office stands; the invented residents move with it. */
  String moved(String number) {
    return code + number.substring(code.length());
  }
}
