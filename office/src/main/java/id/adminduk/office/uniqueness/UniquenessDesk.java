package id.adminduk.office.uniqueness;

import id.adminduk.formats.FingerPosition;
import id.adminduk.matcher.Extraction.Extracted;
import id.adminduk.matcher.Extraction.FailureToEnrol;
import id.adminduk.matcher.FingerExtractor;
import id.adminduk.matcher.TwofoldExtractor;
import id.adminduk.matcher.Verification;
import id.adminduk.matcher.VerificationResult;
import id.adminduk.office.access.Officer;
import id.adminduk.office.access.PersonId;
import id.adminduk.office.applications.OpenStep;
import id.adminduk.office.audit.AuditEntry;
import id.adminduk.office.audit.AuditTrail;
import id.adminduk.office.capture.SealedCapture;
import id.adminduk.office.kernel.CaseNumber;
import id.adminduk.office.kernel.Result;
import id.adminduk.office.kernel.StepId;
import id.adminduk.office.premises.UnitOfWork;
import id.adminduk.office.uniqueness.RecordStore.Standing;
import id.adminduk.office.uniqueness.UniquenessRefusal.NotPrintReady;
import id.adminduk.office.uniqueness.UniquenessRefusal.NotRecorded;
import id.adminduk.office.vault.Purpose;
import id.adminduk.office.vault.Vault;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** The room behind its face. */
@Component
class UniquenessDesk implements Uniqueness {

  /** Room of one template on the chip (devices: ChipFinger); a longer one keeps its first look. */
  private static final int MOST_ON_CHIP = 1536;

  private final Dispatch dispatch;
  private final Recordings recordings;
  private final RecordStore records;
  private final Roll roll;
  private final Vault vault;
  private final UnitOfWork unitOfWork;
  private final AuditTrail audit;
  private final FingerExtractor extractor = new TwofoldExtractor();

  UniquenessDesk(
      Dispatch dispatch,
      Recordings recordings,
      RecordStore records,
      Roll roll,
      Vault vault,
      UnitOfWork unitOfWork,
      AuditTrail audit) {
    this.dispatch = dispatch;
    this.recordings = recordings;
    this.records = records;
    this.roll = roll;
    this.vault = vault;
    this.unitOfWork = unitOfWork;
    this.audit = audit;
  }

  @Override
  public Result<RecordStatus, UniquenessRefusal> send(StepId step, Officer by) {
    return dispatch.send(step, by);
  }

  @Override
  public Optional<RecordStatus> statusOf(OpenStep row) {
    return recordings
        .behind(row)
        .map(capture -> statusOf(capture.subject()).orElse(RecordStatus.BIO_CAPTURED));
  }

  @Override
  public Optional<RecordStatus> statusOf(UUID subject) {
    return records.find(subject).map(Standing::status);
  }

  @Override
  public Result<PrintReady, UniquenessRefusal> printReady(OpenStep row, Officer by) {
    CaseNumber number = row.number();
    return unitOfWork.attempt(() -> {
      Optional<SealedCapture> capture = recordings.behind(row);
      if (capture.isEmpty()) {
        return Result.refused(new NotRecorded(number));
      }
      RecordStatus status = statusOf(capture.get().subject()).orElse(RecordStatus.BIO_CAPTURED);
      return status.isRecorded()
          ? Result.done(open(capture.get(), number, by))
          : Result.refused(new NotPrintReady(number, status));
    });
  }

  private PrintReady open(SealedCapture capture, CaseNumber number, Officer by) {
    Purpose purpose = Purpose.of("print-ready", by.id(), number);
    Map<FingerPosition, byte[]> fingers = new EnumMap<>(FingerPosition.class);
    for (FingerPosition finger : ChipFingers.choose(capture.fingers())) {
      vault
          .get(capture.template(finger), purpose)
          .map(bytes -> Bodies.of(bytes).within(MOST_ON_CHIP).bytes())
          .ifPresent(bytes -> fingers.put(finger, bytes));
    }
    return new PrintReady(
        capture.subject(),
        number,
        vault.get(capture.photo(), purpose).orElseThrow(),
        vault.get(capture.signature(), purpose).orElseGet(() -> new byte[0]),
        fingers);
  }

  @Override
  public void advance(UUID subject, RecordStatus to) {
    unitOfWork.run(() -> {
      RecordStatus from = statusOf(subject).orElse(RecordStatus.UNREGISTERED);
      if (!from.isRecorded() || !to.isRecorded()) {
        throw new ForbiddenTransition(subject, from, to);
      }
      records.move(subject, to);
    });
  }

  @Override
  public MatchVerdict compare(byte[] probeImage, double dpi, byte[] referenceTemplate) {
    return switch (extractor.extract(probeImage, dpi)) {
      case FailureToEnrol failure ->
          new MatchVerdict.NotReadable(failure.reason(), failure.advice());
      case Extracted extracted -> {
        VerificationResult result =
            Verification.verify(extracted.template(), Bodies.of(referenceTemplate));
        yield new MatchVerdict.Compared(
            result.score(), result.threshold(), result.statedFmr(), result.matched());
      }
    };
  }

  @Override
  public void admitRecorded(UUID subject, EarlierRecording earlier, RecordStatus status) {
    if (!status.isRecorded()) {
      throw new IllegalArgumentException(status + " is not a recorded person's status");
    }
    unitOfWork.run(() -> {
      roll.lock();
      if (records.find(subject).isPresent()) {
        throw new IllegalStateException("subject " + subject + " is known already");
      }
      records.begin(subject, status);
      earlier.contents(subject).forEach(vault::put);
      roll.add(subject);
      audit.append(
          new AuditEntry(
              "record-admitted",
              Optional.empty(),
              Optional.empty(),
              Map.of("status", status.name())));
    });
  }

  @Override
  public void submitEarlier(UUID subject, EarlierRecording earlier, PersonId recordedBy) {
    unitOfWork.run(() -> {
      if (records.find(subject).isPresent()) {
        throw new IllegalStateException("subject " + subject + " is known already");
      }
      records.begin(subject, RecordStatus.BIO_CAPTURED);
      earlier.contents(subject).forEach(vault::put);
      dispatch.sendEarlier(subject, recordedBy);
    });
  }
}
