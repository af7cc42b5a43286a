package id.adminduk.office.population.search;

import id.adminduk.office.kernel.Nik;
import id.adminduk.office.kernel.NomorKk;
import id.adminduk.office.population.StatusPenduduk;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The questions the search asks PostgreSQL; each reads a bounded number of rows. */
@Component
class PeopleIndex {

  private static final int ROWS = 300;

  /** A key with more people than this counts as common; how many more does not matter. */
  private static final int COMMON = 3000;

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

  /** Gives people whose names have all these keys; the rarest first, so that few rows are read. */
  List<FoundPerson> withKeys(Set<Integer> keys) {
    List<Integer> order = new ArrayList<>(keys);
    if (order.size() > 1) {
      order.sort(Comparator.comparingInt(this::howMany));
    }
    int first = order.getFirst();
    int second = order.get(Math.min(1, order.size() - 1));
    int third = order.get(Math.min(2, order.size() - 1));
    return jdbc.sql(
            """
            select r.* from population.resident r where r.ref in (
              select a.ref from population.name_key a
              where a.key = :first
                and exists (select from population.name_key b
                            where b.key = :second and b.ref = a.ref)
                and exists (select from population.name_key c
                            where c.key = :third and c.ref = a.ref)
              limit :rows)
            """)
        .param("first", first)
        .param("second", second)
        .param("third", third)
        .param("rows", ROWS)
        .query((row, number) -> person(row))
        .list();
  }

  private int howMany(int key) {
    return jdbc.sql(
            """
            select count(*) from
              (select from population.name_key where key = :key limit :common) as few
            """)
        .param("key", key)
        .param("common", COMMON)
        .query(Integer.class)
        .single();
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
