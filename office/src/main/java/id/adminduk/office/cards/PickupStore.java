package id.adminduk.office.cards;

import id.adminduk.formats.FingerPosition;
import id.adminduk.office.kernel.OfficerId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps what is shown, read and compared at the pickup counter; nothing here is ever changed. */
@Component
class PickupStore {

  private final JdbcClient jdbc;
  private final Clock clock;

  PickupStore(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /** What was established before the finger. */
  enum CheckKind {
    SLIP,
    CHIP,
    EXCEPTION,
    KEPT
  }

  /** One such line. */
  record Check(CheckKind kind, String note) {}

  void add(StoredCard card, CheckKind kind, String note, OfficerId by, Optional<OfficerId> second) {
    jdbc.sql(
            """
            insert into cards.pickup_check (serial, kind, note, at, officer, second)
            values (:serial, :kind, :note, :at, :officer, cast(:second as uuid))
            """)
        .param("serial", card.serial().value())
        .param("kind", kind.name())
        .param("note", note)
        .param("at", now())
        .param("officer", by.value())
        .param("second", second.map(OfficerId::value).orElse(null))
        .update();
  }

  List<Check> checks(StoredCard card) {
    return jdbc.sql("select kind, note from cards.pickup_check where serial = :serial order by id")
        .param("serial", card.serial().value())
        .query((row, number) ->
            new Check(CheckKind.valueOf(row.getString("kind")), row.getString("note")))
        .list();
  }

  void add(StoredCard card, MatchTry one, OfficerId by) {
    jdbc.sql(
            """
            insert into cards.match_try
              (serial, finger, attempt, score, threshold, verdict, device, at, officer)
            values
              (:serial, :finger, :attempt, :score, :threshold, :verdict, :device, :at, :officer)
            """)
        .param("serial", card.serial().value())
        .param("finger", one.finger().name())
        .param("attempt", one.attempt())
        .param("score", one.score())
        .param("threshold", one.threshold())
        .param("verdict", one.verdict())
        .param("device", one.device())
        .param("at", now())
        .param("officer", by.value())
        .update();
  }

  List<MatchTry> tries(StoredCard card) {
    return jdbc.sql("select * from cards.match_try where serial = :serial order by id")
        .param("serial", card.serial().value())
        .query((row, number) ->
            new MatchTry(
                FingerPosition.valueOf(row.getString("finger")),
                row.getInt("attempt"),
                row.getDouble("score"),
                row.getDouble("threshold"),
                row.getString("verdict").equals("berhasil"),
                row.getString("device")))
        .list();
  }

  void add(StoredCard card, OldCard old, OfficerId by) {
    @Nullable String number = null;
    @Nullable String letter = null;
    @Nullable LocalDate day = null;
    switch (old) {
      case OldCard.NeverHad never -> {}
      case OldCard.Surrendered surrendered -> number = surrendered.number();
      case OldCard.Lost lost -> {
        letter = lost.policeLetter();
        day = lost.policeDate();
      }
    }
    jdbc.sql(
            """
            insert into cards.old_card
              (serial, kind, old_number, police_letter, police_date, at, officer)
            values (:serial, :kind, :number, :letter, cast(:day as date), :at, :officer)
            """)
        .param("serial", card.serial().value())
        .param("kind", old.kind())
        .param("number", number)
        .param("letter", letter)
        .param("day", day)
        .param("at", now())
        .param("officer", by.value())
        .update();
  }

  /** Reads back what was said about the old card when this one was made valid. */
  OldCard oldCardOf(StoredCard card) {
    return jdbc.sql("select * from cards.old_card where serial = :serial")
        .param("serial", card.serial().value())
        .query((row, number) -> oldCard(row))
        .single();
  }

  private static OldCard oldCard(ResultSet row) throws SQLException {
    return switch (row.getString("kind")) {
      case "SURRENDERED" -> new OldCard.Surrendered(row.getString("old_number"));
      case "LOST" ->
          new OldCard.Lost(
              row.getString("police_letter"), row.getObject("police_date", LocalDate.class));
      default -> new OldCard.NeverHad();
    };
  }

  private OffsetDateTime now() {
    return clock.instant().atOffset(ZoneOffset.UTC);
  }
}
