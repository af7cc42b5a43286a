package id.adminduk.office.population.search;

import id.adminduk.office.kernel.Nik;
import id.adminduk.office.kernel.NomorKk;
import id.adminduk.office.population.StatusPenduduk;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The questions the search asks PostgreSQL; each reads a bounded number of rows. */
@Component
class PeopleIndex {

  private static final int ROWS = 300;

  private final JdbcClient jdbc;

  PeopleIndex(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  List<FoundPerson> byNumber(String digits) {
    return jdbc.sql(
            """
            select * from population.resident where nik = :digits
            union all
            select * from population.resident where nomor_kk = :digits
            order by nama_lengkap limit :rows
            """)
        .param("digits", digits)
        .param("rows", ROWS)
        .query((row, number) -> person(row))
        .list();
  }

  List<FoundPerson> bornOn(List<LocalDate> days) {
    return jdbc.sql(
            """
            select * from population.resident
            where tanggal_lahir = any(cast(:days as date[])) limit :rows
            """)
        .param("days", days.stream().map(LocalDate::toString).toArray(String[]::new))
        .param("rows", ROWS * 10)
        .query((row, number) -> person(row))
        .list();
  }

  /** Gives people whose names have any of these keys, a bounded number of each. */
  List<FoundPerson> withKeys(Set<Integer> keys) {
    return jdbc.sql(
            """
            select r.* from population.resident r where r.ref in (
              select n.ref from unnest(cast(:keys as integer[])) as wanted, lateral (
                select k.ref from population.name_key k where k.key = wanted limit :rows) as n)
            """)
        .param("keys", keys.toArray(Integer[]::new))
        .param("rows", ROWS)
        .query((row, number) -> person(row))
        .list();
  }

  private static FoundPerson person(ResultSet row) throws SQLException {
    return new FoundPerson(
        new Nik(row.getString("nik")),
        new NomorKk(row.getString("nomor_kk")),
        row.getString("nama_lengkap"),
        row.getString("tempat_lahir"),
        row.getObject("tanggal_lahir", LocalDate.class),
        row.getString("kelurahan_desa"),
        StatusPenduduk.valueOf(row.getString("status_penduduk")),
        0);
  }
}
