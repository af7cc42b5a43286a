package id.adminduk.office.access;

import id.adminduk.office.kernel.OfficeCode;
import id.adminduk.office.premises.UnitOfWork;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;

/**
 * Knows the office this installation serves, as its administrator keeps it.
 *
 * <p>Ask again at every need: data and hours change while the program runs. The node that changes
 * them knows at once, every other one within {@link #FRESH}.
 */
@Component
public class Offices {

  static final Duration FRESH = Duration.ofSeconds(1);

  private record Known(Office office, long version, Instant seenAt) {}

  private final OfficeStore store;
  private final OfficeCode code;
  private final Clock clock;
  private final AtomicReference<@Nullable Known> known = new AtomicReference<>();

  /**
   * @param clock the real one: the demonstration's leaps by these very hours
   */
  @Autowired
  Offices(
      OfficeSettings settings,
      OfficeStore store,
      UnitOfWork unitOfWork,
      @Qualifier("systemClock") Clock clock) {
    this(settings.toOffice().code(), store, clock);
    unitOfWork.run(() -> store.addMissing(settings.toOffice()));
  }

  Offices(OfficeCode code, OfficeStore store, Clock clock) {
    this.code = code;
    this.store = store;
    this.clock = clock;
  }

  /** Gives the office whose counters these are; its code alone never changes. */
  public Office here() {
    Known seen = known.get();
    Instant now = clock.instant();
    if (seen == null) {
      return look(seen, now).office();
    }
    try {
      return now.isBefore(seen.seenAt().plus(FRESH)) ? seen.office() : look(seen, now).office();
    } catch (DataAccessException unreachable) {
      // The clock of the demonstration asks here too; it must not stop within a broken transaction.
      return seen.office();
    }
  }

  /** Reads anew what this node has just changed. */
  void changed() {
    look(null, clock.instant());
  }

  /** The version is read first: what is younger than it is read once more a second later. */
  private Known look(@Nullable Known seen, Instant now) {
    long version = store.version(code).orElseThrow();
    Office office = seen != null && seen.version() == version ? seen.office() : store.read(code);
    return Objects.requireNonNull(
        known.accumulateAndGet(
            new Known(office, version, now),
            (before, after) ->
                before != null && after != null && before.version() > after.version()
                    ? before
                    : after));
  }
}
