package id.adminduk.office.population.spelling;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Brings spellings of one name together, and measures how near two names are. */
public final class Spelling {

  /** Van Ophuijsen and Soewandi spellings first, then sounds that registers mix; order counts. */
  private static final String[][] SOUNDS = {
    {"OE", "U"},
    {"DJ", "Y"},
    {"TJ", "C"},
    {"NJ", "NY"},
    {"SJ", "SY"},
    {"CH", "H"},
    {"KH", "H"},
    {"J", "Y"},
    {"SY", "S"},
    {"SH", "S"},
    {"TH", "T"},
    {"DH", "D"},
    {"PH", "F"},
    {"V", "F"},
    {"Q", "K"},
    {"X", "KS"},
    {"Z", "S"}
  };

  /** A skeleton shorter than this would bring half the register. */
  private static final int SKELETON = 3;

  private Spelling() {}

  /** Gives the words of a name as they sound, in their order; marks and digits fall away. */
  public static List<String> words(String name) {
    List<String> words = new ArrayList<>();
    for (String word : name.toUpperCase(Locale.ROOT).split("[^A-Z']+", -1)) {
      String sound = sound(word.replace("'", ""));
      if (!sound.isEmpty()) {
        words.add(sound);
      }
    }
    return words;
  }

  /** Gives one word as it sounds. */
  static String sound(String word) {
    String sound = word;
    for (String[] rule : SOUNDS) {
      sound = sound.replace(rule[0], rule[1]);
    }
    StringBuilder single = new StringBuilder();
    for (int i = 0; i < sound.length(); i++) {
      if (i == 0 || sound.charAt(i) != sound.charAt(i - 1)) {
        single.append(sound.charAt(i));
      }
    }
    return single.toString();
  }

  /**
   * Gives the keys a name is found under: one a word, one for any two words together, and one for
   * the whole name without its spaces.
   *
   * <p>Keys are hashes of the consonants (with the first letter, if a vowel), or of the whole sound
   * where there are few consonants. Two different names may share a key; ranking tells them apart.
   * Words like MUHAMMAD stand in one name of twenty, two words together seldom in one of a
   * thousand: pairs are what keeps a search in a large register short.
   */
  public static Set<Integer> keys(String name) {
    List<String> words = words(name);
    Set<Integer> keys = new LinkedHashSet<>();
    words.forEach(word -> keys.add(key(word)));
    keys.addAll(pairs(words));
    if (!words.isEmpty()) {
      keys.add(wholeKey(name));
    }
    return keys;
  }

  /** Gives the key of a whole name: NUR HAYATI is found under NURHAYATI. */
  public static int wholeKey(String name) {
    return ("=" + skeleton(String.join("", words(name)))).hashCode();
  }

  /** Gives the key of one word that {@link #words} gave. */
  public static int key(String sound) {
    return skeleton(sound).hashCode();
  }

  /** Gives the keys of any two words that {@link #words} gave, in whatever order they stand. */
  public static Set<Integer> pairs(List<String> words) {
    Set<Integer> pairs = new LinkedHashSet<>();
    for (int i = 0; i < words.size(); i++) {
      for (int j = i + 1; j < words.size(); j++) {
        String one = skeleton(words.get(i));
        String other = skeleton(words.get(j));
        pairs.add((one.compareTo(other) < 0 ? one + '+' + other : other + '+' + one).hashCode());
      }
    }
    return pairs;
  }

  private static String skeleton(String sound) {
    StringBuilder skeleton = new StringBuilder();
    for (int i = 0; i < sound.length(); i++) {
      char letter = sound.charAt(i);
      boolean vowel = "AEIOU".indexOf(letter) >= 0;
      boolean repeated = !skeleton.isEmpty() && skeleton.charAt(skeleton.length() - 1) == letter;
      if (i == 0 || (!vowel && !repeated)) {
        skeleton.append(letter);
      }
    }
    return skeleton.length() < SKELETON ? sound : skeleton.toString();
  }

  /** Measures how near two names are in any order of words, 0 to 1. */
  public static double nearness(String one, String other) {
    List<String> a = words(one);
    List<String> b = words(other);
    if (a.isEmpty() || b.isEmpty()) {
      return 0;
    }
    double apart = (byWords(a, b) + byWords(b, a)) / 2;
    double together = Nearness.of(String.join("", a), String.join("", b));
    return Math.max(apart, together);
  }

  private static double byWords(List<String> from, List<String> to) {
    double sum = 0;
    int letters = 0;
    for (String word : from) {
      double best = 0;
      for (String candidate : to) {
        best = Math.max(best, Nearness.of(word, candidate));
      }
      sum += best * word.length();
      letters += word.length();
    }
    return sum / letters;
  }
}
