package id.adminduk.office.cards;

/** The accounts of the blangko ledger; every blangko stands in exactly one. */
enum BlankState {
  IN_STOCK,
  ALLOCATED,
  IN_DOUBT,
  ISSUED,
  SPOILED;

  static BlankState of(Blank blank) {
    return switch (blank) {
      case Blank.InStock stock -> IN_STOCK;
      case Blank.Allocated allocated -> ALLOCATED;
      case Blank.InDoubt doubt -> IN_DOUBT;
      case Blank.Issued issued -> ISSUED;
      case Blank.Spoiled spoiled -> SPOILED;
    };
  }
}
