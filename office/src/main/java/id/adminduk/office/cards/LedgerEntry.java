package id.adminduk.office.cards;

import java.util.Optional;

/**
 * One line of the blangko ledger: a piece leaves one account and enters another (double entry).
 *
 * @param from absent when the piece comes from outside the office
 */
record LedgerEntry(
    Kind kind, SerialNumber serial, Optional<BlankState> from, BlankState to, String reason) {

  /** What happened to the piece, in the words of domain.md 4.7. */
  enum Kind {
    RECEIVED,
    ALLOCATED,
    RELEASED,
    IN_DOUBT,
    CLEARED,
    USED_OK,
    SPOILED
  }

  static LedgerEntry received(Blank.InStock blank) {
    return new LedgerEntry(
        Kind.RECEIVED, blank.serial(), Optional.empty(), BlankState.IN_STOCK, "");
  }

  /** Books a move of one piece; the kind follows from the two states. */
  static LedgerEntry move(Blank from, Blank to) {
    if (!from.serial().equals(to.serial())) {
      throw new IllegalArgumentException("a move is of one piece");
    }
    Kind kind =
        switch (to) {
          case Blank.InStock stock -> Kind.RELEASED;
          case Blank.Allocated allocated ->
              from instanceof Blank.InDoubt ? Kind.CLEARED : Kind.ALLOCATED;
          case Blank.InDoubt doubt -> Kind.IN_DOUBT;
          case Blank.Issued issued -> Kind.USED_OK;
          case Blank.Spoiled spoiled -> Kind.SPOILED;
        };
    String reason = to instanceof Blank.Spoiled spoiled ? spoiled.reason().name() : "";
    return new LedgerEntry(
        kind, to.serial(), Optional.of(BlankState.of(from)), BlankState.of(to), reason);
  }
}
