package id.adminduk.office.applications;

import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import id.adminduk.office.OfficeTestBase;
import id.adminduk.office.access.Officer;
import id.adminduk.office.catalogue.Catalogue;
import id.adminduk.office.catalogue.Sop;
import id.adminduk.office.kernel.Role;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

/**
 * Lists, counts, search and my day in an office with a million files, 20 000 of them open; the
 * promise is less than 100 ms. Run by hand, the figures are in docs/figures/work-lists.md.
 */
class WorkListBenchmark extends OfficeTestBase {

  private static final int FILES = Integer.getInteger("adminduk.files", 1_000_000);
  private static final int OPEN = FILES / 50;
  private static final int CALLS = Integer.getInteger("adminduk.calls", 1_000);
  private static final int WARM_UP = 50;

  @Autowired private WorkLists lists;
  @Autowired private MyDay myDay;
  @Autowired private CaseSearch search;
  @Autowired private Notifications notifications;
  @Autowired private Catalogue catalogue;
  @Autowired private Flyway flyway;
  @Autowired private MockMvc browser;

  @Test
  void lists_at_a_million_files() throws Exception {
    Officer loket = officer(Role.FRONT_OFFICE);
    Officer many = officer(Role.FRONT_OFFICE, Role.VERIFIKATOR, Role.KASI, Role.OPERATOR_SIAK);
    long start = System.nanoTime();
    fill(loket);
    System.out.printf(
        Locale.ROOT,
        "%n%,d files, %,d open, filled in %d s; ms over %d calls%n",
        FILES,
        OPEN,
        (System.nanoTime() - start) / 1_000_000_000,
        CALLS);
    System.out.println("| what | p50 | p95 | p99 | most |\n|---|---|---|---|---|");
    measure("list, first page, one role", i -> lists.page(loket, WorkLists.Filter.ALL));
    measure("list, first page, four roles", i -> lists.page(many, WorkLists.Filter.ALL));
    measure("list, page 2 to 20", i -> lists.page(loket, filter("", "", 2 + i % 19)));
    measure(
        "list, only late",
        i -> lists.page(loket, new WorkLists.Filter("", "", true, "", false, "", 1)));
    measure(
        "list, mine", i -> lists.page(loket, new WorkLists.Filter("", "", false, "", true, "", 1)));
    measure("list, word of a name", i -> lists.page(loket, filter("", "KELUARGA" + i % 900, 1)));
    measure("list, whole NIK", i -> lists.page(loket, filter("", nik(i), 1)));
    measure("count of the navigation", i -> lists.count(loket));
    measure("count of the navigation, four roles", i -> lists.count(many));
    measure("left by kind of row, four roles", i -> lists.left(many));
    measure("my day", i -> myDay.today(loket));
    measure("unread notifications", i -> notifications.unread(loket));
    measure("search by number", i -> search.find(number(i), "", loket));
    measure(
        "search by beginning of a number", i -> search.find(number(i).substring(0, 22), "", loket));
    measure("search by one word", i -> search.find("NAMA" + i % 300, "", loket));
    measure(
        "search by two words",
        i -> search.find("NAMA" + i % 300 + " KELUARGA" + i % 900, "", loket));
    measure("search by NIK", i -> search.find(nik(i), "ukur", loket));
    measure(
        "page /tugas, rendered",
        i -> browser.perform(get("/tugas").with(signedIn(loket))).andReturn());
    measure("page /, rendered", i -> browser.perform(get("/").with(signedIn(loket))).andReturn());
  }

  private static WorkLists.Filter filter(String service, String query, int page) {
    return new WorkLists.Filter(service, "", false, "", false, query, page);
  }

  private static String nik(int i) {
    int file = i * 997 % FILES;
    return "6399%02d%02d0190%04d"
        .formatted(1 + file % 40, 1 + file / 40_000 % 28, 9000 + file / 40 % 1000);
  }

  private static String number(int i) {
    int file = i * 997 % FILES;
    return "6305-KTPB-%s-%04d"
        .formatted(
            LocalDate.of(2018, 1, 1).plusDays(file / 1000).format(DateTimeFormatter.BASIC_ISO_DATE),
            file % 1000);
  }

  private interface Call {
    void run(int i) throws Exception;
  }

  private static void measure(String what, Call call) throws Exception {
    for (int i = 0; i < WARM_UP; i++) {
      call.run(i);
    }
    long[] nanos = new long[CALLS];
    for (int i = 0; i < CALLS; i++) {
      long begin = System.nanoTime();
      call.run(i);
      nanos[i] = System.nanoTime() - begin;
    }
    Arrays.sort(nanos);
    System.out.printf(
        Locale.ROOT,
        "| %s | %.1f | %.1f | %.1f | %.1f |%n",
        what,
        nanos[CALLS / 2] / 1e6,
        nanos[CALLS * 95 / 100] / 1e6,
        nanos[CALLS * 99 / 100] / 1e6,
        nanos[CALLS - 1] / 1e6);
  }

