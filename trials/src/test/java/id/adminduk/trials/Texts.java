package id.adminduk.trials;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads words out of pages as an eye does. */
final class Texts {

  private Texts() {}

  /** Gives the first match; an AssertionError when there is none. */
  static String find(String page, String pattern) {
    Matcher matcher = Pattern.compile(pattern).matcher(page);
    if (!matcher.find()) {
      throw new AssertionError("no " + pattern + " on the page");
    }
    return matcher.group();
  }

  static List<String> all(String page, String pattern) {
    return Pattern.compile(pattern).matcher(page).results().map(MatchResult::group).toList();
  }

  /** Gives the lines of the time line of a file, newest first, without markup. */
  static List<String> timeline(String page) {
    String list = find(page, "(?s)<ol class=\"timeline\">.*?</ol>");
    return all(list, "(?s)<li>.*?</li>").stream()
        .map(line -> line.replaceAll("<[^>]+>", " ").replaceAll("\\s+", " ").strip())
        .toList();
  }
}
