package id.adminduk.office.documents;

import id.adminduk.office.documents.Letterheads.State;
import id.adminduk.office.documents.Letterheads.Version;
import id.adminduk.office.kernel.OfficerId;
import id.adminduk.office.premises.Turn;
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

/** Versions of the letterhead and what was decided about each. */
@Component
class LetterheadStore {

  private final JdbcClient jdbc;

  LetterheadStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Holds the list until the transaction ends, so that two versions get two numbers. */
  void hold() {
    Turn.take(jdbc, 822, "letterhead");
  }

  void insert(Version version) {
    jdbc.sql(
            """
            insert into documents.letterhead
              (id, version, government, name, address, place, closing, logo, proposed_by, proposed_at)
            values (:id, :version, :government, :name, :address, :place, :closing, :logo, :by, :at)
            """)
        .param("id", version.id())
        .param("version", version.number())
        .param("government", version.words().government())
        .param("name", version.words().name())
        .param("address", version.words().address())
        .param("place", version.words().place())
        .param("closing", version.words().closing())
        .param("logo", version.logo())
        .param("by", version.by().value())
        .param("at", version.at().atOffset(ZoneOffset.UTC))
        .update();
  }

  /** Says false when it was decided already. */
  boolean decide(UUID id, State to, OfficerId by, Instant at) {
    return jdbc.sql(
                """
                insert into documents.letterhead_decision (letterhead, decision, officer, at)
                values (:id, :to, :by, :at) on conflict (letterhead) do nothing
                """)
            .param("id", id)
            .param("to", to.name())
            .param("by", by.value())
            .param("at", at.atOffset(ZoneOffset.UTC))
            .update()
        == 1;
  }

  Optional<Version> inForce() {
    return jdbc.sql(
            """
            select l.*, d.decision, d.officer, d.at from documents.letterhead l
            join documents.letterhead_decision d on d.letterhead = l.id
            where d.decision = 'APPROVED' order by d.serial desc limit 1
            """)
        .query(LetterheadStore::version)
        .optional();
  }

  Optional<Version> find(UUID id) {
    return jdbc.sql(
            """
            select l.*, d.decision, d.officer, d.at from documents.letterhead l
            left join documents.letterhead_decision d on d.letterhead = l.id where l.id = :id
            """)
        .param("id", id)
        .query(LetterheadStore::version)
        .optional();
  }

  /** Gives every version, newest first. */
  List<Version> all() {
    return jdbc.sql(
            """
            select l.*, d.decision, d.officer, d.at from documents.letterhead l
            left join documents.letterhead_decision d on d.letterhead = l.id
            order by l.version desc
            """)
        .query(LetterheadStore::version)
        .list();
  }

  private static Version version(ResultSet row, int number) throws SQLException {
    return new Version(
        row.getObject("id", UUID.class),
        row.getInt("version"),
        new Letterhead(
            row.getString("government"),
            row.getString("name"),
            row.getString("address"),
            row.getString("place"),
            row.getString("closing"),
            ""),
        row.getBytes("logo"),
        new OfficerId(row.getObject("proposed_by", UUID.class)),
        row.getObject("proposed_at", OffsetDateTime.class).toInstant(),
        Optional.ofNullable(row.getString("decision")).map(State::valueOf).orElse(State.PROPOSED),
        Optional.ofNullable(row.getObject("officer", UUID.class)).map(OfficerId::new),
        Optional.ofNullable(row.getObject("at", OffsetDateTime.class))
            .map(OffsetDateTime::toInstant));
  }
}
