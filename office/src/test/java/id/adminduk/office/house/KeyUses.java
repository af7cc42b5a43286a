package id.adminduk.office.house;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Where pages and classes name a message key: whole keys, and beginnings of composed ones. */
final class KeyUses {

  private static final Pattern IN_TEMPLATE =
      Pattern.compile("#\\{\\s*(?:([a-zA-Z][\\w.-]*)\\s*[(}]|\\$\\{\\s*'([\\w.-]+\\.)'\\s*\\+)");
  private static final Pattern IN_CLASS =
      Pattern.compile(
          "(?:[tT]exts\\.(?:of|named)|answers\\.done)\\((?:[^;]*?,\\s*)?\"([a-z][\\w-]*(?:\\.[\\w-]+)+\\.?)\"");

  private KeyUses() {}

  /** Lists the keys a template names that nobody has written. */
  static List<String> missingInTemplate(Path file, String text, Set<String> known) {
    List<String> missing = new ArrayList<>();
    Matcher use = IN_TEMPLATE.matcher(text);
    while (use.find()) {
      String whole = use.group(1);
      if (!exists(whole == null ? use.group(2) : whole, known)) {
        missing.add(file.getFileName() + ": " + (whole == null ? use.group(2) : whole));
      }
    }
    return missing;
  }

  /** Lists the keys a class names in a call of {@code Texts} or {@code Answers}. */
  static List<String> missingInClass(Path file, String text, Set<String> known) {
    List<String> missing = new ArrayList<>();
    Matcher use = IN_CLASS.matcher(text);
    while (use.find()) {
      if (!exists(use.group(1), known)) {
        missing.add(file.getFileName() + ": " + use.group(1));
      }
    }
    return missing;
  }

  private static boolean exists(String key, Set<String> known) {
    return key.endsWith(".")
        ? known.stream().anyMatch(one -> one.startsWith(key))
        : known.contains(key);
  }
}
