package id.adminduk.office.cards;

import id.adminduk.formats.FingerPosition;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Whether the person at the counter is the person of the chip (domain.md 4.6).
 *
 * <p>SOP 7.2.1.1 wants the right and the left index; so every finger the chip holds must match, two
 * at most. A finger has three tries; after that a supervisor may identify by photo, as an exception
 * that is logged. A chip without fingers (domain.md 4.1) begins with the supervisor.
 *
 * @param exception why the supervisor identified by photo, when that happened
 */
record Identification(
    Set<FingerPosition> onChip, List<MatchTry> tries, Optional<String> exception) {

  /** [PROPOSED] in domain.md 4.6. */
  static final int MOST_TRIES = 3;

  Identification {
    onChip = Set.copyOf(onChip);
    tries = List.copyOf(tries);
  }

  boolean matched(FingerPosition finger) {
    return tries.stream().anyMatch(one -> one.finger() == finger && one.matched());
  }

  /** Counts how often a finger may still be tried. */
  int triesLeft(FingerPosition finger) {
    return matched(finger) ? 0 : Math.max(0, MOST_TRIES - tried(finger));
  }

  int tried(FingerPosition finger) {
    return (int) tries.stream().filter(one -> one.finger() == finger).count();
  }

  /** Gives the fingers of the chip that have not matched, in ISO order. */
  Set<FingerPosition> open() {
    Set<FingerPosition> open = new TreeSet<>(onChip);
    open.removeIf(this::matched);
    return open;
  }

  /** Says whether the card may be handed over, as far as the person is concerned. */
  boolean succeeded() {
    return exception.isPresent() || (!onChip.isEmpty() && open().isEmpty());
  }

  /** Says whether fingers cannot decide any more, so a supervisor may. */
  boolean supervisorMayDecide() {
    return !succeeded()
        && (onChip.isEmpty() || open().stream().anyMatch(finger -> triesLeft(finger) == 0));
  }
}
