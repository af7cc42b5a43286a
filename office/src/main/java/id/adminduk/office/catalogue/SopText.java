package id.adminduk.office.catalogue;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;
import org.yaml.snakeyaml.representer.Representer;

/**
 * Writes an SOP in the form of {@code docs/sop-format.md}; {@link SopFile#read} gives the same
 * back, save the revision, which is of the bytes.
 */
public final class SopText {

  private SopText() {}

  /** Gives the text of an SOP file. */
  public static String yaml(Sop sop) {
    return yaml(map(sop));
  }

  /** Gives keys and values as text; values are texts, lists and maps. */
  public static String yaml(Map<String, Object> map) {
    DumperOptions options = new DumperOptions();
    options.setDefaultFlowStyle(DumperOptions.FlowStyle.BLOCK);
    options.setWidth(1_000_000);
    options.setAllowUnicode(true);
    options.setSplitLines(false);
    SafeConstructor nothingIsRead = new SafeConstructor(new LoaderOptions());
    return new Yaml(nothingIsRead, new Quoting(options), options).dump(map);
  }

  /**
   * YAML folds every kind of line break where it is not quoted, and text would come back changed.
   */
  private static final class Quoting extends Representer {

    private static final Pattern BREAK = Pattern.compile("[\\n\\r\\u0085\\u2028\\u2029]");

    Quoting(DumperOptions options) {
      super(options);
    }

    @Override
    protected Node representScalar(Tag tag, String value, DumperOptions.ScalarStyle style) {
      boolean breaks = BREAK.matcher(value).find();
      return super.representScalar(
          tag, value, breaks ? DumperOptions.ScalarStyle.DOUBLE_QUOTED : style);
    }
  }

  /**
   * Gives keys and values of a text that {@link #yaml} wrote; no rule of the SOP is asked.
   *
   * @throws IllegalArgumentException when it is no such text
   */
  public static Map<String, Object> read(String yaml) {
    FlawList flaws = new FlawList("");
    MappingNode top =
        YamlTree.read(yaml.getBytes(StandardCharsets.UTF_8), flaws)
            .orElseThrow(() -> new IllegalArgumentException(flaws.all().toString()));
    return mapping(top);
  }

  private static Map<String, Object> mapping(MappingNode node) {
    Map<String, Object> map = new LinkedHashMap<>();
    for (NodeTuple pair : node.getValue()) {
      if (pair.getKeyNode() instanceof ScalarNode key) {
        map.put(key.getValue(), value(pair.getValueNode()));
      }
    }
    return map;
  }

  private static Object value(Node node) {
    return switch (node) {
      case MappingNode inner -> mapping(inner);
      case SequenceNode items -> items.getValue().stream().map(SopText::value).toList();
      case ScalarNode text -> text.getTag().equals(Tag.NULL) ? "" : text.getValue();
      default -> throw new IllegalArgumentException("an SOP file has no " + node.getNodeId());
    };
  }

  /** Gives the keys and values of an SOP file. */
  public static Map<String, Object> map(Sop sop) {
    boolean differs = sop.declaredTotal().filter(t -> !t.equals(sop.sumOfRows())).isPresent();
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("format", SopReader.FORMAT);
    map.put("kantor", sop.office().value());
    map.put("layanan", sop.service().value());
    map.put("judul", sop.title());
    map.put("naskah", sop.manuscript().word());
    map.put("kepala", header(sop.header(), differs));
    map.put("persyaratan", sop.requirements().stream().map(SopText::requirement).toList());
    List<Object> lanes = new ArrayList<>();
    for (Lane lane : sop.lanes()) {
      Map<String, Object> column = new LinkedHashMap<>();
      column.put("kunci", column(lanes.size()));
      column.put("nama", lane.label());
      column.put("peran", lane.role().name());
      lanes.add(column);
    }
    map.put("pelaksana", lanes);
    map.put("langkah", sop.rows().stream().map(SopText::row).toList());
    if (!sop.fourEyes().isEmpty()) {
      map.put("empat_mata", sop.fourEyes().stream().map(group -> inOrder(sop, group)).toList());
    }
    sop.declaredTotal().map(SopText::time).ifPresent(total -> map.put("total", total));
    if (differs) {
      map.put("total_berbeda", sop.header().marks().getLast());
    }
    return map;
  }

  /** The reason of a differing total stands last among the marks once read; it is not one here. */
  private static Map<String, Object> header(SopHeader header, boolean differs) {
    int marks = header.marks().size() - (differs ? 1 : 0);
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("nomor", header.number());
    map.put("tanggal_pembuatan", header.made());
    map.put("tanggal_revisi", header.revised());
    map.put("tanggal_efektif", header.effective());
    map.put("disahkan_oleh", header.approvedBy());
    map.put("unit", header.unit());
    map.put("dasar_hukum", copy(header.legalBasis()));
    map.put("dasar_hukum_berlaku", copy(header.currentLegalBasis()));
    map.put("kualifikasi", copy(header.qualification()));
    map.put("keterkaitan", copy(header.related()));
    map.put("peralatan", copy(header.equipment()));
    map.put("peringatan", header.warning());
    map.put("pencatatan", copy(header.records()));
    map.put("catatan", copy(header.marks().subList(0, marks)));
    return map;
  }

  private static Map<String, Object> requirement(Requirement need) {
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("kunci", need.key());
    map.put("teks", need.text());
    map.put(
        "berlaku",
        switch (need.condition()) {
          case ALWAYS -> "SEMUA";
          case UNDER_17 -> "DI_BAWAH_17";
        });
    map.put(
        "asal",
        switch (need.origin()) {
          case PRINTED -> "NASKAH";
          case REGULATION -> "PERATURAN";
        });
    return map;
  }

  private static Map<String, Object> row(SopRow row) {
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("kunci", row.key().value());
    map.put("nomor", row.printedNumber());
    map.put("kegiatan", row.activity());
    map.put("pelaksana", column(row.lane()));
    map.put("jenis", row.kind().name());
    map.put("kelengkapan", copy(row.completeness()));
    row.timing().ifPresent(time -> map.put("waktu", time.words()));
    map.put("keluaran", row.output());
    map.put("keterangan", row.note());
    map.put(row.isDecision() ? "ya" : "lanjut", target(row.next()));
    row.onNo().ifPresent(no -> map.put("tidak", no.value()));
    if (row.printReadyOnly()) {
      map.put("gerbang", "SIAP_CETAK");
    }
    map.put("rekonstruksi", copy(row.reconstructed().stream().map(RowPart::word).toList()));
    map.put("catatan", copy(row.marks()));
    return map;
  }

  /** Sets have no order of their own, and the digest is of the bytes. */
  private static List<String> inOrder(Sop sop, Set<RowKey> group) {
    return sop.rows().stream()
        .map(SopRow::key)
        .filter(group::contains)
        .map(RowKey::value)
        .collect(Collectors.toCollection(ArrayList::new));
  }

  private static String target(Optional<RowKey> row) {
    return row.map(RowKey::value).orElse("selesai");
  }

  private static String column(int lane) {
    return "kolom-" + (lane + 1);
  }

  private static String time(Duration total) {
    return Timing.of(total).words();
  }

  /**
   * Gives a list of its own: one list written twice would become an anchor, and those are refused.
   */
  private static List<String> copy(List<String> lines) {
    return new ArrayList<>(lines);
  }
}
