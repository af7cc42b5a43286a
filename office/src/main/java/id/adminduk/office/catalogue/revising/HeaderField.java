package id.adminduk.office.catalogue.revising;

/** A line of the header box that an office fills in; its key in the file, and its label. */
public enum HeaderField {
  UNIT("unit", "sop.revising.unit", false),
  NUMBER("nomor", "sop.header.number", false),
  MADE("tanggal_pembuatan", "sop.header.made", false),
  REVISED("tanggal_revisi", "sop.header.revised", false),
  EFFECTIVE("tanggal_efektif", "sop.header.effective", false),
  APPROVED_BY("disahkan_oleh", "sop.header.approved", false),
  WARNING("peringatan", "sop.header.warning", false),
  LEGAL("dasar_hukum", "sop.header.legal", true),
  LEGAL_NOW("dasar_hukum_berlaku", "sop.header.legal-now", true),
  QUALIFICATION("kualifikasi", "sop.header.qualification", true),
  RELATED("keterkaitan", "sop.header.related", true),
  EQUIPMENT("peralatan", "sop.header.equipment", true),
  RECORDS("pencatatan", "sop.header.records", true),
  MARKS("catatan", "sop.marks.title", true);

  private final String key;
  private final String label;
  private final boolean list;

  HeaderField(String key, String label, boolean list) {
    this.key = key;
    this.label = label;
    this.list = list;
  }

  /** Gives the key inside {@code kepala}. */
  public String key() {
    return key;
  }

  /** Gives the message key of its label. */
  public String label() {
    return label;
  }

  /** Says whether it holds lines and not one text. */
  public boolean isList() {
    return list;
  }

  /** Says whether the approval fills it in, so that the form and the decision cannot differ. */
  public boolean isStamped() {
    return this == REVISED || this == EFFECTIVE;
  }
}
