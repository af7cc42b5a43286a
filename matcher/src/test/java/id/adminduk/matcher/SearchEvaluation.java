package id.adminduk.matcher;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;

/** Starts the measurement of searches that the first word names; see {@code bin/eval-search}. */
final class SearchEvaluation {

  private SearchEvaluation() {}

  public static void main(String[] words) throws IOException {
    List<String> rest = Arrays.asList(words).subList(Math.min(1, words.length), words.length);
    switch (words.length == 0 ? "" : words[0]) {
      case "speed" -> SearchSpeed.run(new SearchOptions(rest));
      case "rebuild" -> SearchSpeed.runRebuilds(new SearchOptions(rest));
      case "accuracy" -> SearchAccuracy.run(new SearchOptions(rest));
      default ->
          throw new IllegalArgumentException("eval-search speed|rebuild|accuracy [words ...]");
    }
  }
}
