package id.adminduk.office.cards;

import java.util.Collection;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;

/**
 * How many pieces stand in each account, computed from the ledger alone.
 *
 * <p>Promise R4: received = in stock + allocated + in doubt + issued + spoiled, at all times.
 */
record StockBalance(long received, Map<BlankState, Long> byState) {

  StockBalance {
    Map<BlankState, Long> all = new EnumMap<>(BlankState.class);
    for (BlankState state : BlankState.values()) {
      all.put(state, byState.getOrDefault(state, 0L));
    }
    byState = Collections.unmodifiableMap(all);
  }

  static StockBalance of(Collection<LedgerEntry> entries) {
    Map<BlankState, Long> sums = new EnumMap<>(BlankState.class);
    long received = 0;
    for (LedgerEntry entry : entries) {
      sums.merge(entry.to(), 1L, Long::sum);
      entry.from().ifPresent(from -> sums.merge(from, -1L, Long::sum));
      received += entry.from().isEmpty() ? 1 : 0;
    }
    return new StockBalance(received, sums);
  }

  /** Says whether nothing was lost or came from nowhere. */
  boolean holds() {
    return byState.values().stream().allMatch(count -> count >= 0)
        && byState.values().stream().mapToLong(Long::longValue).sum() == received;
  }

  long in(BlankState state) {
    return byState.getOrDefault(state, 0L);
  }
}
