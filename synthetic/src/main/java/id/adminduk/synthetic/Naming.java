package id.adminduk.synthetic;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * Names by sex and faith in patterns one meets in Indonesia: one word, two, three; a first word of
 * devotion; I and NI with the order of birth; a marga at the end. Put together by chance, so
 * nobody's.
 *
 * <p>Words are drawn unevenly: every register has its MUHAMMAD and its SITI.
 */
final class Naming {

  private static final String FILE = "names.txt";
  private static final Map<String, String[]> WORDS = read();

  private static final double ONE_WORD = 0.07;
  private static final double DEVOTED = 0.2;
  private static final double THREE_WORDS = 0.25;

  /** The commonest of 180 words comes in some 4 of 100 names. */
  private static final double UNEVEN = 1.6;

  private Naming() {}

  static String of(Chance chance, boolean female, String faith) {
    String sex = female ? "women" : "men";
    return switch (faith) {
      case "HINDU" ->
          (female ? "NI " : "I ") + word(chance, "bali-order") + " " + word(chance, "bali");
      case "KRISTEN", "KATHOLIK" ->
          word(chance, sex + "-christian") + middle(chance, sex) + " " + word(chance, "marga");
      default -> usual(chance, sex);
    };
  }

  private static String usual(Chance chance, String sex) {
    if (chance.happens(ONE_WORD)) {
      return word(chance, sex);
    }
    String devoted = chance.happens(DEVOTED) ? word(chance, sex + "-muslim-first") + " " : "";
    String given = word(chance, sex);
    if (!devoted.isEmpty() && !devoted.startsWith(given) && chance.happens(0.6)) {
      return devoted + given;
    }
    return (devoted.startsWith(given) ? "" : devoted)
        + given
        + (devoted.isEmpty() ? middle(chance, sex) : "")
        + " "
        + word(chance, sex + "-last");
  }

  private static String middle(Chance chance, String sex) {
    return chance.happens(THREE_WORDS) ? " " + word(chance, sex + "-last") : "";
  }

  private static String word(Chance chance, String list) {
    String[] words = Objects.requireNonNull(WORDS.get(list), list);
    int place = (int) (words.length * StrictMath.pow(chance.uniform(), UNEVEN));
    return words[place].replace('-', ' ');
  }

  static String pick(Chance chance, String[] words) {
    return words[chance.below(words.length)];
  }

  private static Map<String, String[]> read() {
    try (InputStream file = Naming.class.getResourceAsStream(FILE)) {
      if (file == null) {
        throw new IllegalStateException(FILE + " is not in the jar");
      }
      return new String(file.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .map(line -> line.split(" ", -1))
          .collect(
              Collectors.toUnmodifiableMap(
                  words -> words[0], words -> Arrays.copyOfRange(words, 1, words.length)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
