package id.adminduk.office.house;

import com.tngtech.archunit.core.domain.JavaClass;
import id.adminduk.office.kernel.Refusal;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What each refusal of the office needs in the message files. */
final class RefusalTexts {

  private static final List<String> PARTS = List.of(".title", ".detail", ".todo");

  /** Facts with a code gain words under this ending ({@code CaptureWords}). */
  private static final String WORDED = "Text";

  private RefusalTexts() {}

  /** Lists every record that says no, except those that only pass on another room's no. */
  static List<Class<?>> all() {
    return HouseRules.ours().stream()
        .filter(type -> type.isAssignableTo(Refusal.class))
        .<Class<?>>map(JavaClass::reflect)
        .filter(Class::isRecord)
        .filter(type -> Arrays.stream(type.getInterfaces()).noneMatch(Refusal.class::equals))
        .filter(type -> !passesOn(type))
        .toList();
  }

  /** Lists what a refusal lacks in these texts, or says with facts it does not have. */
  static List<String> faults(Refusal refusal, Map<String, String> texts) {
    List<String> faults = new ArrayList<>();
    for (String part : PARTS) {
      String key = "problem." + refusal.slug() + part;
      String text = texts.get(key);
      if (text == null) {
        faults.add(key + " is missing");
      } else {
        MessageFiles.placeholders(text).stream()
            .filter(fact -> !isKnown(fact, refusal.facts().keySet()))
            .forEach(fact -> faults.add(key + " expects an unknown fact " + fact));
      }
    }
    return faults;
  }

  private static boolean isKnown(String fact, Set<String> facts) {
    return facts.contains(fact)
        || (fact.endsWith(WORDED)
            && facts.contains(fact.substring(0, fact.length() - WORDED.length())));
  }

  private static boolean passesOn(Class<?> type) {
    return Arrays.stream(type.getRecordComponents())
        .map(RecordComponent::getType)
        .anyMatch(Refusal.class::isAssignableFrom);
  }
}
