package id.adminduk.office.applications;

import id.adminduk.office.kernel.Nik;
import id.adminduk.office.kernel.NomorKk;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * How a form rests in the database: flat texts, so that old forms stay readable for ever.
 *
 * <p>The first forms were all F-1.02 and carry no kind.
 */
final class FormJson {

  private static final String KIND = "kind";
  private static final String VISIT = "KUNJUNGAN";
  private static final String FIELD_SERVICE = "KEGIATAN";

  private record StoredF102(
      String namaLengkap,
      String nik,
      String nomorKk,
      String jenisPermohonan,
      List<String> lampiran,
      boolean datangSendiri,
      String telepon) {}

  private record StoredVisit(
      String kind,
      String nama,
      @Nullable String nik,
      String alamat,
      String telepon,
      String alasan,
      @Nullable String hari) {}

  private record StoredFieldService(
      String kind,
      String tempat,
      String alamat,
      String hari,
      String mulai,
      int sasaran,
      List<String> petugas,
      String peralatan,
      String keterangan) {}

  private FormJson() {}

  static String write(CaseForm form, JsonMapper json) {
    return json.writeValueAsString(
        switch (form) {
          case FormF102 f ->
              new StoredF102(
                  f.namaLengkap(),
                  f.nik().value(),
                  f.nomorKk().value(),
                  f.jenisPermohonan(),
                  f.lampiran(),
                  f.datangSendiri(),
                  f.telepon());
          case PermintaanKunjungan f ->
              new StoredVisit(
                  VISIT,
                  f.nama(),
                  f.nik().map(Nik::value).orElse(null),
                  f.alamat(),
                  f.telepon(),
                  f.alasan(),
                  f.hari().map(LocalDate::toString).orElse(null));
          case UsulanKegiatan f ->
              new StoredFieldService(
                  FIELD_SERVICE,
                  f.tempat(),
                  f.alamat(),
                  f.hari().toString(),
                  f.mulai().toString(),
                  f.sasaran(),
                  f.petugas(),
                  f.peralatan(),
                  f.keterangan());
        });
  }

  static CaseForm read(String text, JsonMapper json) {
    JsonNode kind = json.readTree(text).path(KIND);
    return switch (kind.asString("")) {
      case VISIT -> visit(json.readValue(text, StoredVisit.class));
      case FIELD_SERVICE -> fieldService(json.readValue(text, StoredFieldService.class));
      default -> f102(json.readValue(text, StoredF102.class));
    };
  }

  private static FormF102 f102(StoredF102 stored) {
    return new FormF102(
        stored.namaLengkap(),
        new Nik(stored.nik()),
        new NomorKk(stored.nomorKk()),
        stored.jenisPermohonan(),
        stored.lampiran(),
        stored.datangSendiri(),
        stored.telepon());
  }

  private static PermintaanKunjungan visit(StoredVisit stored) {
    return new PermintaanKunjungan(
        stored.nama(),
        Optional.ofNullable(stored.nik()).map(Nik::new),
        stored.alamat(),
        stored.telepon(),
        stored.alasan(),
        Optional.ofNullable(stored.hari()).map(LocalDate::parse));
  }

  private static UsulanKegiatan fieldService(StoredFieldService stored) {
    return new UsulanKegiatan(
        stored.tempat(),
        stored.alamat(),
        LocalDate.parse(stored.hari()),
        LocalTime.parse(stored.mulai()),
        stored.sasaran(),
        Objects.requireNonNull(stored.petugas()),
        stored.peralatan(),
        stored.keterangan());
  }
}
