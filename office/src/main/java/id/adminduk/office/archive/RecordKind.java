package id.adminduk.office.archive;

/**
 * What an office keeps, by how long it is kept. The years are defaults of this program and no law:
 * the schedule (jadwal retensi arsip) is the office's to set under UU 43/2009, PP 28/2012 and
 * Permendagri 19/2012. Permanent are the registers of civil registration and what proves an act.
 */
public enum RecordKind {
  /** Extracts of the registers (domain.md 6.5: akta and registers are permanent). */
  AKTA(Retention.Fate.PERMANENT, 0, 0, true),
  REGISTER(Retention.Fate.PERMANENT, 0, 0, true),
  /** Other signed papers: KK, SKPWNI, biodata; what they say is compared with them. */
  SIGNED_PAPER(Retention.Fate.PERMANENT, 0, 0, true),
  /** Minutes of a destruction: the proof that something was there. */
  MINUTES(Retention.Fate.PERMANENT, 0, 0, true),
  /** Pages that were handed in or scanned. */
  SCAN(Retention.Fate.DESTROYED, 2, 3, false),
  RECEIPT(Retention.Fate.DESTROYED, 1, 1, false),
  WORKSHEET(Retention.Fate.DESTROYED, 2, 3, false),
  HAND_OVER(Retention.Fate.DESTROYED, 2, 3, false),
  FIELD(Retention.Fate.DESTROYED, 2, 3, false),
  /** What nobody has thought of is kept until somebody does. */
  OTHER(Retention.Fate.PERMANENT, 0, 0, false);

  private final Retention.Fate fate;
  private final int active;
  private final int inactive;
  private final boolean fixed;

  RecordKind(Retention.Fate fate, int active, int inactive, boolean fixed) {
    this.fate = fate;
    this.active = active;
    this.inactive = inactive;
    this.fixed = fixed;
  }

  Retention.Fate fate() {
    return fate;
  }

  int active() {
    return active;
  }

  int inactive() {
    return inactive;
  }

  /** Says whether no schedule may let it be destroyed. */
  public boolean isFixed() {
    return fixed;
  }

  /** Finds the kind of an issued document. */
  public static RecordKind ofDocument(String kind) {
    return switch (kind) {
      case "receipt", "deficiency-note" -> RECEIPT;
      case "checklist", "verification-sheet" -> WORKSHEET;
      case "hand-over-receipt" -> HAND_OVER;
      case "nota-dinas", "surat-tugas", "laporan-kegiatan" -> FIELD;
      case "berita-acara-musnah" -> MINUTES;
      default -> OTHER;
    };
  }
}
