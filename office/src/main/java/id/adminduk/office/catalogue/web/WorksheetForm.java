package id.adminduk.office.catalogue.web;

import id.adminduk.office.catalogue.revising.HeaderField;
import id.adminduk.office.catalogue.revising.Worksheet;
import id.adminduk.office.catalogue.revising.Worksheet.Column;
import id.adminduk.office.catalogue.revising.Worksheet.Line;
import id.adminduk.office.catalogue.revising.Worksheet.Need;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.util.MultiValueMap;
import org.yaml.snakeyaml.reader.StreamReader;

/**
 * The editor's form: fields {@code baris.3.kegiatan}, {@code kolom.0.nama} and so on, all texts.
 *
 * @param fields as the browser sent them
 */
record WorksheetForm(MultiValueMap<String, String> fields) {

  /** More than any printed SOP has; a form that claims more is none of ours. */
  private static final int MOST = 80;

  /** Gives all that was typed. */
  Worksheet sheet(String office, String service) {
    Map<HeaderField, List<String>> header = new EnumMap<>(HeaderField.class);
    for (HeaderField field : HeaderField.values()) {
      String name = "kepala." + field.key();
      List<String> one = text(name).isEmpty() ? List.of() : List.of(text(name));
      header.put(field, field.isList() ? lines(name) : one);
    }
    List<String> groups =
        fields.keySet().stream().filter(n -> n.startsWith("mata.")).sorted().toList();
    return new Worksheet(
        office,
        service,
        text("judul"),
        text("naskah"),
        header,
        each("syarat", this::need),
        each("kolom", this::column),
        each("baris", this::line),
        groups.stream().map(name -> fields.getOrDefault(name, List.of())).toList(),
        text("total"),
        text("total_berbeda"));
  }

  /** Gives the version the page was opened with; 0 where it says none. */
  int version() {
    String typed = text("versi");
    return typed.matches("\\d{1,9}") ? Integer.parseInt(typed) : 0;
  }

  /** Gives the pressed button: {@code simpan}, or what {@link WorksheetEdit} knows. */
  String act() {
    return text("aksi");
  }

  private Need need(int i) {
    String at = "syarat." + i + ".";
    return new Need(text(at + "kunci"), text(at + "teks"), text(at + "berlaku"), text(at + "asal"));
  }

  private Column column(int i) {
    String at = "kolom." + i + ".";
    return new Column(text(at + "kunci"), text(at + "nama"), text(at + "peran"));
  }

  private Line line(int i) {
    String at = "baris." + i + ".";
    return new Line(
        text(at + "kunci"),
        text(at + "nomor"),
        text(at + "kegiatan"),
        text(at + "pelaksana"),
        text(at + "jenis"),
        lines(at + "kelengkapan"),
        text(at + "waktu"),
        text(at + "keluaran"),
        text(at + "keterangan"),
        text(at + "lanjut"),
        text(at + "tidak"),
        !text(at + "gerbang").isEmpty(),
        Stream.of(text(at + "rekonstruksi").split(" ")).filter(word -> !word.isEmpty()).toList(),
        lines(at + "catatan"));
  }

  private <T> List<T> each(String name, IntFunction<T> form) {
    String typed = text("jumlah." + name);
    int count = typed.matches("\\d{1,3}") ? Math.min(Integer.parseInt(typed), MOST) : 0;
    return new ArrayList<>(IntStream.range(0, count).mapToObj(form).toList());
  }

  private String text(String name) {
    String typed = fields.getFirst(name);
    return typed == null ? "" : clean(typed);
  }

  private List<String> lines(String name) {
    String typed = fields.getFirst(name);
    return typed == null
        ? List.of()
        : typed.lines().map(WorksheetForm::clean).filter(line -> !line.isEmpty()).toList();
  }

  /** One line of characters a file may hold. */
  private static String clean(String typed) {
    return typed
        .replaceAll("[\\s\\u0085\\u2028\\u2029]+", " ")
        .codePoints()
        .filter(StreamReader::isPrintable)
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString()
        .strip();
  }
}
