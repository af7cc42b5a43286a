package id.adminduk.office.documents;

import id.adminduk.office.population.life.Element;
import id.adminduk.office.population.life.Person;
import id.adminduk.office.population.regions.Region.Level;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Columns of F-1.01 as papers about one person print them, each with its label. */
final class PersonColumns {

  private static final Map<Element, String> LABELS = new EnumMap<>(Element.class);

  static {
    LABELS.put(Element.GELAR_DEPAN, "Gelar depan");
    LABELS.put(Element.GELAR_BELAKANG, "Gelar belakang");
    LABELS.put(Element.JENIS_KELAMIN, "Jenis kelamin");
    LABELS.put(Element.TEMPAT_LAHIR, "Tempat lahir");
    LABELS.put(Element.TANGGAL_LAHIR, "Tanggal lahir");
    LABELS.put(Element.GOLONGAN_DARAH, "Golongan darah");
    LABELS.put(Element.AGAMA, "Agama");
    LABELS.put(Element.STATUS_PERKAWINAN, "Status perkawinan");
    LABELS.put(Element.HUBUNGAN, "Hubungan dalam keluarga");
    LABELS.put(Element.PENDIDIKAN, "Pendidikan terakhir");
    LABELS.put(Element.PEKERJAAN, "Pekerjaan");
    LABELS.put(Element.KEWARGANEGARAAN, "Kewarganegaraan");
    LABELS.put(Element.PASPOR, "Nomor paspor");
    LABELS.put(Element.PASPOR_BERAKHIR, "Paspor berlaku sampai");
    LABELS.put(Element.AKTA_LAHIR, "Nomor akta kelahiran");
    LABELS.put(Element.AKTA_KAWIN, "Nomor akta perkawinan");
    LABELS.put(Element.TANGGAL_KAWIN, "Tanggal perkawinan");
    LABELS.put(Element.AKTA_CERAI, "Nomor akta perceraian");
    LABELS.put(Element.TANGGAL_CERAI, "Tanggal perceraian");
    LABELS.put(Element.NAMA_IBU, "Nama ibu");
    LABELS.put(Element.NIK_IBU, "NIK ibu");
    LABELS.put(Element.NAMA_AYAH, "Nama ayah");
    LABELS.put(Element.NIK_AYAH, "NIK ayah");
  }

  private PersonColumns() {}

  /** Writes columns one below the other. */
  static List<Map<String, String>> lines(Person it, Collection<Element> columns) {
    return columns.stream()
        .map(element ->
            Map.of(
                "label",
                LABELS.getOrDefault(element, ""),
                "isi",
                element == Element.AGAMA ? FamilyQuote.belief(it) : Spoken.of(it, element)))
        .toList();
  }

  /** Writes street, RT and RW, and the places. */
  static void home(Map<String, Object> content, Person it) {
    content.put("alamat", Spoken.of(it, Element.JALAN));
    content.put("rtRw", Spoken.of(it, Element.RT) + "/" + Spoken.of(it, Element.RW));
    places(content, it);
  }

  /** Writes village, district, regency and province. */
  static void places(Map<String, Object> content, Person it) {
    content.put("desa", Spoken.place(it, Level.KELURAHAN_DESA));
    content.put("kecamatan", Spoken.place(it, Level.KECAMATAN));
    content.put("kabupaten", Spoken.place(it, Level.KABUPATEN_KOTA));
    content.put("provinsi", Spoken.place(it, Level.PROVINSI));
  }
}
