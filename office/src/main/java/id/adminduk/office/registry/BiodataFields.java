package id.adminduk.office.registry;

import id.adminduk.office.population.codes.CodeList;
import id.adminduk.office.population.life.Element;
import id.adminduk.office.population.life.LifeEvent;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The member columns of F-1.01 as fields: drawn in the form's order, read back as elements. */
final class BiodataFields {

  private static final Set<Element> NEEDED =
      EnumSet.of(
          Element.NAMA_LENGKAP,
          Element.JENIS_KELAMIN,
          Element.TEMPAT_LAHIR,
          Element.TANGGAL_LAHIR,
          Element.KEWARGANEGARAAN,
          Element.GOLONGAN_DARAH,
          Element.AGAMA,
          Element.STATUS_PERKAWINAN,
          Element.PENDIDIKAN,
          Element.PEKERJAAN);

  private BiodataFields() {}

  static void draw(SheetWriter sheet, Entry entry) {
    for (Map.Entry<Element, String> column : F101.COLUMNS.entrySet()) {
      draw(sheet, entry, column.getKey(), column.getValue());
    }
  }

  private static void draw(SheetWriter sheet, Entry entry, Element element, String number) {
    String name = F101.field(element);
    switch (element) {
      case NAMA_LENGKAP -> sheet.text(name, number).check("namaTegas");
      case HUBUNGAN -> sheet.known("hubungan", number, entry.word("registry.relation-follows"));
      case JENIS_KELAMIN -> sheet.radio(name, number, Choices.sexes(), "");
      case KEWARGANEGARAAN -> sheet.codes(name, number, CodeList.KEWARGANEGARAAN, "1 WNI");
      default -> {
        Optional<CodeList> list = F101.list(element);
        if (list.isPresent()) {
          sheet.codes(name, number, list.get(), "");
        } else if (element.kind() == Element.Kind.DATE) {
          sheet.date(name, number, "");
        } else {
          sheet.text(name, number);
        }
      }
    }
  }

  /** Reads every column; adds an error beside each that is missing or cannot be. */
  static Map<Element, String> read(Entry entry) {
    Map<Element, String> biodata = new EnumMap<>(Element.class);
    for (Element element : F101.COLUMNS.keySet()) {
      if (element != Element.HUBUNGAN) {
        read(entry, element).ifPresent(value -> biodata.put(element, value));
      }
    }
    if (biodata.containsKey(Element.NAMA_LENGKAP)) {
      Names.read(entry, F101.field(Element.NAMA_LENGKAP));
    }
    return biodata;
  }

  /** Reads one element as the register keeps it. */
  static Optional<String> read(Entry entry, Element element) {
    return read(entry, element, F101.field(element), NEEDED.contains(element));
  }

  static Optional<String> read(Entry entry, Element element, String name, boolean needed) {
    Typed typed = entry.typed();
    if (!typed.has(name)) {
      if (needed) {
        entry.errors().add(name, "registry.typed.empty");
      }
      return Optional.empty();
    }
    return switch (element.kind()) {
      case DATE -> day(entry, element, name).map(LocalDate::toString);
      case NIK -> typed.nik(name, entry.errors()).map(nik -> nik.value());
      case CODE -> code(entry, element, name);
      default -> Optional.of(typed.upper(name));
    };
  }

  /** Papers may end in the future; everything else has happened. */
  private static Optional<LocalDate> day(Entry entry, Element element, String name) {
    return switch (element) {
      case PASPOR_BERAKHIR, IZIN_TINGGAL_AKHIR -> entry.typed().day(name, entry.errors());
      default -> entry.past(name);
    };
  }

  private static Optional<String> code(Entry entry, Element element, String name) {
    if (entry.typed().text(name).length() > 3 && element.fits(entry.typed().text(name))) {
      return Optional.of(entry.typed().text(name));
    }
    return F101.list(element)
        .map(list ->
            entry
                .typed()
                .code(name, list, entry.today(), entry.errors())
                .map(words -> F101.kept(element, words)))
        .orElseGet(() -> permit(entry, element, name));
  }

  /** ITAS or ITAP stands in no list of its own. */
  private static Optional<String> permit(Entry entry, Element element, String name) {
    String words = entry.typed().upper(name);
    if (!element.fits(words)) {
      entry.errors().add(name, "registry.typed.permit");
      return Optional.empty();
    }
    return Optional.of(words);
  }

  /** Adds where somebody lives. */
  static void live(Map<Element, String> biodata, LifeEvent.Place place) {
    biodata.put(Element.JALAN, place.jalan());
    biodata.put(Element.RT, place.rt());
    biodata.put(Element.RW, place.rw());
    biodata.put(Element.WILAYAH, place.wilayah());
  }
}
