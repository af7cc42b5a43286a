package id.adminduk.trials;

import java.util.Optional;
import java.util.regex.Pattern;

/** The page that asks demo accounts with a deciding role for their second code, and shows it. */
final class SecondCode {

  static final String PAGE = "/masuk/kode";

  private static final Pattern SHOWN = Pattern.compile("data-demo-code[^>]*>(\\d{6})<");

  private SecondCode() {}

  /** Gives the code the page accepts now, if it shows one. */
  static Optional<String> shownOn(String page) {
    return SHOWN.matcher(page).results().map(found -> found.group(1)).findFirst();
  }
}
