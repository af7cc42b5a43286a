package id.adminduk.office.population;

/** Code list of form F-1.01 column 18, spelled as the code table spells it. */
public enum Agama {
  ISLAM("ISLAM"),
  KRISTEN("KRISTEN"),
  KATHOLIK("KATHOLIK"),
  HINDU("HINDU"),
  BUDHA("BUDHA"),
  KHONGHUCU("KHONGHUCU"),
  KEPERCAYAAN("KEPERCAYAAN TERHADAP TUHAN YME");

  private final String printed;

  Agama(String printed) {
    this.printed = printed;
  }

  /** Gives the wording on cards and forms (belief wording after MK 97/PUU-XIV/2016). */
  public String printed() {
    return printed;
  }
}
