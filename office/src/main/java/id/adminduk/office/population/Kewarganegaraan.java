package id.adminduk.office.population;

/** Code list of form F-1.01 column 13. */
public enum Kewarganegaraan {
  WNI,
  WNA,
  DUA_KEWARGANEGARAAN
}
