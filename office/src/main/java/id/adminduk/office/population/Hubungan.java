package id.adminduk.office.population;

/** Relation to the head of the family (SHDK), code list of form F-1.01 column 27, in its order. */
public enum Hubungan {
  KEPALA_KELUARGA,
  SUAMI,
  ISTRI,
  ANAK,
  MENANTU,
  CUCU,
  ORANG_TUA,
  MERTUA,
  FAMILI_LAIN,
  PEMBANTU,
  LAINNYA;

  /** Gives the wording of the list. */
  public String printed() {
    return name().replace('_', ' ');
  }
}
