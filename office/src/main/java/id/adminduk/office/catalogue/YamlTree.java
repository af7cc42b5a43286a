package id.adminduk.office.catalogue;

import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Set;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;

/**
 * Turns bytes into YAML nodes and constructs nothing from them.
 *
 * <p>Nodes keep their lines for the flaws and leave {@code 08.00} and {@code no} as the text they
 * are. Anchors and tags are refused outright: no procedure needs them and bombs do.
 */
final class YamlTree {

  static final int MOST_BYTES = 256 * 1024;

  private static final int DEEPEST = 8;
  private static final Set<Tag> PLAIN =
      Set.of(Tag.STR, Tag.INT, Tag.FLOAT, Tag.BOOL, Tag.NULL, Tag.TIMESTAMP, Tag.MERGE);

  private final FlawList flaws;

  private YamlTree(FlawList flaws) {
    this.flaws = flaws;
  }

  /** Gives the top mapping, or nothing after noting why not. */
  static Optional<MappingNode> read(byte[] content, FlawList flaws) {
    return new YamlTree(flaws).read(content);
  }

  private Optional<MappingNode> read(byte[] content) {
    if (content.length > MOST_BYTES) {
      return refuse(1, "> 256 KiB");
    }
    try {
      String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(content)).toString();
      Node top = new Yaml(new SafeConstructor(limits())).compose(new StringReader(text));
      if (!(top instanceof MappingNode mapping)) {
        return refuse(1, "kunci: nilai");
      }
      return isPlain(mapping) ? Optional.of(mapping) : Optional.empty();
    } catch (CharacterCodingException e) {
      return refuse(1, "UTF-8");
    } catch (MarkedYAMLException e) {
      int line = e.getProblemMark() == null ? 1 : e.getProblemMark().getLine() + 1;
      return refuse(line, String.valueOf(e.getProblem()));
    } catch (YAMLException e) {
      return refuse(1, String.valueOf(e.getMessage()).lines().findFirst().orElse(""));
    }
  }

  private static LoaderOptions limits() {
    LoaderOptions options = new LoaderOptions();
    options.setCodePointLimit(MOST_BYTES);
    options.setNestingDepthLimit(DEEPEST);
    options.setMaxAliasesForCollections(0);
    options.setAllowDuplicateKeys(false);
    return options;
  }

  private boolean isPlain(Node node) {
    if (node.getAnchor() != null) {
      refuse(lineOf(node), "&" + node.getAnchor());
      return false;
    }
    return switch (node) {
      case ScalarNode scalar -> hasPlainTag(scalar);
      case SequenceNode sequence ->
          hasTag(sequence, Tag.SEQ) && sequence.getValue().stream().allMatch(this::isPlain);
      case MappingNode mapping ->
          hasTag(mapping, Tag.MAP)
              && mapping.getValue().stream()
                  .allMatch(pair -> isPlain(pair.getKeyNode()) && isPlain(pair.getValueNode()));
      default -> {
        refuse(lineOf(node), "*");
        yield false;
      }
    };
  }

  private boolean hasPlainTag(ScalarNode scalar) {
    return PLAIN.contains(scalar.getTag()) || hasTag(scalar, Tag.STR);
  }

  private boolean hasTag(Node node, Tag expected) {
    boolean fits = node.getTag().equals(expected);
    if (!fits) {
      refuse(lineOf(node), String.valueOf(node.getTag()));
    }
    return fits;
  }

  private Optional<MappingNode> refuse(int line, String detail) {
    flaws.add(new SopFlaw.MalformedYaml(flaws.at(line, Optional.empty()), detail));
    return Optional.empty();
  }

  static int lineOf(Node node) {
    return node.getStartMark() == null ? 1 : node.getStartMark().getLine() + 1;
  }
}
