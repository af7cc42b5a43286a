package id.adminduk.office.population.life;

/**
 * What the office owes after an event (domain.md 9, trap 20: one event changes many documents).
 *
 * @param about NIK or nomor KK, sixteen digits
 */
public record Duty(Kind kind, String about) {

  /** Papers and cards. */
  public enum Kind {
    /** A card whose holder died, left the register or was a duplicate comes back. */
    WITHDRAW_CARD,
    /** A printed element changed, so the card is replaced (UU 24/2013 art. 64(8)). */
    REPLACE_CARD,
    /** A family card with this number is printed anew. */
    ISSUE_KK,
    /** No family lives on this number any more. */
    CLOSE_KK,
    ISSUE_AKTA_KELAHIRAN,
    ISSUE_AKTA_KEMATIAN,
    ISSUE_AKTA_PERKAWINAN,
    ISSUE_AKTA_PERCERAIAN,
    ISSUE_AKTA_PENGAKUAN,
    ISSUE_AKTA_PENGESAHAN,
    ISSUE_LAHIR_MATI,
    /** A note in the margin of an akta that exists (adoption, change of name). */
    NOTE_IN_MARGIN,
    ISSUE_KIA
  }
}
