package id.adminduk.office.catalogue.revising;

import id.adminduk.office.catalogue.revising.Worksheet.Column;
import id.adminduk.office.catalogue.revising.Worksheet.Line;
import id.adminduk.office.catalogue.revising.Worksheet.Need;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Between a worksheet and the keys of {@code docs/sop-format.md}. */
final class WorksheetFile {

  private static final String FORMAT = "sop/1";
  private static final String GATE = "SIAP_CETAK";

  private WorksheetFile() {}

  static Worksheet read(Map<String, Object> map) {
    Map<String, Object> kepala = inner(map.get("kepala"));
    Map<HeaderField, List<String>> header = new EnumMap<>(HeaderField.class);
    for (HeaderField field : HeaderField.values()) {
      header.put(field, texts(kepala, field.key()));
    }
    return new Worksheet(
        text(map, "kantor"),
        text(map, "layanan"),
        text(map, "judul"),
        text(map, "naskah"),
        header,
        each(map, "persyaratan").stream().map(WorksheetFile::need).toList(),
        each(map, "pelaksana").stream().map(WorksheetFile::column).toList(),
        each(map, "langkah").stream().map(WorksheetFile::line).toList(),
        list(map.get("empat_mata")).stream().map(WorksheetFile::words).toList(),
        text(map, "total"),
        text(map, "total_berbeda"));
  }

  private static Need need(Map<String, Object> map) {
    return new Need(text(map, "kunci"), text(map, "teks"), text(map, "berlaku"), text(map, "asal"));
  }

  private static Column column(Map<String, Object> map) {
    return new Column(text(map, "kunci"), text(map, "nama"), text(map, "peran"));
  }

  private static Line line(Map<String, Object> map) {
    return new Line(
        text(map, "kunci"),
        text(map, "nomor"),
        text(map, "kegiatan"),
        text(map, "pelaksana"),
        text(map, "jenis"),
        texts(map, "kelengkapan"),
        text(map, "waktu"),
        text(map, "keluaran"),
        text(map, "keterangan"),
        text(map, map.containsKey("ya") ? "ya" : "lanjut"),
        text(map, "tidak"),
        text(map, "gerbang").equals(GATE),
        texts(map, "rekonstruksi"),
        texts(map, "catatan"));
  }

  static Map<String, Object> map(Worksheet sheet) {
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("format", FORMAT);
    map.put("kantor", sheet.office());
    map.put("layanan", sheet.service());
    map.put("judul", sheet.title());
    put(map, "naskah", sheet.manuscript());
    Map<String, Object> header = new LinkedHashMap<>();
    for (HeaderField field : HeaderField.values()) {
      header.put(
          field.key(), field.isList() ? new ArrayList<>(sheet.lines(field)) : sheet.text(field));
    }
    map.put("kepala", header);
    map.put("persyaratan", all(sheet.needs(), WorksheetFile::need));
    map.put("pelaksana", all(sheet.columns(), WorksheetFile::column));
    List<Object> rows = new ArrayList<>();
    for (int i = 0; i < sheet.lines().size(); i++) {
      rows.add(row(sheet.lines(), i));
    }
    map.put("langkah", rows);
    if (!sheet.fourEyes().isEmpty()) {
      map.put("empat_mata", all(sheet.fourEyes(), ArrayList::new));
    }
    put(map, "total", sheet.total());
    put(map, "total_berbeda", sheet.totalReason());
    return map;
  }

  private static Map<String, Object> need(Need need) {
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("kunci", need.key());
    map.put("teks", need.text());
    map.put("berlaku", need.applies());
    put(map, "asal", need.origin());
    return map;
  }

  private static Map<String, Object> column(Column column) {
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("kunci", column.key());
    map.put("nama", column.label());
    map.put("peran", column.role());
    return map;
  }

  private static Map<String, Object> row(List<Line> lines, int index) {
    Line line = lines.get(index);
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("kunci", line.key());
    put(map, "nomor", line.number());
    map.put("kegiatan", line.activity());
    map.put("pelaksana", line.lane());
    map.put("jenis", line.kind());
    put(map, "kelengkapan", line.completeness());
    put(map, "waktu", line.time());
    put(map, "keluaran", line.output());
    put(map, "keterangan", line.note());
    String below = index + 1 < lines.size() ? lines.get(index + 1).key() : Worksheet.END;
    if (line.onNo().isEmpty()) {
      put(map, "lanjut", line.next());
    } else {
      map.put("ya", line.next().isEmpty() ? below : line.next());
      map.put("tidak", line.onNo());
    }
    if (line.gate()) {
      map.put("gerbang", GATE);
    }
    put(map, "rekonstruksi", line.reconstructed());
    put(map, "catatan", line.marks());
    return map;
  }

  private static void put(Map<String, Object> map, String key, String text) {
    if (!text.isEmpty()) {
      map.put(key, text);
    }
  }

  private static void put(Map<String, Object> map, String key, List<String> texts) {
    if (!texts.isEmpty()) {
      map.put(key, new ArrayList<>(texts));
    }
  }

  private static <T> List<Object> all(List<T> items, Function<T, Object> form) {
    List<Object> all = new ArrayList<>();
    items.forEach(item -> all.add(form.apply(item)));
    return all;
  }

  private static String text(Map<String, Object> map, String key) {
    return map.get(key) instanceof String text ? text.strip() : "";
  }

  /** A single text counts as a list of one, so that every header field is read alike. */
  private static List<String> texts(Map<String, Object> map, String key) {
    return map.get(key) instanceof String text
        ? text.isBlank() ? List.of() : List.of(text.strip())
        : words(Objects.requireNonNullElse(map.get(key), List.of()));
  }

  private static List<String> words(Object value) {
    return list(value).stream()
        .filter(String.class::isInstance)
        .map(item -> ((String) item).strip())
        .filter(item -> !item.isEmpty())
        .toList();
  }

  private static List<Map<String, Object>> each(Map<String, Object> map, String key) {
    return list(map.get(key)).stream().map(WorksheetFile::inner).toList();
  }

  private static List<?> list(@Nullable Object value) {
    return value instanceof List<?> list ? list : List.of();
  }

  private static Map<String, Object> inner(@Nullable Object value) {
    Map<String, Object> map = new LinkedHashMap<>();
    if (value instanceof Map<?, ?> inner) {
      inner.forEach((key, one) -> map.put(String.valueOf(key), Objects.requireNonNull(one)));
    }
    return map;
  }
}
