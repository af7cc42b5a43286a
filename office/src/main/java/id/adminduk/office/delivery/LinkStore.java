package id.adminduk.office.delivery;

import id.adminduk.office.kernel.OfficerId;
import id.adminduk.office.kernel.Token;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Links, and the copies that left the house. */
@Component
class LinkStore {

  /** A copy that left the house; by a link when there is no officer. */
  record Copy(Optional<OfficerId> officer, String reason, Instant at) {}

  private final JdbcClient jdbc;
  private final Clock clock;

  LinkStore(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  void insert(Link link) {
    jdbc.sql(
            """
            insert into delivery.link (id, paper, token, pin, made_at, made_by, valid_until)
            values (:id, :paper, :token, :pin, :at, :by, :until)
            """)
        .param("id", link.id())
        .param("paper", link.paper())
        .param("token", link.token().value())
        .param("pin", link.pin())
        .param("at", link.madeAt().atOffset(ZoneOffset.UTC))
        .param("by", link.madeBy().value())
        .param("until", link.validUntil().atOffset(ZoneOffset.UTC))
        .update();
  }

  Optional<Link> find(Token token) {
    return jdbc.sql("select * from delivery.link where token = :token")
        .param("token", token.value())
        .query(LinkStore::link)
        .optional();
  }

  /** Finds a link and holds it, so that of many guesses at once each is counted. */
  Optional<Link> hold(Token token) {
    return jdbc.sql("select * from delivery.link where token = :token for update")
        .param("token", token.value())
        .query(LinkStore::link)
        .optional();
  }

  List<Link> of(UUID paper) {
    return jdbc.sql("select * from delivery.link where paper = :paper order by serial desc")
        .param("paper", paper)
        .query(LinkStore::link)
        .list();
  }

  void wrong(UUID link) {
    jdbc.sql("update delivery.link set wrong = wrong + 1 where id = :id")
        .param("id", link)
        .update();
  }

  /** Closes a link of this paper; false when there is none that is not closed. */
  boolean end(UUID paper, UUID link, OfficerId by) {
    return jdbc.sql(
                """
                update delivery.link set ended_at = :at, ended_by = :by
                where id = :id and paper = :paper and ended_at is null
                """)
            .param("id", link)
            .param("paper", paper)
            .param("at", clock.instant().atOffset(ZoneOffset.UTC))
            .param("by", by.value())
            .update()
        > 0;
  }

  void fetched(UUID paper, UUID link) {
    jdbc.sql(
            """
            insert into delivery.copy (paper, link, reason, at) values (:paper, :link, '', :at)
            """)
        .param("paper", paper)
        .param("link", link)
        .param("at", clock.instant().atOffset(ZoneOffset.UTC))
        .update();
  }

  void printed(UUID paper, OfficerId by, String reason) {
    jdbc.sql(
            """
            insert into delivery.copy (paper, officer, reason, at)
            values (:paper, :by, :reason, :at)
            """)
        .param("paper", paper)
        .param("by", by.value())
        .param("reason", reason)
        .param("at", clock.instant().atOffset(ZoneOffset.UTC))
        .update();
  }

  /** Lists the copies of a paper, the newest first. */
  List<Copy> copies(UUID paper) {
    return jdbc.sql("select * from delivery.copy where paper = :paper order by serial desc")
        .param("paper", paper)
        .query((row, number) ->
            new Copy(
                Optional.ofNullable(row.getObject("officer", UUID.class)).map(OfficerId::new),
                row.getString("reason"),
                row.getObject("at", OffsetDateTime.class).toInstant()))
        .list();
  }

  private static Link link(ResultSet row, int number) throws SQLException {
    return new Link(
        row.getObject("id", UUID.class),
        row.getObject("paper", UUID.class),
        new Token(row.getString("token")),
        row.getBytes("pin"),
        row.getObject("made_at", OffsetDateTime.class).toInstant(),
        new OfficerId(row.getObject("made_by", UUID.class)),
        row.getObject("valid_until", OffsetDateTime.class).toInstant(),
        row.getInt("wrong"),
        row.getObject("ended_at", OffsetDateTime.class) != null);
  }
}
