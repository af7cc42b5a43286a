package id.adminduk.office.uniqueness.bench;

import id.adminduk.office.kernel.OfficeCode;
import id.adminduk.office.kernel.OfficerId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What adjudicators asked the recording office, and what it answered. */
@Component
class QuestionStore {

  /**
   * A question, with its answer when there is one; never by whom, so that a second opinion stays
   * its own.
   *
   * @param number the file at the office, or the adjudication's own number
   */
  public record Asked(
      UUID id, long serial, String number, String text, Instant at, Optional<Told> answer) {}

  /**
   * @param documents what the office saw, in words; may be empty
   */
  public record Told(String text, String documents, Instant at) {}

  private final JdbcClient jdbc;

  QuestionStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  void ask(UUID id, UUID adjudication, String text, OfficerId by, Instant at) {
    jdbc.sql(
            """
            insert into uniqueness.question (id, adjudication, text, asked_by, asked_at)
            values (:id, :adjudication, :text, :by, :at)
            """)
        .param("id", id)
        .param("adjudication", adjudication)
        .param("text", text)
        .param("by", by.value())
        .param("at", at.atOffset(ZoneOffset.UTC))
        .update();
  }

  /** Says whether this was the first answer. */
  boolean answer(UUID question, String text, String documents, OfficerId by, Instant at) {
    return jdbc.sql(
                """
                insert into uniqueness.answer (question, text, documents, answered_by, answered_at)
                values (:question, :text, :documents, :by, :at) on conflict do nothing
                """)
            .param("question", question)
            .param("text", text)
            .param("documents", documents)
            .param("by", by.value())
            .param("at", at.atOffset(ZoneOffset.UTC))
            .update()
        == 1;
  }

  List<Asked> of(UUID adjudication) {
    return jdbc.sql(
            """
            select q.id, d.serial, d.number, q.text, q.asked_at, a.text as told, a.documents, a.answered_at
            from uniqueness.question q
            join uniqueness.adjudication d on d.id = q.adjudication
            left join uniqueness.answer a on a.question = q.id
            where q.adjudication = :adjudication order by q.asked_at
            """)
        .param("adjudication", adjudication)
        .query(QuestionStore::asked)
        .list();
  }

  /** Gives what an office has to answer, oldest first. */
  List<Asked> openAt(OfficeCode office) {
    return jdbc.sql(
            """
            select q.id, d.serial, d.number, q.text, q.asked_at,
              null as told, null as documents, null::timestamptz as answered_at
            from uniqueness.question q
            join uniqueness.adjudication d on d.id = q.adjudication
            where d.office = :office and d.concluded_at is null
              and not exists (select from uniqueness.answer a where a.question = q.id)
            order by q.asked_at
            """)
        .param("office", office.value())
        .query(QuestionStore::asked)
        .list();
  }

  private static Asked asked(ResultSet row, int number) throws SQLException {
    OffsetDateTime answered = row.getObject("answered_at", OffsetDateTime.class);
    return new Asked(
        row.getObject("id", UUID.class),
        row.getLong("serial"),
        row.getString("number"),
        row.getString("text"),
        row.getObject("asked_at", OffsetDateTime.class).toInstant(),
        answered == null
            ? Optional.empty()
            : Optional.of(
                new Told(row.getString("told"), row.getString("documents"), answered.toInstant())));
  }
}
