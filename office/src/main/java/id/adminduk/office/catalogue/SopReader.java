package id.adminduk.office.catalogue;

import id.adminduk.office.kernel.Role;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Reads one SOP file, key by key as {@code docs/sop-format.md} lists them. */
final class SopReader {

  static final String FORMAT = "sop/1";

  private final FlawList flaws;
  private final byte[] content;

  SopReader(String file, byte[] content) {
    this.flaws = new FlawList(file);
    this.content = content;
  }

  SopFile read() {
    Optional<Sop> sop = YamlTree.read(content, flaws).flatMap(top -> sop(Fields.of(top, flaws)));
    return flaws.isEmpty()
        ? sop.<SopFile>map(SopFile.Loaded::new)
            .orElseThrow(() -> new IllegalStateException("no SOP and no flaw"))
        : new SopFile.Refused(flaws.all());
  }

  private Optional<Sop> sop(Fields top) {
    Subject.format(top, FORMAT);
    Optional<Subject> subject = Subject.read(top);
    String title = top.text("judul");
    Manuscript manuscript = manuscript(top);
    Optional<String> reason = top.optional("total_berbeda");
    Optional<SopHeader> header = top.inner("kepala").map(fields -> header(fields, reason));
    List<Requirement> requirements =
        top.eachOrNone("persyaratan").stream()
            .map(this::requirement)
            .flatMap(Optional::stream)
            .toList();
    unique(top, "persyaratan", requirements.stream().map(Requirement::key).toList());
    Map<String, Lane> lanes = lanes(top);
    List<Fields> rowFields = top.each("langkah", true);
    RowReader rowReader = new RowReader(lanes, rowFields, flaws);
    List<SopRow> rows = rowReader.rows();
    List<Set<RowKey>> fourEyes = fourEyes(top, rowReader);
    Optional<Duration> total = total(top, rows, reason);
    top.close();
    if (!flaws.isEmpty() || subject.isEmpty() || header.isEmpty()) {
      return Optional.empty();
    }
    Sop sop =
        new Sop(
            RevisionDigest.of(content),
            subject.get().office(),
            subject.get().service(),
            title,
            manuscript,
            header.get(),
            requirements,
            List.copyOf(lanes.values()),
            rows,
            fourEyes,
            total);
    new SopRules(sop, rowReader::place, flaws).check();
    return Optional.of(sop);
  }

  private SopHeader header(Fields fields, Optional<String> reason) {
    SopHeader header =
        new SopHeader(
            fields.stated("nomor"),
            fields.textOrEmpty("tanggal_pembuatan"),
            fields.textOrEmpty("tanggal_revisi"),
            fields.textOrEmpty("tanggal_efektif"),
            fields.stated("disahkan_oleh"),
            fields.text("unit"),
            fields.statedTexts("dasar_hukum"),
            fields.someTexts("dasar_hukum_berlaku"),
            fields.texts("kualifikasi"),
            fields.texts("keterkaitan"),
            fields.texts("peralatan"),
            fields.textOrEmpty("peringatan"),
            fields.texts("pencatatan"),
            Stream.concat(fields.texts("catatan").stream(), reason.stream()).toList());
    fields.close();
    return header;
  }

  private Optional<Requirement> requirement(Fields fields) {
    String key = fields.text("kunci");
    String text = fields.text("teks");
    Optional<Requirement.Condition> condition = condition(fields);
    Requirement.Origin origin = origin(fields);
    fields.close();
    return condition.map(applies -> new Requirement(key, text, applies, origin));
  }

  private static Optional<Requirement.Condition> condition(Fields fields) {
    String applies = fields.text("berlaku");
    return switch (applies) {
      case "SEMUA" -> Optional.of(Requirement.Condition.ALWAYS);
      case "DI_BAWAH_17" -> Optional.of(Requirement.Condition.UNDER_17);
      case "" -> Optional.empty();
      default -> {
        fields.unknownWord("berlaku", applies);
        yield Optional.empty();
      }
    };
  }

  private static Requirement.Origin origin(Fields fields) {
    String asked = fields.textOrEmpty("asal");
    if (!List.of("", "NASKAH", "PERATURAN").contains(asked)) {
      fields.unknownWord("asal", asked);
    }
    return asked.equals("PERATURAN") ? Requirement.Origin.REGULATION : Requirement.Origin.PRINTED;
  }

  /** A file that says nothing has a print in which every row can be read. */
  private static Manuscript manuscript(Fields top) {
    String word = top.textOrEmpty("naskah");
    Optional<Manuscript> known =
        Arrays.stream(Manuscript.values()).filter(each -> each.word().equals(word)).findFirst();
    if (known.isEmpty() && !word.isEmpty()) {
      top.unknownWord("naskah", word);
    }
    return known.orElse(Manuscript.WHOLE);
  }

  private Map<String, Lane> lanes(Fields top) {
    Map<String, Lane> lanes = new LinkedHashMap<>();
    for (Fields fields : top.each("pelaksana", false)) {
      String key = fields.text("kunci");
      String label = fields.text("nama");
      Optional<Role> role = fields.word("peran", Role.class);
      fields.close();
      role.ifPresent(known -> {
        if (lanes.putIfAbsent(key, new Lane(label, known)) != null) {
          flaws.add(new SopFlaw.DuplicateName(fields.place("kunci"), key));
        }
      });
    }
    return lanes;
  }

  private List<Set<RowKey>> fourEyes(Fields top, RowReader rows) {
    List<Set<RowKey>> groups = new ArrayList<>();
    for (List<String> names : top.groups("empat_mata")) {
      Set<RowKey> group = new LinkedHashSet<>();
      for (String name : names) {
        rows.known(name, top.place("empat_mata"), "empat_mata").ifPresent(group::add);
      }
      if (new HashSet<>(names).size() < 2) {
        top.wrong("empat_mata", "[kunci, kunci, ...]");
      }
      groups.add(Set.copyOf(group));
    }
    return groups;
  }

  /** A printed total that is not the sum of the rows owes a reason; another needs none. */
  private Optional<Duration> total(Fields top, List<SopRow> rows, Optional<String> reason) {
    Optional<String> printed = top.optional("total");
    Optional<Timing> declared = printed.flatMap(Timing::parse);
    if (printed.isPresent() && declared.filter(t -> t.least().equals(t.most())).isEmpty()) {
      top.wrong("total", "36 menit");
    }
    Duration sum = Sop.sumOf(rows);
    boolean differs = declared.map(total -> !total.most().equals(sum)).orElse(false);
    if (flaws.isEmpty() && differs && reason.isEmpty()) {
      flaws.add(
          new SopFlaw.TotalDiffers(top.place("total"), Timing.of(sum).words(), printed.orElse("")));
    }
    if (flaws.isEmpty() && !differs && reason.isPresent()) {
      top.wrong("total_berbeda", "total ≠ " + Timing.of(sum).words());
    }
    return declared.map(Timing::most);
  }

  private void unique(Fields top, String key, List<String> names) {
    Set<String> seen = new HashSet<>();
    names.stream()
        .filter(name -> !seen.add(name))
        .forEach(name -> flaws.add(new SopFlaw.DuplicateName(top.place(key), name)));
  }
}
