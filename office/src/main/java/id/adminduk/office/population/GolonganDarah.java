package id.adminduk.office.population;

/** Code list of form F-1.01 column 17. */
public enum GolonganDarah {
  A("A"),
  B("B"),
  AB("AB"),
  O("O"),
  A_PLUS("A+"),
  A_MINUS("A-"),
  B_PLUS("B+"),
  B_MINUS("B-"),
  AB_PLUS("AB+"),
  AB_MINUS("AB-"),
  O_PLUS("O+"),
  O_MINUS("O-"),
  TIDAK_TAHU("-");

  private final String printed;

  GolonganDarah(String printed) {
    this.printed = printed;
  }

  /** Gives the wording on the card; unknown is a dash. */
  public String printed() {
    return printed;
  }
}
