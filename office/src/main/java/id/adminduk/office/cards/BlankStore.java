package id.adminduk.office.cards;

import id.adminduk.office.kernel.CaseNumber;
import id.adminduk.office.kernel.OfficerId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps each blangko's place and the ledger of its moves, always both in one transaction. */
@Component
class BlankStore {

  private final JdbcClient jdbc;
  private final Clock clock;

  BlankStore(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /** Takes a delivery in; gives the serials that were received before, and then books nothing. */
  List<SerialNumber> receive(List<SerialNumber> serials, String bast, Optional<OfficerId> by) {
    String[] texts = serials.stream().map(SerialNumber::value).toArray(String[]::new);
    List<SerialNumber> known =
        jdbc.sql("select serial from cards.blank where serial = any(:serials) order by arrival")
            .param("serials", texts)
            .query((row, number) -> new SerialNumber(row.getString(1)))
            .list();
    if (known.isEmpty()) {
      jdbc.sql("insert into cards.blank (serial, state) select unnest(:serials), 'IN_STOCK'")
          .param("serials", texts)
          .update();
      jdbc.sql(
              """
              insert into cards.blank_entry (serial, kind, to_state, at, officer, bast)
              select unnest(:serials), 'RECEIVED', 'IN_STOCK', :at, cast(:officer as uuid), :bast
              """)
          .param("serials", texts)
          .param("at", clock.instant().atOffset(ZoneOffset.UTC))
          .param("officer", by.map(OfficerId::value).orElse(null))
          .param("bast", bast)
          .update();
    }
    return known;
  }

  /** Finds the oldest blangko in stock and locks it; two printers never get the same one. */
  Optional<Blank.InStock> lockNext() {
    return jdbc.sql(
            """
            select serial from cards.blank where state = 'IN_STOCK'
            order by arrival limit 1 for update skip locked
            """)
        .query((row, number) -> new Blank.InStock(new SerialNumber(row.getString(1))))
        .optional();
  }

  /** Shows the oldest blangko in stock without taking it. */
  Optional<SerialNumber> next() {
    return jdbc.sql(
            "select serial from cards.blank where state = 'IN_STOCK' order by arrival limit 1")
        .query((row, number) -> new SerialNumber(row.getString(1)))
        .optional();
  }

  /** Finds one blangko and locks it. */
  Optional<Blank> lock(SerialNumber serial) {
    return jdbc.sql("select * from cards.blank where serial = :serial for update")
        .param("serial", serial.value())
        .query(BlankStore::blank)
        .optional();
  }

  /** Finds the blangko that is out for a file: allocated or in doubt. */
  Optional<Blank> atWork(CaseNumber number) {
    return jdbc.sql(
            """
            select * from cards.blank
            where case_number = :number and state in ('ALLOCATED', 'IN_DOUBT')
            """)
        .param("number", number.value())
        .query(BlankStore::blank)
        .optional();
  }

  /** Finds the file for which a blangko of this person is out. */
  Optional<CaseNumber> caseAtWork(UUID subject) {
    return jdbc.sql(
            """
            select case_number from cards.blank
            where subject = :subject and state in ('ALLOCATED', 'IN_DOUBT')
            """)
        .param("subject", subject)
        .query((row, number) -> new CaseNumber(row.getString("case_number")))
        .optional();
  }

  /** Finds the blangko a file has lost. */
  List<Blank> spoiledFor(CaseNumber number) {
    return jdbc.sql(
            "select * from cards.blank where case_number = :number and state = 'SPOILED'"
                + " order by arrival")
        .param("number", number.value())
        .query(BlankStore::blank)
        .list();
  }

  /**
   * Moves one piece from account to account.
   *
   * @throws IllegalStateException when it does not stand where the caller believes
   */
  void move(Blank from, Blank to, Optional<OfficerId> by) {
    LedgerEntry entry = LedgerEntry.move(from, to);
    Optional<Blank.Holder> holder = holder(to);
    int moved =
        jdbc.sql(
                """
                update cards.blank set state = :to, spoil_reason = :reason,
                  case_number = :number, subject = cast(:subject as uuid)
                where serial = :serial and state = :from
                """)
            .param("to", entry.to().name())
            .param("from", BlankState.of(from).name())
            .param("reason", entry.reason().isEmpty() ? null : entry.reason())
            .param("number", holder.map(h -> h.number().value()).orElse(null))
            .param("subject", holder.map(Blank.Holder::subject).orElse(null))
            .param("serial", entry.serial().value())
            .update();
    if (moved != 1) {
      throw new IllegalStateException("blangko " + entry.serial() + " does not stand there");
    }
    Optional<Blank.Holder> file = holder.isPresent() ? holder : holder(from);
    insert(entry, by, file.map(Blank.Holder::number));
  }

  /** Counts the table; {@link #ledgerBalance} counts the ledger, and both must agree. */
  Map<BlankState, Long> countByState() {
    Map<BlankState, Long> counts = new EnumMap<>(BlankState.class);
    jdbc.sql("select state, count(*) as pieces from cards.blank group by state")
        .query(row -> {
          counts.put(BlankState.valueOf(row.getString("state")), row.getLong("pieces"));
        });
    return counts;
  }

  /** Adds up the ledger: what entered less what left, by account. */
  StockBalance ledgerBalance() {
    Map<BlankState, Long> sums = new EnumMap<>(BlankState.class);
    jdbc.sql(
            """
            select account, sum(pieces) as pieces from (
              select to_state as account, 1 as pieces from cards.blank_entry
              union all
              select from_state, -1 from cards.blank_entry where from_state is not null) moves
            group by account
            """)
        .query(row -> {
          sums.put(BlankState.valueOf(row.getString("account")), row.getLong("pieces"));
        });
    long received =
        jdbc.sql("select count(*) from cards.blank_entry where kind = 'RECEIVED'")
            .query(Long.class)
            .single();
    return new StockBalance(received, sums);
  }

  private void insert(LedgerEntry entry, Optional<OfficerId> by, Optional<CaseNumber> number) {
    jdbc.sql(
            """
            insert into cards.blank_entry
              (serial, kind, from_state, to_state, reason, at, officer, case_number)
            values (:serial, :kind, :from, :to, :reason, :at, :officer, :number)
            """)
        .param("serial", entry.serial().value())
        .param("kind", entry.kind().name())
        .param("from", entry.from().map(BlankState::name).orElse(null))
        .param("to", entry.to().name())
        .param("reason", entry.reason())
        .param("at", clock.instant().atOffset(ZoneOffset.UTC))
        .param("officer", by.map(OfficerId::value).orElse(null))
        .param("number", number.map(CaseNumber::value).orElse(null))
        .update();
  }

  private static Optional<Blank.Holder> holder(Blank blank) {
    return switch (blank) {
      case Blank.InStock stock -> Optional.empty();
      case Blank.Allocated(var serial, var holder) -> Optional.of(holder);
      case Blank.InDoubt(var serial, var holder) -> Optional.of(holder);
      case Blank.Issued(var serial, var holder) -> Optional.of(holder);
      case Blank.Spoiled(var serial, var holder, var reason) -> Optional.of(holder);
    };
  }

  static Blank blank(ResultSet row, int number) throws SQLException {
    SerialNumber serial = new SerialNumber(row.getString("serial"));
    BlankState state = BlankState.valueOf(row.getString("state"));
    if (state == BlankState.IN_STOCK) {
      return new Blank.InStock(serial);
    }
    Blank.Holder holder =
        new Blank.Holder(
            new CaseNumber(row.getString("case_number")), row.getObject("subject", UUID.class));
    return switch (state) {
      case ALLOCATED -> new Blank.Allocated(serial, holder);
      case IN_DOUBT -> new Blank.InDoubt(serial, holder);
      case ISSUED -> new Blank.Issued(serial, holder);
      case SPOILED ->
          new Blank.Spoiled(serial, holder, SpoilReason.valueOf(row.getString("spoil_reason")));
      case IN_STOCK -> throw new IllegalStateException("handled above");
    };
  }
}
