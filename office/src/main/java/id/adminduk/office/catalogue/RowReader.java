package id.adminduk.office.catalogue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Reads the rows of the SOP table; they name each other, so all keys are known first. */
final class RowReader {

  /** In place of a row key: the SOP ends here. */
  private static final String END = "selesai";

  /** The only gate there is. */
  private static final String PRINT_READY = "SIAP_CETAK";

  private static final Pattern KEY = Pattern.compile("[a-z0-9][a-z0-9-]{0,39}");

  private final Map<String, Lane> lanes;
  private final List<String> laneKeys;
  private final List<Fields> rows;
  private final List<String> keys;
  private final FlawList flaws;

  RowReader(Map<String, Lane> lanes, List<Fields> rows, FlawList flaws) {
    this.lanes = lanes;
    this.laneKeys = List.copyOf(lanes.keySet());
    this.rows = rows;
    this.flaws = flaws;
    this.keys = rows.stream().map(row -> row.text("kunci")).toList();
    checkKeys();
  }

  List<SopRow> rows() {
    List<SopRow> read = new ArrayList<>();
    for (int i = 0; i < rows.size(); i++) {
      row(i).ifPresent(read::add);
      rows.get(i).close();
    }
    return read;
  }

  /** Gives the key of a row that exists, or nothing after noting that it does not. */
  Optional<RowKey> known(String name, FlawPlace place, String where) {
    if (keys.contains(name)) {
      return Optional.of(new RowKey(name));
    }
    flaws.add(new SopFlaw.UnknownRow(place, where, name));
    return Optional.empty();
  }

  FlawPlace place(RowKey key) {
    return rows.get(keys.indexOf(key.value())).place();
  }

  private Optional<SopRow> row(int index) {
    Fields fields = rows.get(index);
    String lane = fields.text("pelaksana");
    Optional<StepKind> kind = fields.word("jenis", StepKind.class);
    Optional<RowKey> onNo = fields.optional("tidak").flatMap(to -> known(fields, "tidak", to));
    Optional<RowKey> next = next(fields, index);
    String number = fields.textOrEmpty("nomor");
    String activity = fields.text("kegiatan");
    List<String> completeness = fields.texts("kelengkapan");
    Optional<Timing> timing = timing(fields);
    String output = fields.textOrEmpty("keluaran");
    String note = fields.textOrEmpty("keterangan");
    List<String> marks = fields.texts("catatan");
    Set<RowPart> reconstructed = reconstructed(fields);
    boolean printReadyOnly = printReadyOnly(fields);
    if (!lane.isEmpty() && !lanes.containsKey(lane)) {
      flaws.add(new SopFlaw.UnknownLane(fields.place("pelaksana"), lane));
    }
    return Optional.ofNullable(lanes.get(lane))
        .flatMap(column ->
            kind.map(bound ->
                new SopRow(
                    new RowKey(keys.get(index)),
                    number,
                    activity,
                    laneKeys.indexOf(lane),
                    column.role(),
                    bound,
                    completeness,
                    timing,
                    output,
                    note,
                    next,
                    onNo,
                    marks,
                    reconstructed,
                    printReadyOnly)));
  }

  private static Set<RowPart> reconstructed(Fields fields) {
    Set<RowPart> parts = new HashSet<>();
    for (String word : fields.texts("rekonstruksi")) {
      Arrays.stream(RowPart.values())
          .filter(part -> part.word().equals(word))
          .findFirst()
          .ifPresentOrElse(parts::add, () -> fields.unknownWord("rekonstruksi", word));
    }
    return parts;
  }

  private static boolean printReadyOnly(Fields fields) {
    Optional<String> gate = fields.optional("gerbang");
    gate.filter(word -> !word.equals(PRINT_READY))
        .ifPresent(word -> fields.unknownWord("gerbang", word));
    return gate.filter(PRINT_READY::equals).isPresent();
  }

  /** A diamond says where Ya leads; a box goes to the row below unless it says otherwise. */
  private Optional<RowKey> next(Fields fields, int index) {
    Optional<String> yes = fields.optional("ya");
    Optional<String> onward = fields.optional("lanjut");
    if (fields.has("ya") != fields.has("tidak")) {
      flaws.add(new SopFlaw.HalfDecision(fields.place()));
      return Optional.empty();
    }
    if (fields.has("ya")) {
      if (yes.isEmpty() || fields.optional("tidak").isEmpty()) {
        flaws.add(new SopFlaw.HalfDecision(fields.place()));
      }
      if (onward.isPresent()) {
        fields.wrong("lanjut", "ya, tidak");
      }
      return yes.filter(to -> !to.equals(END)).flatMap(to -> known(fields, "ya", to));
    }
    if (onward.isPresent()) {
      return onward.filter(to -> !to.equals(END)).flatMap(to -> known(fields, "lanjut", to));
    }
    return index + 1 < keys.size()
        ? Optional.of(new RowKey(keys.get(index + 1)))
        : Optional.empty();
  }

  private Optional<RowKey> known(Fields fields, String where, String name) {
    return known(name, fields.place(where), where);
  }

  private Optional<Timing> timing(Fields fields) {
    Optional<String> printed = fields.optional("waktu");
    Optional<Timing> timing = printed.flatMap(Timing::parse);
    if (printed.isPresent() && timing.isEmpty()) {
      fields.wrong("waktu", "0,5 menit; 10-15 menit; 24 jam");
    }
    return timing;
  }

  private void checkKeys() {
    Set<String> seen = new HashSet<>();
    for (int i = 0; i < keys.size(); i++) {
      String key = keys.get(i);
      if (key.isEmpty()) {
        continue;
      }
      if (!KEY.matcher(key).matches() || key.equals(END)) {
        rows.get(i).wrong("kunci", "a-z, 0-9, - (≠ " + END + ")");
      }
      if (!seen.add(key)) {
        flaws.add(new SopFlaw.DuplicateName(rows.get(i).place("kunci"), key));
      }
    }
  }
}
