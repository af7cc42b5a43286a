package id.adminduk.office.demo;

/** What an invented resident plays in the demonstration. */
enum Part {
  /** Holds a card since before this office began; in the gallery. */
  RECORDED,
  /** Comes to the counter and was never recorded. */
  WALK_IN,
  /** Under 17 and unmarried: the office must say no. */
  TOO_YOUNG,
  /** Recorded by an earlier system; the search found somebody alike, and adjudicators must look. */
  BEFORE_THE_BENCH;

  static Part ofLetter(String letter) {
    return switch (letter) {
      case "T" -> RECORDED;
      case "B" -> WALK_IN;
      case "A" -> TOO_YOUNG;
      case "C" -> BEFORE_THE_BENCH;
      default -> throw new IllegalArgumentException("no part has the letter " + letter);
    };
  }
}
