package id.adminduk.trials;

/** The trade of false matches for misses of one way of comparing (ISO/IEC 19795-1). */
interface DetCurve {

  /** Names the way of comparing, for tables and pictures. */
  String name();

  /** Counts the comparisons of a person with himself. */
  long genuines();

  /** Counts the comparisons with others. */
  long impostors();

  /** Gives the rate at which both errors are equal. */
  double equalErrorRate();

  /** Gives the least miss rate with at most this false-match rate; 0 asks for no false match. */
  double missedAt(double falseMatches);
}
