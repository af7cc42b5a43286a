package id.adminduk.office.population.life;

import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Permendagri 73/2022 art. 4-5, for new records only: names written before 21 April 2022 stay as
 * they are.
 */
final class NameRules {

  private static final int LONGEST = 60;
  private static final Pattern LATIN = Pattern.compile("[A-Za-z]+( [A-Za-z]+)*");

  /** Titles have fields of their own on KK and KTP-el and none on an akta. */
  private static final Set<String> TITLES =
      Set.of("DR", "DRS", "DRA", "IR", "HJ", "PROF", "SPD", "SH", "SE", "ST", "KH");

  private NameRules() {}

  /** Names the first rule a name breaks; {@code words} may be overruled by the family. */
  static Optional<String> brokenBy(String nama, boolean confirmed) {
    if (nama.length() > LONGEST) {
      return Optional.of("length");
    }
    if (!LATIN.matcher(nama).matches()) {
      return Optional.of("letters");
    }
    for (String word : nama.split(" ", -1)) {
      if (TITLES.contains(word)) {
        return Optional.of("title");
      }
    }
    return confirmed || nama.contains(" ") ? Optional.empty() : Optional.of("words");
  }
}