  /** By the tables' owner, in bulk; the words of names are filled the way the trigger would. */
  private void fill(Officer loket) throws SQLException {
    Sop sop = catalogue.current(TAPIN, KTP_BARU).orElseThrow();
    String rows =
        sop.rows().subList(1, 9).stream()
            .map(row -> "'" + row.key() + "|" + row.kind() + "|" + row.role() + "'")
            .collect(Collectors.joining(","));
    List<String> orders =
        List.of(
            "alter table applications.case_file disable trigger keep_words",
            """
            create temporary table f as
            select i, gen_random_uuid() as id, i < %d as open,
              '6305-KTPB-' || to_char(date '2018-01-01' + i / 1000, 'YYYYMMDD') || '-'
                || lpad((i %% 1000)::text, 4, '0') as number,
              '6399' || lpad((1 + i %% 40)::text, 2, '0')
                || lpad((1 + i / 40000 %% 28)::text, 2, '0') || '0190'
                || lpad((9000 + i / 40 %% 1000)::text, 4, '0') as nik,
              'NAMA' || i %% 300 || ' KELUARGA' || i %% 5000 as nama,
              case when i < %d then timestamptz '2026-11-23 00:00+00' + i * interval '1 second'
                   else timestamptz '2018-01-01' + i * interval '4 minutes' end as received
            from generate_series(0, %d - 1) as i
            """
                .formatted(OPEN, OPEN, FILES),
            """
            insert into applications.case_file (id, number, office, service, revision, pemohon,
              nama_pemohon, form, ticket, tracking_token, pickup_token, status, received_at, due_at,
              closed_at)
            select id, number, '6305', 'BENCH' || i / 1000, '%s', nik, nama, '{}', null,
              't' || i, 'p' || i, case when open then 'RUNNING' else 'CLOSED' end, received,
              received + interval '36 minutes',
              case when not open then received + interval '40 minutes' end
            from f
            """
                .formatted(sop.revision().digest()),
            """
            insert into applications.step (id, case_id, row_key, kind, role, opened_at, office,
              due_at, waiting, taken_by, late_at)
            select gen_random_uuid(), id, split_part(r, '|', 1), split_part(r, '|', 2),
              split_part(r, '|', 3), received, '6305', received + interval '36 minutes',
              case when i %% 10 < 5 then 'QUEUE' when i %% 10 = 5 then 'CENTRE' end,
              case when i %% 200 = 8 then '%s'::uuid end,
              case when i %% 10 > 5 then received + interval '10 minutes' end
            from (select f.*, (array[%s])[1 + i %% 8] as r from f where open) o
            """
                .formatted(loket.id().value(), rows),
            """
            insert into applications.pause (step_id, reason, from_at, office)
            select id, waiting, opened_at, '6305' from applications.step
            where finished_at is null and waiting is not null
              and not exists (select from applications.pause p where p.step_id = step.id)
            """,
            """
            insert into applications.step (id, case_id, row_key, kind, role, opened_at, office,
              finished_at, finished_by, outcome, due_at)
            select gen_random_uuid(), id, 'x' || n, 'CHECK', 'FRONT_OFFICE', received, '6305',
              received + n * interval '1 minute',
              case when open and i < 60 then '%s'::uuid else gen_random_uuid() end, 'YES', received
            from f cross join generate_series(1, 3) as n where not open
            """
                .formatted(loket.id().value()),
            """
            update applications.step set finished_by = '%s', row_key = '%s',
              opened_at = timestamptz '2026-11-23 00:57+00',
              finished_at = timestamptz '2026-11-23 01:00+00'
            where id in (select id from applications.step where row_key = 'x1' limit 80)
            """
                .formatted(loket.id().value(), sop.rows().get(1).key()),
            """
            insert into applications.case_word (word, case_id, received_at, office)
            select w, id, received, '6305' from f, regexp_split_to_table(nama, ' ') as w
            """,
            "alter table applications.case_file enable trigger keep_words",
            "analyze");
    try (Connection owner = flyway.getConfiguration().getDataSource().getConnection();
        Statement statement = owner.createStatement()) {
      for (String order : orders) {
        long begin = System.nanoTime();
        statement.execute(order);
        System.out.printf(
            Locale.ROOT,
            "%6d ms %s%n",
            (System.nanoTime() - begin) / 1_000_000,
            order.strip().lines().findFirst().orElseThrow());
      }
    }
  }
}
