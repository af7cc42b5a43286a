package id.adminduk.office.uniqueness;

import id.adminduk.matcher.Extraction;
import id.adminduk.matcher.FingerQuality;

/** What came of holding a finger against a template (S7, pickup: "berhasil" or "gagal"). */
public sealed interface MatchVerdict {

  /**
   * The two were compared.
   *
   * @param score decibans of doubt, 0 or more
   * @param threshold the score that had to be reached
   * @param statedFmr false-match rate at that threshold
   * @param matched "berhasil" when true, "gagal" otherwise
   */
  record Compared(double score, double threshold, double statedFmr, boolean matched)
      implements MatchVerdict {}

  /** The fresh image yields nothing to compare; the advice is for the person at the counter. */
  record NotReadable(Extraction.Reason reason, FingerQuality.Advice advice)
      implements MatchVerdict {}
}
