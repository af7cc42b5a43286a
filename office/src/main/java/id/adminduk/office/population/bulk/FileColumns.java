package id.adminduk.office.population.bulk;

import id.adminduk.office.population.life.Element;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** The header of a file: NIK and names of elements, in any order. */
final class FileColumns {

  private static final Set<Element> NEEDED =
      Set.of(
          Element.NOMOR_KK,
          Element.HUBUNGAN,
          Element.NAMA_LENGKAP,
          Element.JENIS_KELAMIN,
          Element.TEMPAT_LAHIR,
          Element.TANGGAL_LAHIR,
          Element.GOLONGAN_DARAH,
          Element.AGAMA,
          Element.STATUS_PERKAWINAN,
          Element.PEKERJAAN,
          Element.KEWARGANEGARAAN,
          Element.JALAN,
          Element.RT,
          Element.RW,
          Element.WILAYAH);

  private final List<String> names;
  private final List<Optional<Element>> elements;
  private final int nik;

  /**
   * @throws MalformedFile when a column is unknown, twice there, or missing
   */
  FileColumns(TableRow header) {
    this.names = header.cells().stream().map(FileColumns::name).toList();
    List<Optional<Element>> found = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    for (String name : names) {
      if (!seen.add(name)) {
        throw new MalformedFile(MalformedFile.Why.HEADER, "column twice: " + name);
      }
      found.add(name.equals("NIK") ? Optional.empty() : Optional.of(element(name)));
    }
    this.elements = List.copyOf(found);
    this.nik = names.indexOf("NIK");
    if (nik < 0) {
      throw new MalformedFile(MalformedFile.Why.HEADER, "column missing: NIK");
    }
    NEEDED.stream()
        .filter(element -> !seen.contains(element.name()))
        .findFirst()
        .ifPresent(missing -> {
          throw new MalformedFile(MalformedFile.Why.HEADER, "column missing: " + missing);
        });
  }

  private static String name(String cell) {
    return cell.strip().toUpperCase(Locale.ROOT).replace(' ', '_');
  }

  private static Element element(String name) {
    try {
      return Element.valueOf(name);
    } catch (IllegalArgumentException unknown) {
      throw new MalformedFile(MalformedFile.Why.HEADER, "column unknown: " + name);
    }
  }

  int size() {
    return names.size();
  }

  String name(int column) {
    return names.get(column);
  }

  Optional<Element> element(int column) {
    return elements.get(column);
  }

  int nik() {
    return nik;
  }

  static boolean isNeeded(Element element) {
    return NEEDED.contains(element);
  }
}
