package id.adminduk.office.uniqueness.bench;

import id.adminduk.office.access.Officer;
import id.adminduk.office.kernel.CaseNumber;
import id.adminduk.office.kernel.OfficeCode;
import id.adminduk.office.kernel.OfficerId;
import id.adminduk.office.uniqueness.bench.Adjudication.Cause;
import id.adminduk.office.uniqueness.bench.Bench.Question;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The tables of the bench; every rule about who may judge is also a constraint there. */
@Component
class AdjudicationStore {

  private final JdbcClient jdbc;
  private final Likenesses likenesses;
  private final QuestionStore questions;

  AdjudicationStore(JdbcClient jdbc, Likenesses likenesses, QuestionStore questions) {
    this.jdbc = jdbc;
    this.likenesses = likenesses;
    this.questions = questions;
  }

  void insert(UUID id, Question question, Cause cause, Instant now, Instant due) {
    jdbc.sql(
            """
            insert into uniqueness.adjudication
              (id, subject, job, number, office, recorded_by, cause, opened_at, due_at, search)
            values (:id, :subject, :job,
              coalesce(cast(:number as text),
                :office || '-AJ-' || to_char(cast(:now as timestamptz) at time zone 'UTC', 'YYYYMMDD')
                  || '-' || lpad((1 + (select count(*) from uniqueness.adjudication))::text, 4, '0')),
              :office, :recorded, :cause, :now, :due, cast(:search as uuid))
            """)
        .param("id", id)
        .param("subject", question.subject())
        .param("job", question.job())
        .param("number", question.number().map(CaseNumber::value).orElse(null))
        .param("office", question.office().value())
        .param("recorded", question.recordedBy().value())
        .param("cause", cause.name())
        .param("now", utc(now))
        .param("due", utc(due))
        .param("search", question.search().orElse(null))
        .update();
  }

  Optional<Adjudication> find(long serial) {
    return jdbc.sql("select * from uniqueness.adjudication where serial = :serial")
        .param("serial", serial)
        .query(AdjudicationRows::adjudication)
        .optional();
  }

  /** Reads it and keeps everybody else waiting until the transaction ends. */
  Optional<Adjudication> lock(long serial) {
    return jdbc.sql("select * from uniqueness.adjudication where serial = :serial for update")
        .param("serial", serial)
        .query(AdjudicationRows::adjudication)
        .optional();
  }

  /** Gives the whole work list in one query, because every page counts it. */
  List<Waiting> openFor(Officer officer) {
    return jdbc.sql(
            """
            select a.*,
              (select count(*) from uniqueness.opinion o where o.adjudication = a.id) as opinions,
              exists (select from uniqueness.question q where q.adjudication = a.id
                and not exists (select from uniqueness.answer w where w.question = q.id)) as asked,
              coalesce(jsonb_array_length(s.candidates), 0) as candidates,
              cast(s.candidates -> 0 ->> 'score' as float8) as likest
            from uniqueness.adjudication a left join uniqueness.search s on s.id = a.search
            where a.concluded_at is null and a.office <> :office and a.recorded_by <> :person
              and not exists (select from uniqueness.opinion o
                              where o.adjudication = a.id and o.person = :person)
            order by a.due_at, a.serial
            """)
        .param("office", officer.office().value())
        .param("person", officer.person().value())
        .query(AdjudicationRows::waiting)
        .list();
  }

  List<Opinion> opinions(Adjudication adjudication) {
    return jdbc.sql("select * from uniqueness.opinion where adjudication = :id order by round")
        .param("id", adjudication.id())
        .query(AdjudicationRows::opinion)
        .list();
  }

  void append(Adjudication adjudication, Opinion opinion) {
    jdbc.sql(
            """
            insert into uniqueness.opinion
              (adjudication, round, decision, against, reason, officer, person, office,
               enrolling_office, recorded_by, at)
            values (:id, :round, :decision, cast(:against as uuid), :reason, :officer, :person,
              :office, :enrolling, :recorded, :at)
            """)
        .param("id", adjudication.id())
        .param("round", opinion.round())
        .param("decision", opinion.decision().name())
        .param("against", opinion.against().orElse(null))
        .param("reason", opinion.reason())
        .param("officer", opinion.officer().value())
        .param("person", opinion.person().value())
        .param("office", opinion.office().value())
        .param("enrolling", adjudication.office().value())
        .param("recorded", adjudication.recordedBy().value())
        .param("at", utc(opinion.at()))
        .update();
  }

  void claim(Adjudication adjudication, Officer officer, Instant until) {
    jdbc.sql(
            """
            update uniqueness.adjudication
            set claimed_by = :officer, claimed_person = :person, claimed_until = :until
            where id = :id
            """)
        .param("id", adjudication.id())
        .param("officer", officer.id().value())
        .param("person", officer.person().value())
        .param("until", utc(until))
        .update();
  }

  void release(Adjudication adjudication) {
    jdbc.sql(
            """
            update uniqueness.adjudication
            set claimed_by = null, claimed_person = null, claimed_until = null where id = :id
            """)
        .param("id", adjudication.id())
        .update();
  }

  void conclude(Adjudication adjudication, Conclusion conclusion, Instant at) {
    jdbc.sql(
            """
            update uniqueness.adjudication
            set outcome = :outcome, against = cast(:against as uuid), concluded_at = :at
            where id = :id
            """)
        .param("id", adjudication.id())
        .param("outcome", conclusion.decision().name())
        .param("against", conclusion.against().orElse(null))
        .param("at", utc(at))
        .update();
  }

  void searched(Adjudication adjudication, UUID search) {
    jdbc.sql("update uniqueness.adjudication set search = :search where id = :id")
        .param("id", adjudication.id())
        .param("search", search)
        .update();
  }

  /** Gives what was concluded at this office's records and is not carried out yet, oldest first. */
  List<Adjudication> toCarryOut(OfficeCode office) {
    return jdbc.sql(
            """
            select * from uniqueness.adjudication
            where concluded_at is not null and carried_out_at is null and office = :office
            order by concluded_at, serial for update skip locked
            """)
        .param("office", office.value())
        .query(AdjudicationRows::adjudication)
        .list();
  }

  void carriedOut(UUID id, Instant at) {
    jdbc.sql("update uniqueness.adjudication set carried_out_at = :at where id = :id")
        .param("id", id)
        .param("at", utc(at))
        .update();
  }

  List<Likeness> candidates(Adjudication adjudication) {
    return adjudication.search().map(likenesses::of).orElseGet(List::of);
  }

  boolean hasOpenQuestion(Adjudication adjudication) {
    return questions.of(adjudication.id()).stream().anyMatch(one -> one.answer().isEmpty());
  }

  List<QuestionStore.Asked> questions(Adjudication adjudication) {
    return questions.of(adjudication.id());
  }

  void ask(UUID id, Adjudication adjudication, String text, OfficerId by, Instant at) {
    questions.ask(id, adjudication.id(), text, by, at);
  }

  boolean answer(UUID question, String text, String documents, OfficerId by, Instant at) {
    return questions.answer(question, text, documents, by, at);
  }

  Optional<Adjudication> ofQuestion(UUID question) {
    return jdbc.sql(
            """
            select a.* from uniqueness.adjudication a
            join uniqueness.question q on q.adjudication = a.id where q.id = :question
            """)
        .param("question", question)
        .query(AdjudicationRows::adjudication)
        .optional();
  }

  private static OffsetDateTime utc(Instant at) {
    return at.atOffset(ZoneOffset.UTC);
  }
}
