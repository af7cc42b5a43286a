package id.adminduk.office.catalogue;

/** In what state the office's own print has come down to us; the file says it in {@code naskah}. */
public enum Manuscript {
  /** Every row can be read. */
  WHOLE("UTUH"),
  /** Rows or columns were lost by scanning. */
  DAMAGED("RUSAK"),
  /** Only the title and the total time are left; the rows are reconstructed. */
  TITLE_AND_TOTAL("JUDUL_DAN_TOTAL"),
  /** Only the title is left; the rows are reconstructed. */
  TITLE_ONLY("JUDUL"),
  /** Only a scrap without a title is left; what it belonged to is a guess. */
  SCRAP("SOBEKAN");

  private final String word;

  Manuscript(String word) {
    this.word = word;
  }

  /** Gives the word of the SOP file. */
  public String word() {
    return word;
  }
}
