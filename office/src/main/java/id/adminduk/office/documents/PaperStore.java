package id.adminduk.office.documents;

import id.adminduk.office.kernel.CaseNumber;
import id.adminduk.office.kernel.OfficerId;
import id.adminduk.office.kernel.Token;
import id.adminduk.office.premises.Turn;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Papers and what became of them. */
@Component
class PaperStore {

  private static final int LAST = 9999;

  private final JdbcClient jdbc;
  private final Clock clock;

  PaperStore(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /** Gives the next of a day's numbers, in the caller's transaction; empty after 9999. */
  OptionalInt next(String code, LocalDate day) {
    return jdbc.sql(
            """
            insert into documents.number_counter as c (code, day, last) values (:code, :day, 1)
            on conflict (office, code, day) do update set last = c.last + 1 where c.last < :end
            returning last
            """)
        .param("code", code)
        .param("day", day)
        .param("end", LAST)
        .query(Integer.class)
        .optional()
        .map(OptionalInt::of)
        .orElseGet(OptionalInt::empty);
  }

  void insert(Paper paper) {
    jdbc.sql(
            """
            insert into documents.paper (id, type, subject, version, number, token, name, nik,
              resident, case_number, content, digest, state, drafted_by, drafted_at)
            values (:id, :type, :subject, :version, :number, :token, :name, :nik,
              :resident, :case, :content, :digest, :state, :by, :at)
            """)
        .param("id", paper.id())
        .param("type", paper.type().name())
        .param("subject", paper.subject())
        .param("version", paper.version())
        .param("number", paper.number())
        .param("token", paper.token().value())
        .param("name", paper.name())
        .param("nik", paper.nik())
        .param("resident", paper.resident())
        .param("case", paper.caseNumber().map(CaseNumber::value).orElse(null))
        .param("content", paper.content())
        .param("digest", paper.digest())
        .param("state", paper.state().name())
        .param("by", paper.draftedBy().value())
        .param("at", paper.draftedAt().atOffset(ZoneOffset.UTC))
        .update();
  }

  Optional<Paper> find(UUID id) {
    return jdbc.sql("select * from documents.paper where id = :id")
        .param("id", id)
        .query(PaperStore::paper)
        .optional();
  }

  /** Finds a paper and holds it until the transaction ends. */
  Optional<Paper> hold(UUID id) {
    return jdbc.sql("select * from documents.paper where id = :id for update")
        .param("id", id)
        .query(PaperStore::paper)
        .optional();
  }

  /** Holds a subject until the transaction ends, so that two do not draw up the same. */
  void hold(PaperType type, String subject) {
    Turn.take(jdbc, 821, type.name() + " " + subject);
  }

  Optional<Paper> byToken(Token token) {
    return jdbc.sql("select * from documents.paper where token = :token")
        .param("token", token.value())
        .query(PaperStore::paper)
        .optional();
  }

  /** Finds the paper whose signed file is these very bytes. */
  Optional<Paper> byFile(String sha256) {
    return jdbc.sql(
            """
            select p.* from documents.paper p
            join documents.signed_file f on f.paper = p.id where f.sha256 = :sha
            """)
        .param("sha", sha256)
        .query(PaperStore::paper)
        .optional();
  }

  /** Gives every version about a subject, newest first. */
  List<Paper> versions(PaperType type, String subject) {
    return jdbc.sql(
            """
            select * from documents.paper where type = :type and subject = :subject
            order by version desc
            """)
        .param("type", type.name())
        .param("subject", subject)
        .query(PaperStore::paper)
        .list();
  }

  /** Gives every extract of an event, whoever it is for, newest first. */
  List<Paper> ofEvent(long event) {
    return jdbc.sql("select * from documents.paper where event = :event order by serial desc")
        .param("event", event)
        .query(PaperStore::paper)
        .list();
  }

  List<Paper> ofResident(long resident) {
    return jdbc.sql(
            "select * from documents.paper where resident = :resident order by serial desc limit"
                + " 200")
        .param("resident", resident)
        .query(PaperStore::paper)
        .list();
  }

  /** Gives the papers of a file in the order they were drawn up. */
  List<Paper> ofFile(CaseNumber file) {
    return jdbc.sql("select * from documents.paper where case_number = :file order by serial")
        .param("file", file.value())
        .query(PaperStore::paper)
        .list();
  }

  /** Gives what waits at a step, the oldest first. */
  List<Paper> waiting(PaperState state, int most) {
    return jdbc.sql(
            "select * from documents.paper where state = :state order by serial limit :most")
        .param("state", state.name())
        .param("most", most)
        .query(PaperStore::paper)
        .list();
  }

  long count(PaperState state) {
    return jdbc.sql("select count(*) from documents.paper where state = :state")
        .param("state", state.name())
        .query(Long.class)
        .single();
  }

  /** Moves a held paper on and writes down who did it. */
  void move(Paper paper, PaperState to, Optional<OfficerId> by, String note) {
    jdbc.sql("update documents.paper set state = :to where id = :id")
        .param("to", to.name())
        .param("id", paper.id())
        .update();
    note(paper, to, by, note);
  }

  void note(Paper paper, PaperState act, Optional<OfficerId> by, String note) {
    jdbc.sql(
            """
            insert into documents.act (paper, act, officer, at, note)
            values (:paper, :act, :officer, :at, :note)
            """)
        .param("paper", paper.id())
        .param("act", act.name())
        .param("officer", by.map(OfficerId::value).orElse(null))
        .param("at", clock.instant().atOffset(ZoneOffset.UTC))
        .param("note", note)
        .update();
  }

  List<Paper.Act> acts(UUID paper) {
    return jdbc.sql("select * from documents.act where paper = :paper order by serial")
        .param("paper", paper)
        .query((row, number) ->
            new Paper.Act(
                PaperState.valueOf(row.getString("act")),
                Optional.ofNullable(row.getObject("officer", UUID.class)).map(OfficerId::new),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                row.getString("note")))
        .list();
  }

  private static Paper paper(ResultSet row, int number) throws SQLException {
    return new Paper(
        row.getObject("id", UUID.class),
        PaperType.valueOf(row.getString("type")),
        row.getString("subject"),
        row.getInt("version"),
        row.getString("number"),
        new Token(row.getString("token")),
        row.getString("name"),
        row.getString("nik"),
        row.getLong("resident"),
        Optional.ofNullable(row.getString("case_number")).map(CaseNumber::new),
        row.getString("content"),
        row.getString("digest"),
        PaperState.valueOf(row.getString("state")),
        new OfficerId(row.getObject("drafted_by", UUID.class)),
        row.getObject("drafted_at", OffsetDateTime.class).toInstant());
  }
}
