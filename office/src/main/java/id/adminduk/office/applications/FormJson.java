package id.adminduk.office.applications;

import id.adminduk.office.kernel.Nik;
import id.adminduk.office.kernel.NomorKk;
import java.util.List;
import tools.jackson.databind.json.JsonMapper;

/** How an F-1.02 rests in the database: flat texts, so that old forms stay readable for ever. */
final class FormJson {

  private record Stored(
      String namaLengkap,
      String nik,
      String nomorKk,
      String jenisPermohonan,
      List<String> lampiran,
      boolean datangSendiri,
      String telepon) {}

  private FormJson() {}

  static String write(FormF102 form, JsonMapper json) {
    return json.writeValueAsString(
        new Stored(
            form.namaLengkap(),
            form.nik().value(),
            form.nomorKk().value(),
            form.jenisPermohonan(),
            form.lampiran(),
            form.datangSendiri(),
            form.telepon()));
  }

  static FormF102 read(String text, JsonMapper json) {
    Stored stored = json.readValue(text, Stored.class);
    return new FormF102(
        stored.namaLengkap(),
        new Nik(stored.nik()),
        new NomorKk(stored.nomorKk()),
        stored.jenisPermohonan(),
        stored.lampiran(),
        stored.datangSendiri(),
        stored.telepon());
  }
}
