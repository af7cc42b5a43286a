package id.adminduk.office.uniqueness;

import id.adminduk.office.access.Offices;
import id.adminduk.office.applications.OpenStep;
import id.adminduk.office.capture.SealedCapture;
import id.adminduk.office.kernel.Day;
import id.adminduk.office.uniqueness.JobStore.Sending;
import id.adminduk.office.uniqueness.RecordStore.Standing;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Where a record is, what that means, and what the office can do now. */
@Component
public class CentreStanding {

  private final Recordings recordings;
  private final Dispatch dispatch;
  private final RecordStore records;
  private final JobStore jobs;
  private final Resolutions resolutions;
  private final Offices offices;
  private final Clock clock;

  CentreStanding(
      Recordings recordings,
      Dispatch dispatch,
      RecordStore records,
      JobStore jobs,
      Resolutions resolutions,
      Offices offices,
      Clock clock) {
    this.recordings = recordings;
    this.dispatch = dispatch;
    this.records = records;
    this.jobs = jobs;
    this.resolutions = resolutions;
    this.offices = offices;
    this.clock = clock;
  }

  /** Gives what {@code uniqueness/panel} shows at a row; read only. */
  public Map<String, Object> of(OpenStep step) {
    Optional<SealedCapture> capture = recordings.behind(step);
    boolean recordsItself = dispatch.recordsItself(step);
    Optional<Standing> standing = capture.flatMap(sealed -> records.find(sealed.subject()));
    RecordStatus status = standing.map(Standing::status).orElse(RecordStatus.BIO_CAPTURED);
    Map<String, Object> model = new HashMap<>();
    model.put("status", status.name());
    model.put("recorded", capture.isPresent());
    model.put("waiting", status.isAtCentre());
    model.put("canSend", capture.isPresent() && maySend(capture.get(), standing));
    model.put("again", status.mayBeSentAgain());
    model.put(
        "resolved",
        capture
            .filter(sealed -> status == RecordStatus.DUPLICATE_RECORD)
            .filter(sealed -> resolutions.isResolved(sealed.subject()))
            .isPresent());
    boolean unusable = status.mayBeRecordedAnew();
    model.put(
        "canGiveBack", status == RecordStatus.DUPLICATE_RECORD || (unusable && !recordsItself));
    model.put("canRecordAnew", unusable && recordsItself);
    // Always a key: a template asks a map for what it lacks with a fault, not with null.
    model.put(
        "sending",
        capture
            .flatMap(sealed -> jobs.latest(sealed.subject()))
            .filter(sending -> standing.isPresent())
            .map(this::told)
            .orElseGet(Map::of));
    return model;
  }

  private boolean maySend(SealedCapture capture, Optional<Standing> standing) {
    return standing
        .map(now ->
            now.status() == RecordStatus.BIO_CAPTURED
                || now.status().mayBecome(RecordStatus.BIO_CAPTURED)
                || (now.status() == RecordStatus.DUPLICATE_RECORD
                    && (capture.sealedAt().isAfter(now.since())
                        || resolutions.wasKept(capture.subject()))))
        .orElse(true);
  }

  private Map<String, Object> told(Sending sending) {
    Instant until = sending.answeredAt().orElse(clock.instant());
    return Map.of(
        "sentAt", local(sending.sentAt()),
        "answeredAt", sending.answeredAt().map(this::local).orElse(""),
        "waitedMinutes", Duration.between(sending.sentAt(), until).toMinutes(),
        "failures", sending.failures());
  }

  private String local(Instant at) {
    return Day.WITH_TIME.format(at.atZone(offices.here().hours().zone()));
  }
}
