package id.adminduk.office.catalogue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;

/**
 * One mapping of the file, asked key by key; what nobody asked for is an unknown key.
 *
 * <p>Asking never fails: what is missing or of another type is noted, and something empty given, so
 * that one reading finds all flaws.
 */
final class Fields {

  private final FlawList flaws;
  private final int line;
  private final Optional<String> row;
  private final Map<String, Node> values = new LinkedHashMap<>();
  private final Set<String> asked = new HashSet<>();

  private Fields(MappingNode mapping, FlawList flaws, Optional<String> row) {
    this.flaws = flaws;
    this.line = YamlTree.lineOf(mapping);
    this.row = row;
    for (NodeTuple pair : mapping.getValue()) {
      if (!(pair.getKeyNode() instanceof ScalarNode key)) {
        wrong("?", "teks");
      } else if (values.putIfAbsent(key.getValue(), pair.getValueNode()) != null) {
        flaws.add(new SopFlaw.DuplicateKey(flaws.at(YamlTree.lineOf(key), row), key.getValue()));
      }
    }
  }

  static Fields of(MappingNode mapping, FlawList flaws) {
    return new Fields(mapping, flaws, Optional.empty());
  }

  boolean has(String key) {
    return values.containsKey(key);
  }

  FlawPlace place(String key) {
    return flaws.at(Optional.ofNullable(values.get(key)).map(YamlTree::lineOf).orElse(line), row);
  }

  FlawPlace place() {
    return flaws.at(line, row);
  }

  /** Gives a text that must be there; empty after noting that it is not. */
  String text(String key) {
    String text = textOrEmpty(key);
    boolean alreadyNoted = has(key) && !(values.get(key) instanceof ScalarNode);
    if (text.isEmpty() && !alreadyNoted) {
      missing(key);
    }
    return text;
  }

  /** Gives a text whose key must be there, though the office may have printed nothing under it. */
  String stated(String key) {
    if (!has(key)) {
      missing(key);
    }
    return textOrEmpty(key);
  }

  /** Gives a list whose key must be there, though it may be empty. */
  List<String> statedTexts(String key) {
    if (!has(key)) {
      missing(key);
    }
    return texts(key);
  }

  /** Gives a text that may be absent, as some columns of a real SOP are. */
  String textOrEmpty(String key) {
    return asked(key).map(node -> scalar(key, node)).orElse("");
  }

  Optional<String> optional(String key) {
    return Optional.of(textOrEmpty(key)).filter(text -> !text.isEmpty());
  }

  /** Gives a list of texts, empty when absent. */
  List<String> texts(String key) {
    return items(key).stream()
        .map(node -> scalar(key, node))
        .filter(text -> !text.isEmpty())
        .toList();
  }

  /** Gives a list of texts that must hold at least one. */
  List<String> someTexts(String key) {
    List<String> texts = texts(key);
    if (texts.isEmpty()) {
      missing(key);
    }
    return texts;
  }

  /** Gives lists of texts inside a list. */
  List<List<String>> groups(String key) {
    return items(key).stream()
        .map(node -> sequence(key, node).stream().map(item -> scalar(key, item)).toList())
        .toList();
  }

  /** Gives the mapping under a key, or nothing after noting that it is not there. */
  Optional<Fields> inner(String key) {
    Optional<Node> node = asked(key);
    if (node.isEmpty()) {
      missing(key);
    }
    return node.flatMap(present -> mapping(key, present, row));
  }

  /** Gives the mappings listed under a key; flaws inside name them by their own {@code kunci}. */
  List<Fields> each(String key, boolean rows) {
    List<Node> items = items(key);
    if (items.isEmpty()) {
      missing(key);
    }
    return mappings(key, items, rows);
  }

  /** Gives the mappings listed under a key that must be there, though the list may be empty. */
  List<Fields> eachOrNone(String key) {
    if (!has(key)) {
      missing(key);
    }
    return mappings(key, items(key), false);
  }

  private List<Fields> mappings(String key, List<Node> items, boolean rows) {
    return items.stream()
        .map(node -> mapping(key, node, rows ? keyOf(node) : Optional.empty()))
        .flatMap(Optional::stream)
        .toList();
  }

  /** Gives one of an enum's words, or nothing after noting that it is none. */
  <E extends Enum<E>> Optional<E> word(String key, Class<E> words) {
    String text = text(key);
    Optional<E> found =
        Arrays.stream(words.getEnumConstants()).filter(w -> w.name().equals(text)).findFirst();
    if (found.isEmpty() && !text.isEmpty()) {
      unknownWord(key, text);
    }
    return found;
  }

  void unknownWord(String key, String word) {
    flaws.add(new SopFlaw.UnknownWord(place(key), key, word));
  }

  void missing(String key) {
    flaws.add(new SopFlaw.MissingValue(place(key), key));
  }

  void wrong(String key, String expected) {
    flaws.add(new SopFlaw.WrongValue(place(key), key, expected));
  }

  /** Notes every key that was never asked for; call it last. */
  void close() {
    values.keySet().stream()
        .filter(key -> !asked.contains(key))
        .forEach(key -> flaws.add(new SopFlaw.UnknownKey(place(key), key)));
  }

  private Optional<Node> asked(String key) {
    asked.add(key);
    return Optional.ofNullable(values.get(key));
  }

  private List<Node> items(String key) {
    return asked(key).map(node -> sequence(key, node)).orElse(List.of());
  }

  private List<Node> sequence(String key, Node node) {
    if (node instanceof SequenceNode sequence) {
      return new ArrayList<>(sequence.getValue());
    }
    wrong(key, "daftar");
    return List.of();
  }

  private Optional<Fields> mapping(String key, Node node, Optional<String> inRow) {
    if (node instanceof MappingNode mapping) {
      return Optional.of(new Fields(mapping, flaws, inRow));
    }
    wrong(key, "kunci: nilai");
    return Optional.empty();
  }

  private String scalar(String key, Node node) {
    if (node instanceof ScalarNode scalar) {
      return scalar.getTag().equals(Tag.NULL) ? "" : scalar.getValue().strip();
    }
    wrong(key, "teks");
    return "";
  }

  private static Optional<String> keyOf(Node node) {
    if (node instanceof MappingNode mapping) {
      return mapping.getValue().stream()
          .filter(pair -> pair.getKeyNode() instanceof ScalarNode key && isKunci(key))
          .map(NodeTuple::getValueNode)
          .filter(ScalarNode.class::isInstance)
          .map(value -> ((ScalarNode) value).getValue())
          .findFirst();
    }
    return Optional.empty();
  }

  private static boolean isKunci(ScalarNode key) {
    return key.getValue().equals("kunci");
  }
}
