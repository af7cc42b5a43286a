package id.adminduk.office.applications;

import id.adminduk.office.access.Officer;
import id.adminduk.office.access.PersonId;
import id.adminduk.office.catalogue.RowKey;
import id.adminduk.office.kernel.CaseId;
import id.adminduk.office.kernel.OfficerId;
import id.adminduk.office.kernel.Role;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads work lists; the figures at a million files are in docs/figures/work-lists.md. */
@Component
class WorkStore {

  /** One open row with its file. */
  record Line(
      UUID step,
      CaseId caseId,
      RowKey row,
      Instant openedAt,
      Instant dueAt,
      Optional<Instant> lateAt,
      Optional<WaitReason> waiting,
      Optional<OfficerId> takenBy,
      String number,
      String revision,
      String pemohon,
      String namaPemohon,
      Optional<String> ticket) {}

  /** For one role {@code r.role}; the order is that of the index open_rows. */
  private static final String FITTING =
      """
      from applications.step s
      where s.finished_at is null and s.role = r.role and s.office = :office
        and (:kind = '' or s.kind = :kind)
        and (:waiting = '' or s.waiting = :waiting)
        and (not :late or s.due_at < :now or s.late_at < :now)
        and (not :mine or s.taken_by = :me)
        and (:plain or exists (
          select from applications.case_file f
          where f.id = s.case_id
            and (:service = '' or f.service = :service)
            and (:query = '' or strpos(f.number, :query) > 0 or strpos(f.nama_pemohon, :query) > 0
                 or f.pemohon = :query or strpos(coalesce(f.ticket, ''), :query) > 0)))
      """;

  private static final String LIST =
      """
      select p.id, p.case_id, p.row_key, p.opened_at, coalesce(p.due_at, c.due_at) as due_at,
             p.late_at, p.waiting, p.taken_by, c.number, c.revision, c.pemohon, c.nama_pemohon,
             c.ticket
      from (
        select o.* from unnest(:roles) as r(role) cross join lateral (
          select s.*
      """
          + FITTING
          + """
              order by (coalesce(s.waiting, '') = 'CENTRE'), s.due_at, s.id
              limit :upTo) o
            order by (coalesce(o.waiting, '') = 'CENTRE'), o.due_at, o.id
            limit :size offset :skip) p
          join applications.case_file c on c.id = p.case_id
          order by (coalesce(p.waiting, '') = 'CENTRE'), p.due_at, p.id
          """;
  private static final String COUNT =
      """
      select count(*) from (
        select 1 from unnest(:roles) as r(role) cross join lateral (
          select 1
      """
          + FITTING
          + """
              limit :counted) o
            limit :counted) counted
          """;

  private final JdbcClient jdbc;

  WorkStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  List<Line> lines(Officer officer, WorkLists.Filter filter, Instant now) {
    int skip = (filter.page() - 1) * WorkLists.PAGE;
    return filtered(jdbc.sql(LIST), officer, filter, now)
        .param("upTo", skip + WorkLists.PAGE)
        .param("size", WorkLists.PAGE)
        .param("skip", skip)
        .query(WorkStore::line)
        .list();
  }

  int count(Officer officer, WorkLists.Filter filter, Instant now) {
    return filtered(jdbc.sql(COUNT), officer, filter, now)
        .param("counted", WorkLists.COUNTED)
        .query(Integer.class)
        .single();
  }

  long countOpen(Officer officer) {
    return jdbc.sql(
            """
            select count(*) from applications.step
            where finished_at is null and role = any(:roles)
              and (waiting is null or waiting = 'QUEUE')
            """)
        .param("roles", roles(officer))
        .query(Long.class)
        .single();
  }

  List<WorkLists.Load> left(Officer officer, Instant now) {
    return jdbc.sql(
            """
            select kind, count(*) as open,
                   count(*) filter (where due_at < :now or late_at < :now) as late
            from applications.step
            where finished_at is null and role = any(:roles) and office = :office
            group by kind order by late desc, open desc, kind
            """)
        .param("roles", roles(officer))
        .param("office", officer.office().value())
        .param("now", CaseStore.utc(now))
        .query((row, number) ->
            new WorkLists.Load(row.getString("kind"), row.getLong("open"), row.getLong("late")))
        .list();
  }

  /** Tells who stands for which row of a four-eyes group in these files. */
  Map<Line, Map<PersonId, RowKey>> eyes(List<Line> lines) {
    Map<CaseId, Map<PersonId, RowKey>> byCase = new HashMap<>();
    jdbc.sql(
            """
            select case_id, person, row_key from applications.four_eyes
            where case_id = any(:cases)
            """)
        .param("cases", lines.stream().map(line -> line.caseId().value()).toArray(UUID[]::new))
        .query(row -> {
          byCase
              .computeIfAbsent(
                  new CaseId(row.getObject("case_id", UUID.class)), known -> new HashMap<>())
              .put(
                  new PersonId(row.getObject("person", UUID.class)),
                  new RowKey(row.getString("row_key")));
        });
    Map<Line, Map<PersonId, RowKey>> eyes = new HashMap<>();
    lines.forEach(line -> eyes.put(line, byCase.getOrDefault(line.caseId(), Map.of())));
    return eyes;
  }

  private static JdbcClient.StatementSpec filtered(
      JdbcClient.StatementSpec asked, Officer officer, WorkLists.Filter filter, Instant now) {
    String query = filter.query().strip().toUpperCase(Locale.ROOT);
    return asked
        .param("roles", roles(officer))
        .param("office", officer.office().value())
        .param("kind", filter.kind())
        .param("waiting", filter.waiting())
        .param("late", filter.late())
        .param("now", CaseStore.utc(now))
        .param("mine", filter.mine())
        .param("me", officer.id().value())
        .param("plain", filter.service().isEmpty() && query.isEmpty())
        .param("service", filter.service())
        .param("query", query);
  }

  private static Line line(ResultSet row, int number) throws SQLException {
    return new Line(
        row.getObject("id", UUID.class),
        new CaseId(row.getObject("case_id", UUID.class)),
        new RowKey(row.getString("row_key")),
        row.getObject("opened_at", OffsetDateTime.class).toInstant(),
        row.getObject("due_at", OffsetDateTime.class).toInstant(),
        CaseStore.instant(row, "late_at"),
        Optional.ofNullable(row.getString("waiting")).map(WaitReason::valueOf),
        Optional.ofNullable(row.getObject("taken_by", UUID.class)).map(OfficerId::new),
        row.getString("number"),
        row.getString("revision"),
        row.getString("pemohon"),
        row.getString("nama_pemohon"),
        Optional.ofNullable(row.getString("ticket")));
  }

  private static String[] roles(Officer officer) {
    return officer.roles().stream().map(Role::name).toArray(String[]::new);
  }
}
