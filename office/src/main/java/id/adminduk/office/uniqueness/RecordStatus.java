package id.adminduk.office.uniqueness;

import java.util.EnumSet;
import java.util.Set;

/**
 * The status words of the live system and the only ways between them (domain.md 4.2).
 *
 * <p>Plain meanings and what an office can do are in the message files under {@code
 * uniqueness.status.<name>}.
 */
public enum RecordStatus {
  /** Has a NIK and is not recorded. */
  UNREGISTERED,
  /** Recorded, still in the office. */
  BIO_CAPTURED,
  /** Being packed for sending. */
  PROCESSING,
  /** On its way to the centre. */
  SENT_FOR_ENROLLMENT,
  /** The centre has it. */
  RECEIVED_AT_CENTRAL,
  /** Incomplete or unreadable at the regional check. */
  ENROLL_FAILURE_AT_REGIONAL,
  /** Incomplete or unreadable at the centre. */
  ENROLL_FAILURE_AT_CENTRAL,
  /** The search itself failed. */
  SEARCH_FAILURE_AT_CENTRAL,
  /** Similarity between "same" and "different". */
  ADJUDICATE_RECORD,
  /** An adjudicator is at work. */
  ADJUDICATE_IN_PROCESS,
  /** The machine cannot decide at all; the centre validates by other means. */
  REQUEST_VALIDATION,
  /** Somebody with these fingers is recorded already. */
  DUPLICATE_RECORD,
  /** Unique: a card may be printed. */
  PRINT_READY_RECORD,
  /** A print job is under way. */
  SENT_FOR_CARD_PRINTING,
  /** Printed and read back. */
  CARD_PRINTED,
  /** At the pickup counter. */
  CARD_SHIPPED,
  /** Handed over and active. */
  CARD_ISSUED;

  /** The print-ready record and what a card does after it: never recorded again (trap 7). */
  private static final Set<RecordStatus> RECORDED = EnumSet.range(PRINT_READY_RECORD, CARD_ISSUED);

  /** People count as the centre: what they judge waits as what the machine searches does. */
  private static final Set<RecordStatus> AT_CENTRE =
      EnumSet.of(
          PROCESSING,
          SENT_FOR_ENROLLMENT,
          RECEIVED_AT_CENTRAL,
          ADJUDICATE_RECORD,
          ADJUDICATE_IN_PROCESS,
          REQUEST_VALIDATION);

  /**
   * Gives where this status may lead.
   *
   * <p>Two ways back to {@link #PRINT_READY_RECORD} are ours: from {@link #SENT_FOR_CARD_PRINTING},
   * because domain.md 4.4 keeps a record print-ready when printing fails, and from {@link
   * #CARD_SHIPPED}, because a card that fails the 1:1 match at the counter (4.6) is made anew.
   */
  public Set<RecordStatus> next() {
    return switch (this) {
      case UNREGISTERED -> EnumSet.of(BIO_CAPTURED);
      case BIO_CAPTURED -> EnumSet.of(PROCESSING);
      case PROCESSING -> EnumSet.of(SENT_FOR_ENROLLMENT, ENROLL_FAILURE_AT_REGIONAL);
      case SENT_FOR_ENROLLMENT -> EnumSet.of(RECEIVED_AT_CENTRAL);
      case RECEIVED_AT_CENTRAL ->
          EnumSet.of(
              PRINT_READY_RECORD,
              ENROLL_FAILURE_AT_CENTRAL,
              SEARCH_FAILURE_AT_CENTRAL,
              ADJUDICATE_RECORD,
              REQUEST_VALIDATION,
              DUPLICATE_RECORD);
      case ENROLL_FAILURE_AT_REGIONAL, ENROLL_FAILURE_AT_CENTRAL ->
          EnumSet.of(BIO_CAPTURED, UNREGISTERED);
      case SEARCH_FAILURE_AT_CENTRAL -> EnumSet.of(BIO_CAPTURED, UNREGISTERED, RECEIVED_AT_CENTRAL);
      case ADJUDICATE_RECORD -> EnumSet.of(ADJUDICATE_IN_PROCESS);
      case ADJUDICATE_IN_PROCESS -> EnumSet.of(PRINT_READY_RECORD, DUPLICATE_RECORD, UNREGISTERED);
      case REQUEST_VALIDATION -> EnumSet.of(PRINT_READY_RECORD, DUPLICATE_RECORD);
      case DUPLICATE_RECORD -> EnumSet.of(UNREGISTERED);
      case PRINT_READY_RECORD -> EnumSet.of(SENT_FOR_CARD_PRINTING);
      case SENT_FOR_CARD_PRINTING -> EnumSet.of(CARD_PRINTED, PRINT_READY_RECORD);
      case CARD_PRINTED -> EnumSet.of(CARD_SHIPPED, PRINT_READY_RECORD);
      case CARD_SHIPPED -> EnumSet.of(CARD_ISSUED, PRINT_READY_RECORD);
      case CARD_ISSUED -> EnumSet.of(PRINT_READY_RECORD);
    };
  }

  /** Says whether this status may lead to the other. */
  public boolean mayBecome(RecordStatus other) {
    return next().contains(other);
  }

  /**
   * Says whether the person is recorded for life: print-ready, or anything a card does after it.
   */
  public boolean isRecorded() {
    return RECORDED.contains(this);
  }

  /** Says whether the office waits for the centre. */
  public boolean isAtCentre() {
    return AT_CENTRE.contains(this);
  }

  /** Says whether the same recording may be sent once more (4.2: "resend"). */
  public boolean mayBeSentAgain() {
    return mayBecome(BIO_CAPTURED) && this != UNREGISTERED;
  }

  /** Says whether the office may delete the record and record anew in the same file. */
  public boolean mayBeRecordedAnew() {
    return this == ENROLL_FAILURE_AT_REGIONAL || this == ENROLL_FAILURE_AT_CENTRAL;
  }
}
