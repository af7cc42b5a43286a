package id.adminduk.office.catalogue;

/**
 * A part of a row that cannot be read in the office's print and was put in from elsewhere: law,
 * sibling procedures, or the sentence of the row itself.
 *
 * @see SopRow#reconstructed()
 */
public enum RowPart {
  /** The whole row; the print does not have it. */
  ROW("BARIS"),
  /** In which column the symbol stands. */
  ACTOR("PELAKSANA"),
  /** Where Ya and Tidak lead, or that there is a decision at all. */
  BRANCH("CABANG"),
  /** Which row comes after which. */
  ORDER("URUTAN"),
  /** The printed number. */
  NUMBER("NOMOR"),
  /** What the row needs. */
  COMPLETENESS("KELENGKAPAN"),
  /** How long it may take. */
  TIME("WAKTU"),
  /** What it yields. */
  OUTPUT("KELUARAN");

  private final String word;

  RowPart(String word) {
    this.word = word;
  }

  /** Gives the word of the SOP file. */
  public String word() {
    return word;
  }
}
