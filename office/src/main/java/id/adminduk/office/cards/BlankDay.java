package id.adminduk.office.cards;

import java.time.Instant;
import java.time.ZoneOffset;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How many blangko went which way in a span of time, for the daily book. */
@Component
public class BlankDay {

  /**
   * Pieces by what became of them.
   *
   * @param printed taken from stock for a resident
   * @param handedOver in their owners' hands
   * @param inStock what lies in the safe now
   */
  public record Count(long received, long printed, long handedOver, long spoiled, long inStock) {}

  private final JdbcClient jdbc;

  BlankDay(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Counts the ledger's moves from one moment until before another. */
  public Count between(Instant from, Instant to) {
    return jdbc.sql(
            """
            select count(*) filter (where kind = 'RECEIVED') as received,
                   count(*) filter (where kind = 'ALLOCATED') as printed,
                   count(*) filter (where kind = 'USED_OK') as handed,
                   count(*) filter (where kind = 'SPOILED') as spoiled,
                   (select count(*) from cards.blank where state = 'IN_STOCK') as stock
            from cards.blank_entry where at >= :from and at < :to
            """)
        .param("from", from.atOffset(ZoneOffset.UTC))
        .param("to", to.atOffset(ZoneOffset.UTC))
        .query((row, number) ->
            new Count(
                row.getLong("received"),
                row.getLong("printed"),
                row.getLong("handed"),
                row.getLong("spoiled"),
                row.getLong("stock")))
        .single();
  }
}
