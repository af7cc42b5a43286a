package id.adminduk.office.cards;

/** What the journal of a print says, point by point; stored by name. */
enum JournalPoint {
  /** Blangko allocated, the printer is asked next. */
  BEGUN,
  PRINTED,
  /** The printer was not reached; the blangko went back to stock. */
  NOT_SENT,
  PRINT_FAILED,
  PRINT_SILENT,
  ENCODED,
  ENCODE_FAILED,
  ENCODE_SILENT,
  READ_BACK_EQUAL,
  READ_BACK_DIFFERS,
  READ_BACK_FAILED,
  /** The office stopped between two points. */
  LEFT_UNFINISHED,
  /** Two officers looked: the card is good. */
  FOUND_GOOD,
  /** Two officers looked: the blangko is lost. */
  FOUND_SPOILED
}
