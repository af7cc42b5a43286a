package id.adminduk.office.catalogue;

/**
 * One thing the applicant brings.
 *
 * @param key stable name for checklists and deficiency notes
 * @param text the office's wording
 * @param condition when it is asked for
 */
public record Requirement(String key, String text, Condition condition) {

  /** When a requirement applies; the file names these words. */
  public enum Condition {
    /** Everybody brings it. */
    ALWAYS,
    /** Only who is not yet 17: proof of marriage (S6, domain.md 2.12). */
    UNDER_17
  }
}
