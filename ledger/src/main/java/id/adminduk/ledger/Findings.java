package id.adminduk.ledger;

import java.util.ArrayList;
import java.util.List;

/** Collects findings; counts all, keeps the first thousand. */
final class Findings {

  private static final int KEPT = 1000;

  private final List<Finding> kept = new ArrayList<>();
  private long tampers;

  void add(Finding.Kind kind, Object... facts) {
    if (kind.isTamper()) {
      tampers++;
    }
    if (kept.size() < KEPT) {
      kept.add(Finding.of(kind, facts));
    }
  }

  List<Finding> kept() {
    return kept;
  }

  long tampers() {
    return tampers;
  }
}
