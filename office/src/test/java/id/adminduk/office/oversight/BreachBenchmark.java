package id.adminduk.office.oversight;

import static org.assertj.core.api.Assertions.assertThat;

import id.adminduk.office.OfficeTestBase;
import id.adminduk.office.access.Officer;
import id.adminduk.office.audit.Suspect;
import id.adminduk.office.kernel.CaseNumber;
import id.adminduk.office.kernel.Role;
import id.adminduk.office.oversight.Inquiry.Affected;
import id.adminduk.office.oversight.Inquiry.Breach;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * The list of those affected by a theft, over a million rows of trail (promise S20: 5 minutes).
 *
 * <p>50 accounts, 100 000 files with their people, a year of rows; the stolen account, session and
 * machine met 20 000 of them. Run by hand: {@code -Dtest=BreachBenchmark}.
 */
class BreachBenchmark extends OfficeTestBase {

  private static final int ROWS = 1_000_000;
  private static final int FILES = 100_000;

  @Autowired private Flyway flyway;
  @Autowired private Inquiry inquiry;

  @Test
  void the_list_of_a_theft_over_a_million_rows() throws Exception {
    Officer stolen = officer(Role.FRONT_OFFICE);
    Officer asker = officer(Role.KADIS);
    CaseNumber like = accepted(resident());
    asOwner("set adminduk.scope = 'migration'; " + files(like) + rows(stolen));
    for (Suspect suspect :
        List.of(
            new Suspect.Account(stolen.id()),
            new Suspect.Session("0badc0de0badc0de"),
            new Suspect.Machine("10.66.66.66"))) {
      long began = System.nanoTime();
      List<Affected> affected =
          inquiry.affectedBy(
              new Breach(
                  "account",
                  "x",
                  suspect,
                  MONDAY_10.minus(Duration.ofDays(400)),
                  MONDAY_10.plus(Duration.ofDays(1))),
              "benchmark",
              asker);
      int letters = BreachList.of(affected, ZoneOffset.UTC).length();
      System.out.printf(
          Locale.ROOT,
          "Breach list of %s: %d files with their people, %d KB of CSV, out of %d rows in %.1f s%n",
          suspect.getClass().getSimpleName(),
          affected.size(),
          letters / 1024,
          ROWS,
          (System.nanoTime() - began) / 1e9);
      assertThat(affected).hasSize(20_000).allMatch(one -> one.person().isPresent());
    }
  }

  private static String files(CaseNumber like) {
    return """
    insert into applications.case_file
    select (jsonb_populate_record(c, jsonb_build_object('id', gen_random_uuid(),
      'number', '6305-KTPB-' || to_char(date '2025-01-01' + g / 9000, 'YYYYMMDD') || '-'
        || lpad((g %% 9000 + 1)::text, 4, '0'),
      'pemohon', '990101' || '170890' || lpad((g %% 9000 + 1)::text, 4, '0'),
      'tracking_token', 'BENCHT' || lpad(g::text, 15, '0'),
      'pickup_token', 'BENCHP' || lpad(g::text, 15, '0'), 'status', 'CLOSED'))).*
    from applications.case_file c, generate_series(0, %d) g where c.number = '%s';
    """
        .formatted(FILES - 1, like);
  }

  /** Every fiftieth row is the thief's. */
  private static String rows(Officer stolen) {
    return """
    insert into audit.entry (at, act, officer, case_number, facts)
    select timestamptz '2025-11-23 02:00Z' + g * interval '31 seconds', 'protected-read',
      case when g %% 50 = 0 then uuid '%s' else gen_random_uuid() end,
      '6305-KTPB-' || to_char(date '2025-01-01' + (g / 10) / 9000, 'YYYYMMDD') || '-'
        || lpad(((g / 10) %% 9000 + 1)::text, 4, '0'),
      jsonb_build_object('kind', 'PHOTO', 'why', 'benchmark', 'office', '6305',
        'session', case when g %% 50 = 0 then '0badc0de0badc0de' else md5(g::text) end,
        'address', case when g %% 50 = 0 then '10.66.66.66' else '10.0.0.1' end)
    from generate_series(0, %d) g;
    """
        .formatted(stolen.id().value(), ROWS - 1);
  }

  private void asOwner(String statements) throws SQLException {
    try (Connection owner = flyway.getConfiguration().getDataSource().getConnection();
        Statement statement = owner.createStatement()) {
      statement.execute(statements);
    }
  }
}
