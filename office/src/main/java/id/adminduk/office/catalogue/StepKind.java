package id.adminduk.office.catalogue;

/**
 * What the system does at a row; each row of an SOP is bound to exactly one kind.
 *
 * <p>The walker knows only these words, never the workshop behind them. Services and rows are named
 * as in the sources: S1-S5 Kota Bima, S6 Kab. Tapin, S7 Kemendagri, S8-S9 Kota Jambi, S10-S22 the
 * office of the posters.
 */
public enum StepKind {
  /** The applicant hands in the file (S6 row 1). */
  SUBMIT,
  /** Completeness by checklist, initialled (S6 row 2). */
  CHECK,
  /** Completeness and correctness, verification sheet signed (S6 row 3). */
  VERIFY,
  /** First-line approval by section head or functional official (S6 row 4). */
  APPROVE,
  /** Photo, signature, fingers, irises, statement of truth (S6 row 5). */
  CAPTURE,
  /** Sent to the data centre; waits for PRINT_READY_RECORD (S6 row 6, S7 row 3). */
  UNIQUENESS,
  /** NIK compared in the printing application (S6 row 7). */
  PRINT_CHECK,
  /** Card printed and its chip encoded (S6 row 8). */
  PRINT,
  /** Card passed to the pickup counter (S6 row 9). */
  FORWARD,
  /** Card handed over against the pickup slip after the 1:1 match (S6 row 10). */
  HAND_OVER,
  /** A contact person or a place and time is made public (S4 row 1). */
  ANNOUNCE,
  /** The applicant calls the officer (S4 row 2). */
  CONTACT,
  /** Asked for the NIK: has one, or not yet (S4 row 3). */
  ASK_NIK,
  /** Told what must come first (S4 row 4). */
  ADVISE,
  /** A NIK given, or the data of one who has it verified (S4 row 5). */
  GIVE_NIK,
  /** The applicant comes with papers in hand, nothing handed in yet (S11 row 1). */
  BRING,
  /** The file taken over the counter, with proof (S1 row 1, S15 row 2). */
  RECEIVE,
  /** Papers scanned and put with the file (S14, S18). */
  SCAN,
  /** Data entered into SIAK (S12, S16). */
  ENTER,
  /** The print asked for, by operator or by the applicant at the machine (S1 row 4, S3 row 4). */
  REQUEST_PRINT,
  /** Fingers compared 1:1 with the chip before the card leaves the office (S7). */
  MATCH,
  /** Card made valid by its owner's finger (S3 row 6). */
  ACTIVATE,
  /** Draft of a certificate or letter made and put forward (S18 row 3). */
  DRAFT,
  /** Verified and initialled by the head of division, paraf (S18 row 4). */
  INITIAL,
  /** Signed by the head of the office (S8 row 3, S18). */
  SIGN,
  /** The civil registrar records the event; parties and witnesses sign the register (S20). */
  RECORD,
  /** Number given and register book kept (S18 row 5). */
  REGISTER,
  /** Paper or a card without chip printed: akta, KK, letter, KIA (S15 row 4). */
  PRODUCE,
  /** A document that lost its force taken in (S12 at the destination, S21). */
  WITHDRAW,
  /** Paper or a card without chip handed to the resident, the file archived (S18 row 6). */
  DELIVER,
  /** A nota dinas put to the head of the office (S8 row 1). */
  PROPOSE,
  /** The head of the office decides on a proposal, disposisi (S8 row 2). */
  DECIDE,
  /** Officers and equipment made ready, place and time made public (S8 row 4). */
  PREPARE,
  /** The service done in the field (S8 row 5). */
  VISIT,
  /** Anything else an officer does and reports. */
  TASK;

  /**
   * Says whether a row of this kind has no desk of its own: the officer does it and reports what
   * came of it, with a note.
   */
  public boolean isReported() {
    return switch (this) {
      case SUBMIT,
          CHECK,
          VERIFY,
          APPROVE,
          CAPTURE,
          UNIQUENESS,
          PRINT_CHECK,
          PRINT,
          FORWARD,
          MATCH,
          ACTIVATE,
          GIVE_NIK,
          PROPOSE,
          PREPARE,
          VISIT,
          HAND_OVER ->
          false;
      case ANNOUNCE,
          CONTACT,
          ASK_NIK,
          ADVISE,
          BRING,
          RECEIVE,
          SCAN,
          ENTER,
          REQUEST_PRINT,
          DRAFT,
          INITIAL,
          SIGN,
          RECORD,
          REGISTER,
          PRODUCE,
          WITHDRAW,
          DELIVER,
          DECIDE,
          TASK ->
          true;
    };
  }
}
