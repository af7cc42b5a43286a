package id.adminduk.office.catalogue;

/**
 * What the system does at a row; each row of an SOP is bound to exactly one kind.
 *
 * <p>The walker knows only these words, never the workshop behind them.
 */
public enum StepKind {
  /** The applicant hands in the file (S6 row 1). */
  SUBMIT,
  /** Completeness by checklist, initialled (S6 row 2). */
  CHECK,
  /** Completeness and correctness, verification sheet signed (S6 row 3). */
  VERIFY,
  /** First-line approval (S6 row 4). */
  APPROVE,
  /** Photo, signature, fingers, irises, statement of truth (S6 row 5). */
  CAPTURE,
  /** Sent to the data centre; waits for PRINT_READY_RECORD (S6 row 6). */
  UNIQUENESS,
  /** NIK compared in the printing application (S6 row 7). */
  PRINT_CHECK,
  /** Card printed and its chip encoded (S6 row 8). */
  PRINT,
  /** Card passed to the pickup counter (S6 row 9). */
  FORWARD,
  /** Card handed over against the pickup slip after the 1:1 match (S6 row 10). */
  HAND_OVER
}
