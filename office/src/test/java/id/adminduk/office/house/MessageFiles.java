package id.adminduk.office.house;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The words of the office as its message files hold them, one file per room and language. */
final class MessageFiles {

  /** {@code {0}} or {@code {0,number}}, and {@code {{fact}}}. */
  private static final Pattern PLACEHOLDER = Pattern.compile("\\{\\{(\\w+)}}|\\{(\\d+)[,}]");

  private static final Pattern LONE_QUOTE = Pattern.compile("(?<!')'(?!')");

  /** Quoted on purpose, for a placeholder that a script fills in. */
  private static final Pattern QUOTED_PLACEHOLDER = Pattern.compile("'\\{\\d}'");

  private MessageFiles() {}

  static Path folder() {
    return Project.root().resolve("office/src/main/resources/messages");
  }

  /** Gives all texts of one language; a key that two files define keeps the first. */
  static Map<String, String> all(String language) {
    Map<String, String> all = new TreeMap<>();
    Project.files(folder(), "_" + language + ".properties")
        .forEach(file -> read(file).forEach(all::putIfAbsent));
    return all;
  }

  /** Lists what is wrong with the files of a folder. */
  static List<String> faults(Path folder) {
    List<String> faults = new ArrayList<>();
    Map<String, String> home = new TreeMap<>();
    for (Path indonesian : Project.files(folder, "_id.properties")) {
      String name = String.valueOf(indonesian.getFileName()).replace("_id.properties", "");
      Map<String, String> first = read(indonesian);
      first.keySet().forEach(key -> claim(key, name, home, faults));
      Path english = folder.resolve(name + "_en.properties");
      if (Files.notExists(english)) {
        faults.add(name + " has no English file");
        continue;
      }
      compare(name, first, read(english), faults);
    }
    return faults;
  }

  /** Gives the names of the facts a text expects. */
  static Set<String> placeholders(String text) {
    return PLACEHOLDER
        .matcher(text)
        .results()
        .map(match -> match.group(1) == null ? match.group(2) : match.group(1))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static void claim(
      String key, String name, Map<String, String> home, List<String> faults) {
    String earlier = home.putIfAbsent(key, name);
    if (earlier != null) {
      faults.add(key + " stands in " + earlier + " and in " + name);
    }
  }

  private static void compare(
      String name, Map<String, String> first, Map<String, String> second, List<String> faults) {
    Set<String> keys = new TreeSet<>(first.keySet());
    keys.addAll(second.keySet());
    for (String key : keys) {
      String one = first.get(key);
      String other = second.get(key);
      if (one == null || other == null) {
        faults.add(name + ": " + key + " is missing in " + (one == null ? "id" : "en"));
      } else if (!placeholders(one).equals(placeholders(other))) {
        faults.add(name + ": " + key + " has other placeholders in the two languages");
      } else {
        judge(name, key, one, faults);
        judge(name, key, other, faults);
      }
    }
  }

  /** MessageFormat swallows a lone apostrophe and all placeholders after it. */
  private static void judge(String name, String key, String text, List<String> faults) {
    if (text.isBlank()) {
      faults.add(name + ": " + key + " is empty");
    }
    boolean numbered = placeholders(text).stream().anyMatch(fact -> fact.matches("\\d+"));
    String unquoted = QUOTED_PLACEHOLDER.matcher(text).replaceAll("");
    if (numbered && LONE_QUOTE.matcher(unquoted).find()) {
      faults.add(name + ": " + key + " has a lone apostrophe beside a numbered placeholder");
    }
  }

  private static Map<String, String> read(Path file) {
    Properties properties = new Properties();
    try {
      properties.load(new StringReader(Files.readString(file)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    Map<String, String> texts = new TreeMap<>();
    properties.forEach((key, text) -> texts.put(key.toString(), text.toString()));
    return texts;
  }
}
