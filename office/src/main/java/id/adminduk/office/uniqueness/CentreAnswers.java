package id.adminduk.office.uniqueness;

import id.adminduk.matcher.people.PeopleAnswer.Complete;
import id.adminduk.office.applications.Applications;
import id.adminduk.office.applications.OpenStep;
import id.adminduk.office.audit.AuditEntry;
import id.adminduk.office.audit.AuditTrail;
import id.adminduk.office.capture.SealedCapture;
import id.adminduk.office.premises.Chance;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Brings the centre's answer to the office: search log, status, SOP row and audit in one commit.
 *
 * <p>Only PRINT_READY_RECORD closes row 6; after every other answer the row is the operator's
 * again.
 */
@Component
class CentreAnswers {

  private final JobStore jobs;
  private final RecordStore records;
  private final SearchLog searches;
  private final Applications applications;
  private final Waiters waiters;
  private final AuditTrail audit;
  private final Chance chance;
  private final Clock clock;

  CentreAnswers(
      JobStore jobs,
      RecordStore records,
      SearchLog searches,
      Applications applications,
      Waiters waiters,
      AuditTrail audit,
      Chance chance,
      Clock clock) {
    this.jobs = jobs;
    this.records = records;
    this.searches = searches;
    this.applications = applications;
    this.waiters = waiters;
    this.audit = audit;
    this.chance = chance;
    this.clock = clock;
  }

  /** Gives the answer; inside the centre's unit of work. The file may be closed by now. */
  void give(SearchJob job, SealedCapture capture, RecordStatus verdict, Optional<Complete> search) {
    Map<String, String> facts = shown(verdict, search);
    Optional<OpenStep> step = job.step().flatMap(applications::resume);
    search.ifPresent(seen -> searches.append(chance.uuid(), job, seen, clock.instant()));
    records.move(job.subject(), verdict);
    jobs.answered(job, clock.instant());
    waiters.release(job.subject());
    if (verdict == RecordStatus.PRINT_READY_RECORD && step.isPresent()) {
      applications.finish(step.get(), Optional.empty(), facts);
    } else {
      applications.note(
          capture.caseId(), capture.number(), "centre-answered", Optional.empty(), facts);
    }
    audit.append(AuditEntry.bySystem("centre-verdict", capture.number(), accounted(facts, search)));
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
