package id.adminduk.office.house;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/**
 * One word per concept (H6): the faces of the office are named with words of docs/glossary.md or of
 * the short list of plain English there.
 */
class WordsTests {

  /** Endings that name nothing a clerk would know; a data centre is a place, card data is not. */
  private static final Set<String> EMPTY_ENDINGS =
      Set.of("manager", "helper", "util", "utils", "impl", "dto", "data", "info");

  private static final Pattern HUMPS =
      Pattern.compile("(?<=[a-z0-9])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])");
  private static final Pattern CODE = Pattern.compile("`([A-Za-z0-9]+)`");

  @Test
  void public_types_speak_the_words_of_the_glossary() {
    Set<String> known = glossary();
    List<String> strangers =
        HouseRules.ours().stream()
            .filter(type -> type.getPackageName().startsWith("id.adminduk.office"))
            .filter(type -> type.getModifiers().contains(JavaModifier.PUBLIC))
            .filter(type -> !type.isNestedClass())
            .map(JavaClass::getSimpleName)
            .flatMap(name -> unknownIn(name, known).stream().map(word -> name + ": " + word))
            .sorted()
            .toList();

    assertThat(strangers).as("words to explain in docs/glossary.md, or names to mend").isEmpty();
  }

  @Test
  void no_name_ends_with_an_empty_word() {
    List<String> empty =
        HouseRules.ours().stream()
            .map(JavaClass::getSimpleName)
            .filter(WordsTests::isEmpty)
            .toList();

    assertThat(empty).isEmpty();
    assertThat(isEmpty("CardManager")).isTrue();
  }

  @Test
  void a_stranger_is_reported() {
    assertThat(unknownIn("NikOrchestrator", glossary())).containsExactly("orchestrator");
    assertThat(unknownIn("NomorKk", glossary())).isEmpty();
    assertThat(words("FormF102")).containsExactly("form", "f102");
    assertThat(words("KTPRecord")).containsExactly("ktp", "record");
  }

  private static boolean isEmpty(String name) {
    return EMPTY_ENDINGS.contains(words(name).getLast());
  }

  private static Set<String> unknownIn(String name, Set<String> known) {
    Set<String> unknown = new TreeSet<>(words(name));
    unknown.removeAll(known);
    return unknown;
  }

  private static List<String> words(String name) {
    return Arrays.stream(HUMPS.split(name)).map(word -> word.toLowerCase(Locale.ROOT)).toList();
  }

  /** Every word in code style in the glossary, split at its humps. */
  private static Set<String> glossary() {
    Set<String> words = new TreeSet<>();
    CODE.matcher(Project.read(Project.root().resolve("docs/glossary.md")))
        .results()
        .forEach(code -> words.addAll(words(code.group(1))));
    return words;
  }
}
