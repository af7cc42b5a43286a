package id.adminduk.office.population.spelling;

import static org.assertj.core.api.Assertions.assertThat;

import id.adminduk.office.OfficeTestBase;
import id.adminduk.office.population.Resident;
import id.adminduk.office.premises.UnitOfWork;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

@DisplayName("Penduduk dari buku lama dapat dicari menurut nama")
class NamesMadeFindableModuleTests extends OfficeTestBase {

  @Autowired private JdbcClient jdbc;
  @Autowired private JdbcTemplate connections;
  @Autowired private UnitOfWork unitOfWork;

  @Test
  @DisplayName("Nama tanpa kunci mendapat kunci, yang sudah punya tidak berubah")
  void names_without_keys_get_them_and_nobody_elses_change() {
    Resident older = resident();
    Resident newer = resident();
    List<Integer> before = keys(older);
    List<Integer> untouched = keys(newer);
    assertThat(before).isNotEmpty();
    jdbc.sql(
            """
            delete from population.name_key
            where ref = (select ref from population.resident where nik = :nik)
            """)
        .param("nik", older.nik().value())
        .update();
    assertThat(keys(older)).isEmpty();

    unitOfWork.run(() ->
        connections.execute((Connection connection) -> {
          giveKeys(connection);
          return true;
        }));

    assertThat(keys(older)).isEqualTo(before);
    assertThat(keys(newer)).isEqualTo(untouched);
  }

  private static void giveKeys(Connection connection) throws SQLException {
    NamesMadeFindable.giveKeys(connection);
  }

  private List<Integer> keys(Resident resident) {
    return jdbc.sql(
            """
            select key from population.name_key k join population.resident r using (ref)
            where r.nik = :nik order by key
            """)
        .param("nik", resident.nik().value())
        .query((row, number) -> row.getInt("key"))
        .list();
  }
}
