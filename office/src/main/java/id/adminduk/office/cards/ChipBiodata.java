package id.adminduk.office.cards;

import id.adminduk.devices.card.CardFace;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The printed fields as the chip's canonical text: one {@code KEY=value} a line, in card order.
 *
 * <p>At hand-over the resident compares these with what is printed (SOP 7.2.1.1, pickup b).
 */
final class ChipBiodata {

  static final String NIK = "NIK";

  private ChipBiodata() {}

  static String of(CardFace face) {
    Map<String, String> fields = new LinkedHashMap<>();
    fields.put("PROVINSI", face.provinsi());
    fields.put("KABUPATEN", face.kabupaten());
    fields.put(NIK, face.nik());
    fields.put("NAMA", face.nama());
    fields.put("LAHIR", face.tempatTanggalLahir());
    fields.put("KELAMIN", face.jenisKelamin());
    fields.put("DARAH", face.golonganDarah());
    fields.put("ALAMAT", face.alamat());
    fields.put("RTRW", face.rtRw());
    fields.put("DESA", face.kelurahanDesa());
    fields.put("KECAMATAN", face.kecamatan());
    fields.put("AGAMA", face.agama());
    fields.put("KAWIN", face.statusPerkawinan());
    fields.put("PEKERJAAN", face.pekerjaan());
    fields.put("WARGA", face.kewarganegaraan());
    fields.put("BERLAKU", face.berlakuHingga());
    fields.put("TERBIT", face.tempatTerbit() + ", " + face.tanggalTerbit());
    return fields.entrySet().stream()
        .map(field -> field.getKey() + "=" + field.getValue())
        .collect(Collectors.joining("\n"));
  }

  /** Reads the text back, in its order; lines without a key are skipped. */
  static Map<String, String> fields(String biodata) {
    Map<String, String> fields = new LinkedHashMap<>();
    biodata
        .lines()
        .filter(line -> line.indexOf('=') > 0)
        .forEach(line -> {
          int cut = line.indexOf('=');
          fields.put(line.substring(0, cut), line.substring(cut + 1));
        });
    return fields;
  }
}
