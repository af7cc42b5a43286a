package id.adminduk.office.cards;

import id.adminduk.office.kernel.CaseNumber;
import id.adminduk.office.kernel.OfficerId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps finished cards and the shelf they wait on. */
@Component
class CardStore {

  private final JdbcClient jdbc;
  private final Clock clock;

  CardStore(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /**
   * One card at the pickup counter.
   *
   * @param place drawer or shelf; may be empty
   */
  record OnShelf(
      SerialNumber serial, CaseNumber number, CardState state, String place, Instant since) {}

  void insertVerified(Assignment card, String chipUid) {
    jdbc.sql(
            """
            insert into cards.card (serial, case_number, subject, state, chip_uid, verified_at)
            values (:serial, :number, :subject, 'VERIFIED', :uid, :at)
            """)
        .param("serial", card.serial().value())
        .param("number", card.number().value())
        .param("subject", card.subject())
        .param("uid", chipUid)
        .param("at", now())
        .update();
  }

  /** Finds the card of a file that is neither void nor replaced. */
  Optional<StoredCard> of(CaseNumber number) {
    return jdbc.sql(
            """
            select * from cards.card
            where case_number = :number and state in ('VERIFIED', 'MISMATCH', 'ACTIVE')
            """)
        .param("number", number.value())
        .query(CardStore::card)
        .optional();
  }

  /** Finds the card of a person that waits for its owner. */
  Optional<StoredCard> waitingOf(UUID subject) {
    return jdbc.sql(
            """
            select * from cards.card
            where subject = :subject and state in ('VERIFIED', 'MISMATCH')
            """)
        .param("subject", subject)
        .query(CardStore::card)
        .optional();
  }

  /** Finds the active card of a person, which a new one replaces. */
  Optional<StoredCard> activeOf(UUID subject) {
    return jdbc.sql("select * from cards.card where subject = :subject and state = 'ACTIVE'")
        .param("subject", subject)
        .query(CardStore::card)
        .optional();
  }

  /**
   * Changes what a card is.
   *
   * @throws IllegalStateException when it is not what the caller believes
   */
  void change(StoredCard card, CardState to) {
    int changed =
        jdbc.sql(
                """
                update cards.card set state = :to,
                  activated_at = case when :to = 'ACTIVE' then :at
                                      when :to in ('MISMATCH', 'VOID') then null
                                      else activated_at end
                where serial = :serial and state = :from
                """)
            .param("to", to.name())
            .param("from", card.state().name())
            .param("serial", card.serial().value())
            .param("at", now())
            .update();
    if (changed != 1) {
      throw new IllegalStateException("card " + card.serial() + " is not " + card.state());
    }
  }

  void forward(StoredCard card, String place, OfficerId by) {
    jdbc.sql(
            """
            insert into cards.forwarding (serial, place, at, officer)
            values (:serial, :place, :at, :officer)
            """)
        .param("serial", card.serial().value())
        .param("place", place)
        .param("at", now())
        .param("officer", by.value())
        .update();
  }

  /** Lists the cards that wait for their owners, longest first. */
  List<OnShelf> shelf() {
    return jdbc.sql(
            """
            select c.serial, c.case_number, c.state, f.place, f.at
            from cards.card c join cards.forwarding f using (serial)
            where c.state in ('VERIFIED', 'MISMATCH') order by f.at, c.serial
            """)
        .query((row, number) ->
            new OnShelf(
                new SerialNumber(row.getString("serial")),
                new CaseNumber(row.getString("case_number")),
                CardState.valueOf(row.getString("state")),
                row.getString("place"),
                Objects.requireNonNull(row.getObject("at", OffsetDateTime.class)).toInstant()))
        .list();
  }

  private OffsetDateTime now() {
    return clock.instant().atOffset(ZoneOffset.UTC);
  }

  private static StoredCard card(ResultSet row, int number) throws SQLException {
    return new StoredCard(
        new SerialNumber(row.getString("serial")),
        new CaseNumber(row.getString("case_number")),
        row.getObject("subject", UUID.class),
        CardState.valueOf(row.getString("state")),
        row.getString("chip_uid"));
  }
}
