package id.adminduk.office.population;

/** Code list of form F-1.01 column 10. */
public enum JenisKelamin {
  LAKI_LAKI("LAKI-LAKI"),
  PEREMPUAN("PEREMPUAN");

  private final String printed;

  JenisKelamin(String printed) {
    this.printed = printed;
  }

  /** Gives the wording on cards and forms. */
  public String printed() {
    return printed;
  }
}
