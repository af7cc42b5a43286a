package id.adminduk.office.population;

import id.adminduk.office.kernel.Nik;
import id.adminduk.office.kernel.NomorKk;
import id.adminduk.office.population.spelling.NameKeys;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class ResidentStore {

  private final JdbcClient jdbc;
  private final Clock clock;

  ResidentStore(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  Optional<Resident> find(Nik nik) {
    return jdbc.sql(
            """
            select * from population.resident where nik = :nik
            order by status_penduduk = 'AKTIF' desc limit 1
            """)
        .param("nik", nik.value())
        .query(ResidentStore::resident)
        .optional();
  }

  Optional<StatusPenduduk> standing(Nik nik) {
    return jdbc.sql(
            """
            select status_penduduk from population.resident where nik = :nik
            order by status_penduduk = 'AKTIF' desc limit 1
            """)
        .param("nik", nik.value())
        .query(String.class)
        .optional()
        .map(StatusPenduduk::valueOf);
  }

  long count() {
    return jdbc.sql("select count(*) from population.resident where status_penduduk = 'AKTIF'")
        .query(Long.class)
        .single();
  }

  void insert(Resident resident, Optional<LocalDate> since) {
    Alamat alamat = resident.alamat();
    jdbc.sql(
            """
            insert into population.resident
              (nik, nomor_kk, nama_lengkap, jenis_kelamin, tempat_lahir, tanggal_lahir,
               golongan_darah, jalan, rt, rw, kelurahan_desa, kecamatan, kabupaten_kota, provinsi,
               wilayah, agama, status_perkawinan, pekerjaan, kewarganegaraan, hubungan)
            values
              (:nik, :kk, :nama, :kelamin, :tempat, :tanggal,
               :darah, :jalan, :rt, :rw, :desa, :kecamatan, :kabupaten, :provinsi,
               :wilayah, :agama, :kawin, :pekerjaan, :warga,
               case when exists (select from population.resident
                                 where nomor_kk = :kk and hubungan = 'KEPALA_KELUARGA'
                                   and status_penduduk = 'AKTIF')
                    then 'LAINNYA' else 'KEPALA_KELUARGA' end)
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
    remember(resident.nik(), since);
    NameKeys.renew(jdbc, resident.nik(), resident.namaLengkap());
  }

  /** Opens the family card and the history: what was known on the day of entry. */
  private void remember(Nik nik, Optional<LocalDate> since) {
    OffsetDateTime now = clock.instant().atOffset(ZoneOffset.UTC);
    LocalDate from = since.orElse(now.toLocalDate());
    jdbc.sql(
            """
            insert into population.family_card (nomor_kk, office)
            select nomor_kk, office from population.resident where nik = :nik
            on conflict do nothing
            """)
        .param("nik", nik.value())
        .update();
    jdbc.sql(
            """
            with entry as (
              insert into population.life_event
                (kind, happened_on, recorded_at, said, reason, document)
              values ('Entry', :from, :now, '{}', '', '') returning id)
            insert into population.said (event, nik, valid_from, recorded_at, elements)
            select entry.id, r.nik, :from, :now,
              jsonb_build_object(
                'NAMA_LENGKAP', nama_lengkap, 'JENIS_KELAMIN', jenis_kelamin,
                'TEMPAT_LAHIR', tempat_lahir, 'TANGGAL_LAHIR', tanggal_lahir,
                'GOLONGAN_DARAH', golongan_darah, 'JALAN', jalan, 'RT', rt, 'RW', rw,
                'WILAYAH', wilayah, 'AGAMA', agama, 'STATUS_PERKAWINAN', status_perkawinan,
                'PEKERJAAN', pekerjaan, 'KEWARGANEGARAAN', kewarganegaraan,
                'NOMOR_KK', nomor_kk, 'HUBUNGAN', hubungan,
                'STATUS_PENDUDUK', status_penduduk)
            from population.resident r, entry where r.nik = :nik
            """)
        .param("now", now)
        .param("from", from)
        .param("nik", nik.value())
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
