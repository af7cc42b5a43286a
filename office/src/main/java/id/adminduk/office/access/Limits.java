package id.adminduk.office.access;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * Counts tries in a sliding window, in memory: a restart forgets them.
 *
 * <p>What must survive a restart, the lock of a name, is kept by {@link SignInGuard}.
 */
@Component
public class Limits {

  /** Addresses remembered at once; the longest unseen is forgotten first, so memory is bounded. */
  private static final int MOST_KEYS = 10_000;

  private record Key(Limit limit, String who) {}

  private final Clock clock;
  private final Map<Key, Deque<Instant>> tries = new LinkedHashMap<>(256, 0.75f, true);

  Limits(Clock clock) {
    this.clock = clock;
  }

  /** Takes one try, if there is one left. */
  public synchronized boolean take(Limit limit, String who) {
    Instant now = clock.instant();
    Deque<Instant> taken = tries.computeIfAbsent(new Key(limit, who), key -> new ArrayDeque<>());
    while (!taken.isEmpty() && !taken.getFirst().plus(limit.within()).isAfter(now)) {
      taken.removeFirst();
    }
    if (taken.size() >= limit.times()) {
      return false;
    }
    taken.addLast(now);
    forgetTheOldest();
    return true;
  }

  /** Gives the newest try back: it was not a wrong one. */
  public synchronized void giveBack(Limit limit, String who) {
    Deque<Instant> taken = tries.get(new Key(limit, who));
    if (taken != null) {
      taken.pollLast();
    }
  }

  private void forgetTheOldest() {
    if (tries.size() > MOST_KEYS) {
      tries.remove(tries.keySet().iterator().next());
    }
  }
}
