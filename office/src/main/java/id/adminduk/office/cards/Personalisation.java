package id.adminduk.office.cards;

import id.adminduk.devices.card.CardPrinter;
import id.adminduk.devices.card.PrintOutcome;
import id.adminduk.devices.chip.ChipEncoder;
import id.adminduk.devices.chip.ChipReader;
import id.adminduk.devices.chip.EncodeFailure;
import id.adminduk.devices.chip.EncodeOutcome;
import id.adminduk.devices.chip.ReadFailure;
import id.adminduk.devices.chip.ReadOutcome;
import id.adminduk.office.access.Officer;
import id.adminduk.office.kernel.CaseNumber;
import id.adminduk.office.kernel.Result;
import id.adminduk.office.kernel.StepId;
import java.util.Arrays;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * S6 row 8 as a protocol between book and devices: allocate, print, encode, read back.
 *
 * <p>Each device outcome is written down before the next device is asked. What nobody can know is
 * doubt, never a second blangko (promise R4). Domain.md 4.4: the card counts as made only when the
 * chip reads back byte for byte.
 */
@Component
class Personalisation {

  private final PrintBook book;
  private final CardPrinter printer;
  private final ChipEncoder encoder;
  private final ChipReader reader;
  private final IssuerKey issuer;

  Personalisation(
      PrintBook book,
      CardPrinter printer,
      ChipEncoder encoder,
      ChipReader reader,
      IssuerKey issuer) {
    this.book = book;
    this.printer = printer;
    this.encoder = encoder;
    this.reader = reader;
    this.issuer = issuer;
  }

  /** Makes one card on one blangko. */
  Result<CaseNumber, CardRefusal> make(StepId step, Optional<SerialNumber> chosen, Officer by) {
    return book.begin(step, chosen, by).then(job -> print(job, by));
  }

  /** Goes on with a card that two officers have found good; its chip may still be empty. */
  Result<CaseNumber, CardRefusal> complete(Assignment card, Officer by) {
    return switch (reader.read(card.serial().value())) {
      case ReadOutcome.Failed(ReadFailure reason) when reason == ReadFailure.EMPTY ->
          encode(card, by);
      case ReadOutcome outcome -> judge(card, outcome, by);
    };
  }

  private Result<CaseNumber, CardRefusal> print(PrintJob job, Officer by) {
    Assignment card = job.assignment();
    return switch (printer.print(job.face(), card.serial().value())) {
      case PrintOutcome.Printed(var printed) -> {
        book.printed(card, printed.pdf());
        yield encode(card, by);
      }
      case PrintOutcome.Failed(var reason, var detail) when reason.blankSpoiled() ->
          spoil(card, JournalPoint.PRINT_FAILED, SpoilReason.GAGAL_CETAK, detail);
      case PrintOutcome.Failed(var reason, var detail) -> {
        book.release(card, reason + ": " + detail);
        yield Result.refused(new PrintRefusal.NotPrinted(card.serial(), detail));
      }
      case PrintOutcome.Unknown(var detail) -> doubt(card, JournalPoint.PRINT_SILENT, detail);
    };
  }

  private Result<CaseNumber, CardRefusal> encode(Assignment card, Officer by) {
    String serial = card.serial().value();
    return switch (encoder.encode(serial, card.chip())) {
      case EncodeOutcome.Encoded(var chipUid) -> {
        book.note(card, JournalPoint.ENCODED, chipUid);
        yield judge(card, reader.read(serial), by);
      }
      case EncodeOutcome.Failed(var reason, var detail) ->
          spoil(
              card,
              JournalPoint.ENCODE_FAILED,
              reason == EncodeFailure.NO_CHIP ? SpoilReason.TANPA_CHIP : SpoilReason.GAGAL_ENCODE,
              detail);
      case EncodeOutcome.Unknown(var detail) -> {
        book.note(card, JournalPoint.ENCODE_SILENT, detail);
        yield afterSilence(card, by);
      }
    };
  }

  /** Only a chip that reads as it should ends the doubt; an empty one may be written any moment. */
  private Result<CaseNumber, CardRefusal> afterSilence(Assignment card, Officer by) {
    return switch (reader.read(card.serial().value())) {
      case ReadOutcome.Read read when holds(card, read.payload()) -> verified(card, read, by);
      case ReadOutcome.Read other ->
          doubt(card, JournalPoint.READ_BACK_DIFFERS, "after a silent encoder");
      case ReadOutcome.Failed(var reason) ->
          doubt(card, JournalPoint.READ_BACK_FAILED, reason.name());
    };
  }

  private Result<CaseNumber, CardRefusal> judge(Assignment card, ReadOutcome outcome, Officer by) {
    return switch (outcome) {
      case ReadOutcome.Read read when holds(card, read.payload()) -> verified(card, read, by);
      case ReadOutcome.Read other ->
          spoil(
              card,
              JournalPoint.READ_BACK_DIFFERS,
              SpoilReason.GAGAL_ENCODE,
              "chip differs from what the office holds");
      case ReadOutcome.Failed failed -> unreadable(card, failed.reason());
    };
  }

  /** An error of the reader says nothing about the card; the other failures are the card's own. */
  private Result<CaseNumber, CardRefusal> unreadable(Assignment card, ReadFailure reason) {
    JournalPoint point = JournalPoint.READ_BACK_FAILED;
    return switch (reason) {
      case NO_CHIP -> spoil(card, point, SpoilReason.TANPA_CHIP, reason.name());
      case EMPTY, TORN -> spoil(card, point, SpoilReason.GAGAL_ENCODE, reason.name());
      case READ_ERROR -> doubt(card, point, reason.name());
    };
  }

  private boolean holds(Assignment card, byte[] payload) {
    return Arrays.equals(card.chip(), payload) && issuer.sealed(payload).isPresent();
  }

  private Result<CaseNumber, CardRefusal> verified(
      Assignment card, ReadOutcome.Read read, Officer by) {
    return book.verified(card, read.chipUid(), by);
  }

  private Result<CaseNumber, CardRefusal> spoil(
      Assignment card, JournalPoint point, SpoilReason reason, String detail) {
    book.spoil(card, point, reason, detail);
    return Result.refused(new PrintRefusal.BlankSpoiled(card.serial(), reason));
  }

  private Result<CaseNumber, CardRefusal> doubt(
      Assignment card, JournalPoint point, String detail) {
    book.doubt(card, point, detail);
    return Result.refused(new PrintRefusal.OutcomeUnknown(card.serial()));
  }
}
