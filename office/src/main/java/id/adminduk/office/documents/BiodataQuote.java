package id.adminduk.office.documents;

import id.adminduk.office.population.Kewarganegaraan;
import id.adminduk.office.population.life.Element;
import id.adminduk.office.population.life.Person;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The biodata of a citizen, columns of F-1.01; what art. 84 protects is never printed. */
final class BiodataQuote {

  private static final List<Element> COLUMNS =
      List.of(
          Element.GELAR_DEPAN,
          Element.GELAR_BELAKANG,
          Element.JENIS_KELAMIN,
          Element.TEMPAT_LAHIR,
          Element.TANGGAL_LAHIR,
          Element.GOLONGAN_DARAH,
          Element.AGAMA,
          Element.STATUS_PERKAWINAN,
          Element.HUBUNGAN,
          Element.PENDIDIKAN,
          Element.PEKERJAAN,
          Element.PASPOR,
          Element.PASPOR_BERAKHIR,
          Element.AKTA_LAHIR,
          Element.AKTA_KAWIN,
          Element.TANGGAL_KAWIN,
          Element.AKTA_CERAI,
          Element.TANGGAL_CERAI,
          Element.NAMA_IBU,
          Element.NIK_IBU,
          Element.NAMA_AYAH,
          Element.NIK_AYAH);

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
    content.put("baris", PersonColumns.lines(person, COLUMNS));
    content.put(
        "alamat",
        Spoken.of(person, Element.JALAN)
            + " RT "
            + Spoken.of(person, Element.RT)
            + " RW "
            + Spoken.of(person, Element.RW));
    PersonColumns.places(content, person);
    return new Quoted(
        person.nik().value(),
        "BIO",
        Optional.empty(),
        person.nama(),
        person.nik().value(),
        Optional.empty(),
        content);
  }
}
