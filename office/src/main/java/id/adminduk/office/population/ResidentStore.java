package id.adminduk.office.population;

import id.adminduk.office.kernel.Nik;
import id.adminduk.office.kernel.NomorKk;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class ResidentStore {

  private final JdbcClient jdbc;

  ResidentStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  Optional<Resident> find(Nik nik) {
    return jdbc.sql("select * from population.resident where nik = :nik")
        .param("nik", nik.value())
        .query(ResidentStore::resident)
        .optional();
  }

  long count() {
    return jdbc.sql("select count(*) from population.resident").query(Long.class).single();
  }

  void insert(Resident resident) {
    Alamat alamat = resident.alamat();
    jdbc.sql(
            """
            insert into population.resident
              (nik, nomor_kk, nama_lengkap, jenis_kelamin, tempat_lahir, tanggal_lahir,
               golongan_darah, jalan, rt, rw, kelurahan_desa, kecamatan, kabupaten_kota, provinsi,
               wilayah, agama, status_perkawinan, pekerjaan, kewarganegaraan)
            values
              (:nik, :kk, :nama, :kelamin, :tempat, :tanggal,
               :darah, :jalan, :rt, :rw, :desa, :kecamatan, :kabupaten, :provinsi,
               :wilayah, :agama, :kawin, :pekerjaan, :warga)
            """)
        .param("nik", resident.nik().value())
        .param("kk", resident.nomorKk().value())
        .param("nama", resident.namaLengkap())
        .param("kelamin", resident.jenisKelamin().name())
        .param("tempat", resident.tempatLahir())
        .param("tanggal", resident.tanggalLahir())
        .param("darah", resident.golonganDarah().name())
        .param("jalan", alamat.jalan())
        .param("rt", alamat.rt())
        .param("rw", alamat.rw())
        .param("desa", alamat.kelurahanDesa())
        .param("kecamatan", alamat.kecamatan())
        .param("kabupaten", alamat.kabupatenKota())
        .param("provinsi", alamat.provinsi())
        .param("wilayah", alamat.wilayah())
        .param("agama", resident.agama().name())
        .param("kawin", resident.statusPerkawinan().name())
        .param("pekerjaan", resident.pekerjaan())
        .param("warga", resident.kewarganegaraan().name())
        .update();
  }

  private static Resident resident(ResultSet row, int number) throws SQLException {
    return new Resident(
        new Nik(row.getString("nik")),
        new NomorKk(row.getString("nomor_kk")),
        row.getString("nama_lengkap"),
        JenisKelamin.valueOf(row.getString("jenis_kelamin")),
        row.getString("tempat_lahir"),
        row.getObject("tanggal_lahir", LocalDate.class),
        GolonganDarah.valueOf(row.getString("golongan_darah")),
        alamat(row),
        Agama.valueOf(row.getString("agama")),
        StatusPerkawinan.valueOf(row.getString("status_perkawinan")),
        row.getString("pekerjaan"),
        Kewarganegaraan.valueOf(row.getString("kewarganegaraan")));
  }

  private static Alamat alamat(ResultSet row) throws SQLException {
    return new Alamat(
        row.getString("jalan"),
        row.getString("rt"),
        row.getString("rw"),
        row.getString("kelurahan_desa"),
        row.getString("kecamatan"),
        row.getString("kabupaten_kota"),
        row.getString("provinsi"),
        row.getString("wilayah"));
  }
}
