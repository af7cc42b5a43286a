package id.adminduk.office.population.spelling;

/** Jaro-Winkler similarity of two words (W. E. Winkler, 1990), 0 to 1. */
final class Nearness {

  private static final double PREFIX_WEIGHT = 0.1;
  private static final int PREFIX = 4;

  private Nearness() {}

  static double of(String one, String other) {
    if (one.equals(other)) {
      return 1;
    }
    double jaro = jaro(one, other);
    int common = 0;
    while (common < Math.min(PREFIX, Math.min(one.length(), other.length()))
        && one.charAt(common) == other.charAt(common)) {
      common++;
    }
    return jaro + common * PREFIX_WEIGHT * (1 - jaro);
  }

  private static double jaro(String one, String other) {
    int window = Math.max(0, Math.max(one.length(), other.length()) / 2 - 1);
    boolean[] taken = new boolean[other.length()];
    StringBuilder matched = new StringBuilder();
    for (int i = 0; i < one.length(); i++) {
      int until = Math.min(other.length(), i + window + 1);
      for (int j = Math.max(0, i - window); j < until; j++) {
        if (!taken[j] && one.charAt(i) == other.charAt(j)) {
          taken[j] = true;
          matched.append(one.charAt(i));
          break;
        }
      }
    }
    if (matched.isEmpty()) {
      return 0;
    }
    int swapped = 0;
    int at = 0;
    for (int j = 0; j < other.length(); j++) {
      if (taken[j] && other.charAt(j) != matched.charAt(at++)) {
        swapped++;
      }
    }
    double m = matched.length();
    return (m / one.length() + m / other.length() + (m - swapped / 2.0) / m) / 3;
  }
}
