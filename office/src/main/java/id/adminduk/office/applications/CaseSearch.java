package id.adminduk.office.applications;

import id.adminduk.office.access.Officer;
import id.adminduk.office.audit.AuditEntry;
import id.adminduk.office.audit.AuditTrail;
import id.adminduk.office.catalogue.Catalogue;
import id.adminduk.office.catalogue.RevisionId;
import id.adminduk.office.kernel.CaseNumber;
import id.adminduk.office.kernel.MalformedNik;
import id.adminduk.office.kernel.Nik;
import id.adminduk.office.kernel.Result;
import id.adminduk.office.premises.UnitOfWork;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Finds files of the officer's own office by the beginning of a number, the beginning of words of a
 * name, a place in the archive, or a whole NIK; the last only with a purpose, and each file it
 * finds keeps who looked and why.
 */
@Component
public class CaseSearch {

  /** One file found. */
  public record Hit(
      CaseNumber number,
      String service,
      Nik pemohon,
      String namaPemohon,
      CaseStatus status,
      Instant receivedAt,
      String place) {}

  /** How many are shown; more means the words are too few. */
  public static final int MOST = 50;

  /** Past every character that a word or a number holds. */
  private static final String END = "\uffff";

  private static final String SHOWN =
      """
      select c.number, c.revision, c.pemohon, c.nama_pemohon, c.status, c.received_at,
        coalesce((select a.box || ' / ' || a.ordner from applications.archive_place a
                  where a.case_id = c.id order by a.id desc limit 1), '') as place
      from applications.case_file c
      """;

  private final JdbcClient jdbc;
  private final Catalogue catalogue;
  private final AuditTrail audit;
  private final UnitOfWork unitOfWork;

  CaseSearch(JdbcClient jdbc, Catalogue catalogue, AuditTrail audit, UnitOfWork unitOfWork) {
    this.jdbc = jdbc;
    this.catalogue = catalogue;
    this.audit = audit;
    this.unitOfWork = unitOfWork;
  }

  /** Says whether a typed text is a NIK, which nobody searches without a purpose. */
  public static boolean isNik(String typed) {
    try {
      return typed.replaceAll("\\s", "").matches("\\d{16}") && Nik.parse(typed) != null;
    } catch (MalformedNik other) {
      return false;
    }
  }

  /**
   * Searches; leaves an audit entry whatever is found.
   *
   * @param purpose why; may be blank unless a NIK is searched
   */
  public Result<List<Hit>, ApplicationRefusal> find(String typed, String purpose, Officer by) {
    String query = typed.strip().toUpperCase(Locale.ROOT);
    boolean nik = isNik(query);
    if (nik && purpose.isBlank()) {
      return Result.refused(new ApplicationRefusal.ReasonMissing());
    }
    return unitOfWork.attempt(() -> {
      List<Hit> hits = query.isEmpty() ? List.of() : hits(query, nik, by);
      note(hits, nik, purpose.strip(), by);
      return Result.done(hits);
    });
  }

  private List<Hit> hits(String query, boolean nik, Officer by) {
    if (nik) {
      return byNik(Nik.parse(query), by);
    }
    if (query.matches("\\d{4}-[A-Z0-9-]*")) {
      return byNumber(query, by);
    }
    List<Hit> named = byName(query, by);
    return named.isEmpty() ? byPlace(query, by) : named;
  }

  private List<Hit> byNik(Nik nik, Officer by) {
    return jdbc.sql(
            SHOWN
                + " where c.pemohon = :nik and c.office = :office"
                + " order by c.received_at desc limit :most")
        .param("nik", nik.value())
        .param("office", by.office().value())
        .param("most", MOST)
        .query(this::hit)
        .list();
  }

  private List<Hit> byNumber(String beginning, Officer by) {
    return jdbc.sql(
            SHOWN
                + " where c.number collate \"C\" >= :from and c.number collate \"C\" < :to"
                + " and c.office = :office order by c.number collate \"C\" limit :most")
        .param("from", beginning)
        .param("to", beginning + END)
        .param("office", by.office().value())
        .param("most", MOST)
        .query(this::hit)
        .list();
  }

  /** The longest word leads, being the rarest; the others must begin some word of the name too. */
  private List<Hit> byName(String query, Officer by) {
    List<String> words =
        Arrays.stream(query.split("[^A-Z0-9']+"))
            .filter(word -> !word.isEmpty())
            .sorted((a, b) -> b.length() - a.length())
            .toList();
    if (words.isEmpty()) {
      return List.of();
    }
    String second = words.size() > 1 ? words.get(1) : "";
    String third = words.size() > 2 ? words.get(2) : "";
    return jdbc.sql(
            SHOWN
                + """
                where c.id in (
                  select w.case_id from applications.case_word w
                  where w.word >= :first and w.word < :firstEnd and w.office = :office
                    and (:second = '' or exists (
                      select from applications.case_word x where x.case_id = w.case_id
                        and x.word >= :second and x.word < :secondEnd))
                    and (:third = '' or exists (
                      select from applications.case_word x where x.case_id = w.case_id
                        and x.word >= :third and x.word < :thirdEnd))
                  order by w.word limit :pool)
                order by c.received_at desc limit :most
                """)
        .param("first", words.getFirst())
        .param("firstEnd", words.getFirst() + END)
        .param("second", second)
        .param("secondEnd", second + END)
        .param("third", third)
        .param("thirdEnd", third + END)
        .param("office", by.office().value())
        .param("pool", MOST * 4)
        .param("most", MOST)
        .query(this::hit)
        .list();
  }

  private List<Hit> byPlace(String query, Officer by) {
    return jdbc.sql(
            SHOWN
                + """
                where c.office = :office and c.id in (
                  select a.case_id from applications.archive_place a
                  where a.box = :place or a.ordner = :place)
                order by c.received_at desc limit :most
                """)
        .param("office", by.office().value())
        .param("place", query)
        .param("most", MOST)
        .query(this::hit)
        .list();
  }

  /** A NIK is a sight of every file it opens; the words of other searches are nobody's secret. */
  private void note(List<Hit> hits, boolean nik, String purpose, Officer by) {
    if (nik && !hits.isEmpty()) {
      hits.forEach(hit ->
          audit.append(
              AuditEntry.of(
                  "searched-by-nik",
                  by.id(),
                  hit.number(),
                  Map.of("why", purpose, "kind", "NIK"))));
    } else {
      audit.append(
          AuditEntry.outsideCases(
              nik ? "searched-by-nik" : "searched",
              by.id(),
              Map.of("found", Integer.toString(hits.size()), "why", purpose)));
    }
  }

  private Hit hit(ResultSet row, int number) throws SQLException {
    return new Hit(
        new CaseNumber(row.getString("number")),
        catalogue.revision(new RevisionId(row.getString("revision"))).title(),
        new Nik(row.getString("pemohon")),
        row.getString("nama_pemohon"),
        CaseStatus.valueOf(row.getString("status")),
        row.getObject("received_at", OffsetDateTime.class).toInstant(),
        Optional.ofNullable(row.getString("place")).orElse(""));
  }
}
