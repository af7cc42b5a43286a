package id.adminduk.office.uniqueness;

import id.adminduk.office.access.Officer;
import id.adminduk.office.access.PersonId;
import id.adminduk.office.applications.OpenStep;
import id.adminduk.office.kernel.Result;
import id.adminduk.office.kernel.StepId;
import java.util.Optional;
import java.util.UUID;

/** The face of this room: who is one person, and who may get a card. */
public interface Uniqueness {

  /**
   * Sends the file's recording to the centre (S6 row 6) and stops the staff clock; also sends it
   * again after a failure.
   *
   * @return {@link RecordStatus#SENT_FOR_ENROLLMENT}
   */
  Result<RecordStatus, UniquenessRefusal> send(StepId step, Officer by);

  /**
   * Gives the status of the person a row is about; absent before a recording is sealed. Where the
   * file has no recording of its own, the resident's latest counts.
   */
  Optional<RecordStatus> statusOf(OpenStep row);

  /** Gives the status of a subject; absent when nothing of them was ever sent. */
  Optional<RecordStatus> statusOf(UUID subject);

  /**
   * Opens what a card carries; the only way to the printer. Every content is an audited sight.
   *
   * @return refused before {@link RecordStatus#PRINT_READY_RECORD}
   */
  Result<PrintReady, UniquenessRefusal> printReady(OpenStep row, Officer by);

  /**
   * Notes what became of the card, in the caller's unit of work: between {@link
   * RecordStatus#PRINT_READY_RECORD} and {@link RecordStatus#CARD_ISSUED}, and back for a reprint.
   *
   * @throws ForbiddenTransition when domain.md 4.2 draws no such way, or it is not about a card
   */
  void advance(UUID subject, RecordStatus to);

  /**
   * Holds a fresh finger against a template, one to one (about 0.1 s).
   *
   * @param probeImage finger image of any type the office reads
   * @param dpi resolution of the image, 100 to 2000
   * @param referenceTemplate as kept in vault or chip
   * @throws id.adminduk.matcher.MalformedTemplate when the reference is not a template
   * @throws IllegalArgumentException when the dpi is out of range
   */
  MatchVerdict compare(byte[] probeImage, double dpi, byte[] referenceTemplate);

  /**
   * Takes in a person who was recorded before this office began, without a search; audited. Only
   * the demo room calls it.
   *
   * @param status one that {@link RecordStatus#isRecorded}
   * @throws IllegalArgumentException for another status
   * @throws IllegalStateException when the subject is known already
   */
  void admitRecorded(UUID subject, EarlierRecording earlier, RecordStatus status);

  /**
   * Sends a recording of an earlier system through the search, as if it came from a file: unique,
   * before adjudicators, or a duplicate. Only the demo room calls it.
   *
   * @param recordedBy who signed it off there; never judges it
   * @throws IllegalStateException when the subject is known already
   */
  void submitEarlier(UUID subject, EarlierRecording earlier, PersonId recordedBy);
}
