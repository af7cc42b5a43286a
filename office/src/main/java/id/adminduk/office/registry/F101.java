package id.adminduk.office.registry;

import id.adminduk.office.population.Agama;
import id.adminduk.office.population.GolonganDarah;
import id.adminduk.office.population.codes.CodeList;
import id.adminduk.office.population.life.Element;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The member columns of form F-1.01 (Permendagri 109/2019, domain.md 2.4), in their order. */
final class F101 {

  /** Number on the form, by element in the form's order. */
  static final Map<Element, String> COLUMNS = columns();

  /** What only foreigners fill in, by the form's notes. */
  static final Set<Element> FOREIGN =
      EnumSet.of(
          Element.SPONSOR_NAMA,
          Element.SPONSOR_TIPE,
          Element.SPONSOR_ALAMAT,
          Element.IZIN_TINGGAL,
          Element.IZIN_TINGGAL_NOMOR,
          Element.IZIN_TINGGAL_TEMPAT,
          Element.IZIN_TINGGAL_TERBIT,
          Element.IZIN_TINGGAL_AKHIR,
          Element.TEMPAT_DATANG,
          Element.TANGGAL_DATANG);

  private F101() {}

  private static Map<Element, String> columns() {
    Map<Element, String> columns = new LinkedHashMap<>();
    columns.put(Element.NAMA_LENGKAP, "2");
    columns.put(Element.GELAR_DEPAN, "3");
    columns.put(Element.GELAR_BELAKANG, "4");
    columns.put(Element.PASPOR, "5");
    columns.put(Element.PASPOR_BERAKHIR, "6");
    columns.put(Element.SPONSOR_NAMA, "7");
    columns.put(Element.SPONSOR_TIPE, "8");
    columns.put(Element.SPONSOR_ALAMAT, "9");
    columns.put(Element.JENIS_KELAMIN, "10");
    columns.put(Element.TEMPAT_LAHIR, "11");
    columns.put(Element.TANGGAL_LAHIR, "12");
    columns.put(Element.KEWARGANEGARAAN, "13");
    columns.put(Element.SK_WNI, "14");
    columns.put(Element.AKTA_LAHIR, "16");
    columns.put(Element.GOLONGAN_DARAH, "17");
    columns.put(Element.AGAMA, "18");
    columns.put(Element.ORGANISASI_KEPERCAYAAN, "19");
    columns.put(Element.STATUS_PERKAWINAN, "20");
    columns.put(Element.AKTA_KAWIN, "22");
    columns.put(Element.TANGGAL_KAWIN, "23");
    columns.put(Element.AKTA_CERAI, "25");
    columns.put(Element.TANGGAL_CERAI, "26");
    columns.put(Element.HUBUNGAN, "27");
    columns.put(Element.KELAINAN, "28");
    columns.put(Element.PENYANDANG_CACAT, "29");
    columns.put(Element.PENDIDIKAN, "30");
    columns.put(Element.PEKERJAAN, "31");
    columns.put(Element.IZIN_TINGGAL, "32");
    columns.put(Element.IZIN_TINGGAL_NOMOR, "32");
    columns.put(Element.IZIN_TINGGAL_TEMPAT, "33");
    columns.put(Element.IZIN_TINGGAL_TERBIT, "34");
    columns.put(Element.IZIN_TINGGAL_AKHIR, "35");
    columns.put(Element.TEMPAT_DATANG, "36");
    columns.put(Element.TANGGAL_DATANG, "37");
    columns.put(Element.NIK_IBU, "38");
    columns.put(Element.NAMA_IBU, "39");
    columns.put(Element.NIK_AYAH, "40");
    columns.put(Element.NAMA_AYAH, "41");
    return columns;
  }

  /** Gives the name of the field that takes an element. */
  static String field(Element element) {
    return "e-" + element.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** Gives the code list of an element; none for texts, days and the kind of a stay permit. */
  static Optional<CodeList> list(Element element) {
    return switch (element) {
      case JENIS_KELAMIN -> Optional.of(CodeList.JENIS_KELAMIN);
      case KEWARGANEGARAAN -> Optional.of(CodeList.KEWARGANEGARAAN);
      case GOLONGAN_DARAH -> Optional.of(CodeList.GOLONGAN_DARAH);
      case AGAMA -> Optional.of(CodeList.AGAMA);
      case STATUS_PERKAWINAN -> Optional.of(CodeList.STATUS_PERKAWINAN);
      case PENDIDIKAN -> Optional.of(CodeList.PENDIDIKAN);
      case PEKERJAAN -> Optional.of(CodeList.PEKERJAAN);
      case SPONSOR_TIPE -> Optional.of(CodeList.TIPE_SPONSOR);
      case PENYANDANG_CACAT -> Optional.of(CodeList.PENYANDANG_CACAT);
      default -> Optional.empty();
    };
  }

  /** Gives what the register keeps for the words of a list: the constant where there is one. */
  static String kept(Element element, String words) {
    return switch (element) {
      case JENIS_KELAMIN, STATUS_PERKAWINAN, KEWARGANEGARAAN ->
          words.replace(' ', '_').replace('-', '_');
      case AGAMA ->
          Arrays.stream(Agama.values())
              .filter(agama -> agama.printed().equals(words))
              .map(Agama::name)
              .findFirst()
              .orElse(words);
      case GOLONGAN_DARAH ->
          Arrays.stream(GolonganDarah.values())
              .filter(group -> group.printed().equals(words))
              .findFirst()
              .orElse(GolonganDarah.TIDAK_TAHU)
              .name();
      default -> words;
    };
  }
}
