package id.adminduk.office.uniqueness;

import id.adminduk.matcher.people.PeopleAnswer.Complete;
import id.adminduk.office.applications.Applications;
import id.adminduk.office.applications.OpenStep;
import id.adminduk.office.audit.AuditEntry;
import id.adminduk.office.audit.AuditTrail;
import id.adminduk.office.capture.Captures;
import id.adminduk.office.capture.SealedCapture;
import id.adminduk.office.catalogue.StepKind;
import id.adminduk.office.premises.Chance;
import id.adminduk.office.uniqueness.bench.Bench;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * Brings the centre's answer to the office: search log, status, SOP row and audit in one commit.
 *
 * <p>Only PRINT_READY_RECORD closes row 6; after every other answer the row is the operator's
 * again. What people must judge first stays at the centre, and the row goes on waiting.
 */
@Component
class CentreAnswers {

  private final JobStore jobs;
  private final RecordStore records;
  private final SearchLog searches;
  private final Captures captures;
  private final Recorders recorders;
  private final Bench bench;
  private final Applications applications;
  private final Waiters waiters;
  private final AuditTrail audit;
  private final Chance chance;
  private final Clock clock;

  CentreAnswers(
      JobStore jobs,
      RecordStore records,
      SearchLog searches,
      Captures captures,
      Recorders recorders,
      Bench bench,
      Applications applications,
      Waiters waiters,
      AuditTrail audit,
      Chance chance,
      Clock clock) {
    this.jobs = jobs;
    this.records = records;
    this.searches = searches;
    this.captures = captures;
    this.recorders = recorders;
    this.bench = bench;
    this.applications = applications;
    this.waiters = waiters;
    this.audit = audit;
    this.chance = chance;
    this.clock = clock;
  }

  /** Gives the answer; inside the centre's unit of work. The file may be closed by now. */
  void give(SearchJob job, RecordStatus verdict, Optional<Complete> search) {
    jobs.answered(job, clock.instant());
    UUID written = chance.uuid();
    search.ifPresent(seen -> searches.append(written, job, seen, clock.instant()));
    Map<String, String> facts = shown(verdict, search);
    if (verdict == RecordStatus.ADJUDICATE_RECORD || verdict == RecordStatus.REQUEST_VALIDATION) {
      records.move(job.subject(), verdict);
      openBench(job, search.map(_ -> written));
      note(job, facts, search);
    } else {
      settle(job, verdict, facts, search);
    }
  }

  /** Puts a record before people; it keeps its status. */
  void openBench(SearchJob job, Optional<UUID> search) {
    bench.open(
        new Bench.Question(
            job.subject(),
            job.id(),
            captureOf(job).map(SealedCapture::number),
            job.office(),
            recorders.of(job),
            search));
  }

  /** Brings what people came to. */
  void settle(SearchJob job, RecordStatus verdict) {
    settle(job, verdict, shown(verdict, Optional.empty()), Optional.empty());
  }

  private void settle(
      SearchJob job, RecordStatus verdict, Map<String, String> facts, Optional<Complete> search) {
    Optional<OpenStep> step = job.step().flatMap(applications::resume);
    records.move(job.subject(), verdict);
    waiters.release(job.subject());
    if (verdict == RecordStatus.PRINT_READY_RECORD && step.isPresent()) {
      applications.finish(step.get(), Optional.empty(), facts);
      account(job, facts, search);
      return;
    }
    if (verdict == RecordStatus.UNREGISTERED && step.filter(this::recordsItself).isPresent()) {
      applications.sendBackTo(step.get(), StepKind.CAPTURE, Optional.empty(), facts);
    }
    note(job, facts, search);
  }

  private boolean recordsItself(OpenStep step) {
    return applications
        .find(step.number())
        .map(file -> file.sop().rowOf(StepKind.CAPTURE).isPresent())
        .orElse(true);
  }

  private Optional<SealedCapture> captureOf(SearchJob job) {
    return job.caseId().flatMap(captures::sealedOf);
  }

  private void note(SearchJob job, Map<String, String> facts, Optional<Complete> search) {
    captureOf(job)
        .ifPresent(capture ->
            applications.note(
                capture.caseId(), capture.number(), "centre-answered", Optional.empty(), facts));
    account(job, facts, search);
  }

  private void account(SearchJob job, Map<String, String> facts, Optional<Complete> search) {
    audit.append(
        new AuditEntry(
            "centre-verdict",
            Optional.empty(),
            captureOf(job).map(SealedCapture::number),
            accounted(facts, search)));
  }

  private static Map<String, String> shown(RecordStatus verdict, Optional<Complete> search) {
    Map<String, String> facts = new LinkedHashMap<>();
    facts.put("status", verdict.name());
    search.ifPresent(seen -> facts.put("gallerySize", Integer.toString(seen.gallerySize())));
    return facts;
  }

  private static Map<String, String> accounted(
      Map<String, String> shown, Optional<Complete> search) {
    Map<String, String> facts = new LinkedHashMap<>(shown);
    search.ifPresent(seen -> {
      facts.put("galleryDigest", seen.galleryDigest());
      facts.put("candidates", Integer.toString(seen.candidates().size()));
    });
    return facts;
  }
}
