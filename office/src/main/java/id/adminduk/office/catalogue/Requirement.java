package id.adminduk.office.catalogue;

/**
 * One thing the applicant brings.
 *
 * @param key stable name for checklists and deficiency notes
 * @param text the office's wording
 * @param condition when it is asked for
 * @param origin where it is written that it must be brought
 */
public record Requirement(String key, String text, Condition condition, Origin origin) {

  /** When a requirement applies; the file names these words. */
  public enum Condition {
    /** Everybody brings it. */
    ALWAYS,
    /** Only who is not yet 17: proof of marriage (S6, domain.md 2.12). */
    UNDER_17
  }

  /** Where a requirement is written. */
  public enum Origin {
    /** In the office's own print. */
    PRINTED,
    /** In the regulation only; the print does not list it. */
    REGULATION
  }
}
