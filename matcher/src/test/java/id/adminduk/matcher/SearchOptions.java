package id.adminduk.matcher;

import id.adminduk.formats.FingerPosition;
import id.adminduk.matcher.Extraction.Extracted;
import id.adminduk.synthetic.Condition;
import id.adminduk.synthetic.SyntheticPerson;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Reads the words after bin/eval-search and the fingers they name. */
final class SearchOptions {

  private static final Pattern NAME =
      Pattern.compile("(.*?\\d+)_(\\d+)\\.(png|bmp|tiff?|jpe?g|wsq)", Pattern.CASE_INSENSITIVE);

  private final Map<String, String> named = new LinkedHashMap<>();
  private final Map<Path, Double> folders = new LinkedHashMap<>();
  private final String words;

  SearchOptions(List<String> words) {
    // Where the folders lie on this machine is nobody's business.
    this.words =
        words.stream()
            .filter(word -> !word.matches("--(out|scratch)=.*"))
            .map(word -> word.startsWith("--") ? word : shortened(Path.of(word)))
            .collect(Collectors.joining(" "));
    double dpi = 500;
    for (String word : words) {
      Matcher option = Pattern.compile("--(\\w+)=(.*)").matcher(word);
      if (!option.matches()) {
        folders.put(Path.of(word), dpi);
      } else if (option.group(1).equals("dpi")) {
        dpi = Double.parseDouble(option.group(2));
      } else {
        named.put(option.group(1), option.group(2));
      }
    }
  }

  private static String shortened(Path folder) {
    int names = folder.getNameCount();
    return folder.subpath(Math.max(0, names - 2), names).toString();
  }

  String words() {
    return words;
  }

  int[] people() {
    return Stream.of(named.getOrDefault("people", "10000").split(","))
        .mapToInt(Integer::parseInt)
        .toArray();
  }

  int searches() {
    return searches(100);
  }

  int searches(int unlessNamed) {
    return Integer.parseInt(named.getOrDefault("searches", String.valueOf(unlessNamed)));
  }

  int inventedPeople() {
    return Integer.parseInt(named.getOrDefault("invented", "60"));
  }

  int made() {
    return Integer.parseInt(named.getOrDefault("made", "100000"));
  }

  int beside() {
    return Integer.parseInt(named.getOrDefault("beside", "1000"));
  }

  Path out() {
    return Path.of(named.getOrDefault("out", "target/figures"));
  }

  Path scratch() throws IOException {
    Path scratch = Path.of(named.getOrDefault("scratch", "target/scratch"));
    return Files.createDirectories(scratch);
  }

  boolean hasFolders() {
    return !folders.isEmpty();
  }

  /** Extracts every image, or invents sixty fingers when no folder is named. */
  List<FingerTemplate> templates() throws IOException {
    List<FingerTemplate> templates = new ArrayList<>();
    fingers().values().forEach(templates::addAll);
    return templates;
  }

  /** Gives the impressions of each finger, in the order of their names. */
  Map<String, List<FingerTemplate>> fingers() throws IOException {
    return hasFolders() ? read() : invented();
  }

  private Map<String, List<FingerTemplate>> read() throws IOException {
    Map<String, List<FingerTemplate>> fingers = new TreeMap<>();
    for (Map.Entry<Path, Double> folder : folders.entrySet()) {
      List<Path> files;
      try (Stream<Path> inside = Files.list(folder.getKey())) {
        files = inside.sorted().toList();
      }
      for (Path file : files) {
        Matcher name = NAME.matcher(file.getFileName().toString());
        if (name.matches()) {
          add(
              fingers,
              folder.getKey() + ":" + name.group(1),
              Files.readAllBytes(file),
              folder.getValue());
        }
      }
    }
    return fingers;
  }

  private static Map<String, List<FingerTemplate>> invented() {
    Map<String, List<FingerTemplate>> fingers = new TreeMap<>();
    for (int person = 0; person < 6; person++) {
      SyntheticPerson invented = SyntheticPerson.of(8_000_000 + person);
      for (FingerPosition position : FingerPosition.values()) {
        for (int touch = 0; touch < 2; touch++) {
          byte[] png = invented.fingerprintPng(position, touch, Condition.NORMAL);
          add(fingers, person + "/" + position.code(), png, 500);
        }
      }
    }
    return fingers;
  }

  private static void add(
      Map<String, List<FingerTemplate>> fingers, String finger, byte[] image, double dpi) {
    if (new TwofoldExtractor().extract(image, dpi) instanceof Extracted extracted) {
      fingers.computeIfAbsent(finger, ignored -> new ArrayList<>()).add(extracted.template());
    }
    System.err.printf("\r%s", finger);
  }
}
