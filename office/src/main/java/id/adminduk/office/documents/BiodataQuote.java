package id.adminduk.office.documents;

import id.adminduk.office.population.Kewarganegaraan;
import id.adminduk.office.population.life.Element;
import id.adminduk.office.population.life.Person;
import id.adminduk.office.population.regions.Region.Level;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The biodata of a citizen, columns of F-1.01; what art. 84 protects is never printed. */
final class BiodataQuote {

  private static final Map<Element, String> COLUMNS = columns();

  private BiodataQuote() {}

  static Optional<Quoted> of(Person person) {
    boolean citizen = person.must(Element.KEWARGANEGARAAN).equals(Kewarganegaraan.WNI.name());
    return person.isActive() && citizen ? Optional.of(quoted(person)) : Optional.empty();
  }

  private static Quoted quoted(Person person) {
    Map<String, Object> content = new LinkedHashMap<>();
    content.put("nik", person.nik().value());
    content.put("kk", person.kk().value());
    content.put("nama", person.nama());
    List<Map<String, String>> lines = new ArrayList<>();
    COLUMNS.forEach((element, label) ->
        lines.add(
            Map.of(
                "label",
                label,
                "isi",
                element == Element.AGAMA
                    ? FamilyQuote.belief(person)
                    : Spoken.of(person, element))));
    content.put("baris", lines);
    content.put(
        "alamat",
        Spoken.of(person, Element.JALAN)
            + " RT "
            + Spoken.of(person, Element.RT)
            + " RW "
            + Spoken.of(person, Element.RW));
    content.put("desa", Spoken.place(person, Level.KELURAHAN_DESA));
    content.put("kecamatan", Spoken.place(person, Level.KECAMATAN));
    content.put("kabupaten", Spoken.place(person, Level.KABUPATEN_KOTA));
    content.put("provinsi", Spoken.place(person, Level.PROVINSI));
    return new Quoted(
        person.nik().value(),
        "BIO",
        Optional.empty(),
        person.nama(),
        person.nik().value(),
        Optional.empty(),
        content);
  }

  private static Map<Element, String> columns() {
    Map<Element, String> columns = new LinkedHashMap<>();
    columns.put(Element.GELAR_DEPAN, "Gelar depan");
    columns.put(Element.GELAR_BELAKANG, "Gelar belakang");
    columns.put(Element.JENIS_KELAMIN, "Jenis kelamin");
    columns.put(Element.TEMPAT_LAHIR, "Tempat lahir");
    columns.put(Element.TANGGAL_LAHIR, "Tanggal lahir");
    columns.put(Element.GOLONGAN_DARAH, "Golongan darah");
    columns.put(Element.AGAMA, "Agama");
    columns.put(Element.STATUS_PERKAWINAN, "Status perkawinan");
    columns.put(Element.HUBUNGAN, "Hubungan dalam keluarga");
    columns.put(Element.PENDIDIKAN, "Pendidikan terakhir");
    columns.put(Element.PEKERJAAN, "Pekerjaan");
    columns.put(Element.PASPOR, "Nomor paspor");
    columns.put(Element.PASPOR_BERAKHIR, "Paspor berlaku sampai");
    columns.put(Element.AKTA_LAHIR, "Nomor akta kelahiran");
    columns.put(Element.AKTA_KAWIN, "Nomor akta perkawinan");
    columns.put(Element.TANGGAL_KAWIN, "Tanggal perkawinan");
    columns.put(Element.AKTA_CERAI, "Nomor akta perceraian");
    columns.put(Element.TANGGAL_CERAI, "Tanggal perceraian");
    columns.put(Element.NAMA_IBU, "Nama ibu");
    columns.put(Element.NIK_IBU, "NIK ibu");
    columns.put(Element.NAMA_AYAH, "Nama ayah");
    columns.put(Element.NIK_AYAH, "NIK ayah");
    return columns;
  }
}
