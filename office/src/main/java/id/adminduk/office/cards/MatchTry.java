package id.adminduk.office.cards;

import id.adminduk.formats.FingerPosition;

/**
 * One comparison of a living finger with the chip (rule R9).
 *
 * @param attempt 1 to {@link Identification#MOST_TRIES}, by finger
 * @param score decibans of doubt, 0 or more
 */
record MatchTry(
    FingerPosition finger,
    int attempt,
    double score,
    double threshold,
    boolean matched,
    String device) {

  /** Gives the word the law's form wants behind the name (SOP 7.2.1.1, pickup d). */
  public String verdict() {
    return matched ? "berhasil" : "gagal";
  }
}
