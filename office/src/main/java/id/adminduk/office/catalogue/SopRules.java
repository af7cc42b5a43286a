package id.adminduk.office.catalogue;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Checks that a procedure can be walked and that no path prints or hands over too early.
 *
 * <p>A guard is proved by taking the guarding rows away: what can still be reached from the first
 * row is reached by some path that never passed a guard.
 */
final class SopRules {

  private final Sop sop;
  private final Function<RowKey, FlawPlace> places;
  private final FlawList flaws;

  SopRules(Sop sop, Function<RowKey, FlawPlace> places, FlawList flaws) {
    this.sop = sop;
    this.places = places;
    this.flaws = flaws;
  }

  void check() {
    Set<RowKey> reached = reachedWithout(row -> false);
    Set<RowKey> finishing = finishing();
    Set<RowKey> beforePrintReady = reachedWithout(SopRules::waitsForPrintReady);
    Set<RowKey> beforeActivation = reachedWithout(row -> row.kind() == StepKind.ACTIVATE);
    Set<RowKey> beforeMatch = reachedWithout(row -> row.kind() == StepKind.MATCH);
    Set<RowKey> beforePrint = reachedWithout(SopRules::prints);
    boolean drawsActivation = sop.rowOf(StepKind.ACTIVATE).isPresent();
    boolean drawsMatch = sop.rowOf(StepKind.MATCH).isPresent();
    for (SopRow row : sop.rows()) {
      FlawPlace place = places.apply(row.key());
      if (!reached.contains(row.key())) {
        flaws.add(new SopFlaw.UnreachableRow(place));
      } else if (!finishing.contains(row.key())) {
        flaws.add(new SopFlaw.CycleWithoutExit(place));
      }
      if (row.kind() == StepKind.PRINT && beforePrintReady.contains(row.key())) {
        flaws.add(new SopFlaw.UnguardedPrint(place));
      }
      if (handsOver(row) && beforePrint.contains(row.key())) {
        flaws.add(new SopFlaw.HandOverWithoutPrint(place));
      }
      if (handsOver(row) && drawsActivation && beforeActivation.contains(row.key())) {
        flaws.add(new SopFlaw.HandOverWithoutActivation(place));
      }
      if (handsOver(row) && drawsMatch && beforeMatch.contains(row.key())) {
        flaws.add(new SopFlaw.HandOverWithoutMatch(place));
      }
    }
  }

  private static boolean waitsForPrintReady(SopRow row) {
    return row.kind() == StepKind.UNIQUENESS || row.printReadyOnly();
  }

  private static boolean prints(SopRow row) {
    return row.kind() == StepKind.PRINT || row.kind() == StepKind.PRODUCE;
  }

  private static boolean handsOver(SopRow row) {
    return row.kind() == StepKind.HAND_OVER || row.kind() == StepKind.DELIVER;
  }

  private Set<RowKey> reachedWithout(Predicate<SopRow> blocked) {
    Set<RowKey> reached = new HashSet<>();
    Deque<RowKey> open = new ArrayDeque<>();
    open.add(sop.first().key());
    while (!open.isEmpty()) {
      SopRow row = sop.row(open.remove());
      if (!blocked.test(row) && reached.add(row.key())) {
        exits(row).forEach(open::add);
      }
    }
    return reached;
  }

  /** Gives the rows from which some path leads to an end. */
  private Set<RowKey> finishing() {
    Set<RowKey> finishing = new HashSet<>();
    boolean grew = true;
    while (grew) {
      grew = false;
      for (SopRow row : sop.rows()) {
        if (row.next().isEmpty() || exits(row).anyMatch(finishing::contains)) {
          grew |= finishing.add(row.key());
        }
      }
    }
    return finishing;
  }

  private static Stream<RowKey> exits(SopRow row) {
    return Stream.of(row.next(), row.onNo()).flatMap(Optional::stream);
  }
}
