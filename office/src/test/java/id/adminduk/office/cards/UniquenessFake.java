package id.adminduk.office.cards;

import id.adminduk.formats.FingerPosition;
import id.adminduk.formats.GreyRaster;
import id.adminduk.formats.Images;
import id.adminduk.office.access.Officer;
import id.adminduk.office.access.PersonId;
import id.adminduk.office.applications.OpenStep;
import id.adminduk.office.kernel.CaseNumber;
import id.adminduk.office.kernel.Result;
import id.adminduk.office.kernel.StepId;
import id.adminduk.office.uniqueness.EarlierRecording;
import id.adminduk.office.uniqueness.MatchVerdict;
import id.adminduk.office.uniqueness.PrintReady;
import id.adminduk.office.uniqueness.RecordStatus;
import id.adminduk.office.uniqueness.Uniqueness;
import id.adminduk.office.uniqueness.UniquenessRefusal;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** A centre that knows one person; a finger matches when its image is the template itself. */
final class UniquenessFake implements Uniqueness {

  static final byte[] RIGHT = {2, 2, 2};
  static final byte[] LEFT = {7, 7, 7};

  final UUID subject;
  RecordStatus status = RecordStatus.PRINT_READY_RECORD;

  UniquenessFake(UUID subject) {
    this.subject = subject;
  }

  @Override
  public Result<RecordStatus, UniquenessRefusal> send(StepId step, Officer by) {
    throw new UnsupportedOperationException("not this room's duty");
  }

  @Override
  public Optional<RecordStatus> statusOf(OpenStep row) {
    return Optional.of(status);
  }

  @Override
  public Optional<RecordStatus> statusOf(UUID someone) {
    return Optional.of(status);
  }

  @Override
  public Result<PrintReady, UniquenessRefusal> printReady(OpenStep row, Officer by) {
    CaseNumber number = row.number();
    if (status != RecordStatus.PRINT_READY_RECORD) {
      return Result.refused(new UniquenessRefusal.NotPrintReady(number, status));
    }
    byte[] picture = Images.toPng(new GreyRaster(30, 40, new byte[30 * 40]));
    return Result.done(
        new PrintReady(
            subject,
            number,
            picture,
            picture,
            Map.of(FingerPosition.RIGHT_INDEX, RIGHT, FingerPosition.LEFT_INDEX, LEFT)));
  }

  @Override
  public void advance(UUID someone, RecordStatus to) {
    if (!status.mayBecome(to)) {
      throw new IllegalStateException(status + " may not become " + to);
    }
    status = to;
  }

  @Override
  public MatchVerdict compare(byte[] probeImage, double dpi, byte[] referenceTemplate) {
    boolean same = Arrays.equals(probeImage, referenceTemplate);
    return new MatchVerdict.Compared(same ? 90 : 3, 40, 1e-4, same);
  }

  @Override
  public void admitRecorded(UUID someone, EarlierRecording earlier, RecordStatus as) {
    throw new UnsupportedOperationException("not this room's duty");
  }

  @Override
  public void submitEarlier(UUID someone, EarlierRecording earlier, PersonId recordedBy) {
    throw new UnsupportedOperationException();
  }
}
