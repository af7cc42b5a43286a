package id.adminduk.office.population.spelling;

import id.adminduk.office.kernel.Nik;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Keeps the keys of a person's name in {@code population.name_key}. */
public final class NameKeys {

  private NameKeys() {}

  /** Writes the keys of a name anew, in the caller's transaction and scope. */
  public static void renew(JdbcClient jdbc, Nik nik, String nama) {
    jdbc.sql(
            """
            delete from population.name_key
            where ref in (select ref from population.resident where nik = :nik)
            """)
        .param("nik", nik.value())
        .update();
    jdbc.sql(
            """
            insert into population.name_key (key, ref)
            select k, r.ref from population.resident r, unnest(:keys) as k where r.nik = :nik
            """)
        .param("keys", Spelling.keys(nama).toArray(Integer[]::new))
        .param("nik", nik.value())
        .update();
  }
}
