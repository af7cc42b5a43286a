package id.adminduk.office.uniqueness;

import id.adminduk.formats.FingerPosition;
import id.adminduk.matcher.MalformedTemplate;
import id.adminduk.matcher.SearchAnswer;
import id.adminduk.matcher.people.Body;
import id.adminduk.matcher.people.GalleryShards;
import id.adminduk.matcher.people.PeopleAnswer;
import id.adminduk.matcher.people.PeopleAnswer.Complete;
import id.adminduk.matcher.people.PeopleAnswer.Incomplete;
import id.adminduk.office.capture.Captures;
import id.adminduk.office.capture.SealedCapture;
import id.adminduk.office.premises.Chance;
import id.adminduk.office.premises.UnitOfWork;
import id.adminduk.office.uniqueness.Roll.Line;
import id.adminduk.office.vault.Purpose;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Stands in for the ministry's data centre (DC): a simulator of the place, with a real 1:N search.
 *
 * <p>One job, three transactions at most: the claim, the answer, or the note that it failed. The
 * search runs inside the answer's transaction and under the roll's lock, so status, enrolment and
 * SOP row are one commit.
 */
@Component
class DataCentre {

  private static final Logger log = LoggerFactory.getLogger(DataCentre.class);
  private static final List<FingerPosition> ALL = List.of(FingerPosition.values());

  private final JobStore jobs;
  private final RecordStore records;
  private final Captures captures;
  private final Bodies bodies;
  private final GalleryShards gallery;
  private final GalleryKeeper keeper;
  private final Roll roll;
  private final CentreAnswers answers;
  private final UnitOfWork unitOfWork;
  private final CentreSettings settings;
  private final Chance chance;
  private final Clock clock;

  DataCentre(
      JobStore jobs,
      RecordStore records,
      Captures captures,
      Bodies bodies,
      GalleryShards gallery,
      GalleryKeeper keeper,
      Roll roll,
      CentreAnswers answers,
      UnitOfWork unitOfWork,
      CentreSettings settings,
      Chance chance,
      Clock clock) {
    this.jobs = jobs;
    this.records = records;
    this.captures = captures;
    this.bodies = bodies;
    this.gallery = gallery;
    this.keeper = keeper;
    this.roll = roll;
    this.answers = answers;
    this.unitOfWork = unitOfWork;
    this.settings = settings;
    this.chance = chance;
    this.clock = clock;
  }

  /** Works on the job that is due longest; says whether there was one. */
  boolean workOnce() {
    Optional<SearchJob> job = receive();
    job.ifPresent(this::work);
    return job.isPresent();
  }

  /** Claims a job; its record is now RECEIVED_AT_CENTRAL. */
  Optional<SearchJob> receive() {
    Instant now = clock.instant();
    return inUnit(() -> {
      Optional<SearchJob> job = jobs.claim(chance.uuid(), now, now.plus(settings.lease()));
      job.filter(claimed -> isOnItsWay(claimed))
          .ifPresent(claimed -> records.move(claimed.subject(), RecordStatus.RECEIVED_AT_CENTRAL));
      return job;
    });
  }

  /** Searches and answers; a failure is counted and the job tried again later. */
  void work(SearchJob job) {
    try {
      inUnit(() -> conclude(job)).ifPresent(Runnable::run);
    } catch (RuntimeException failure) {
      log.warn("Search job {} failed for the {}. time", job.id(), job.failures() + 1, failure);
      unitOfWork.run(() -> fail(job));
    }
  }

  /** Gives what is to be done in memory once the answer is committed. */
  private Optional<Runnable> conclude(SearchJob job) {
    roll.lock();
    if (!jobs.holds(job)) {
      return Optional.empty();
    }
    keeper.catchUp();
    Optional<SealedCapture> capture = captureOf(job);
    Optional<Body> probe =
        bodies.of(
            job.subject(),
            capture.map(SealedCapture::fingers).orElse(ALL),
            capture
                .map(sealed -> Purpose.ofSystem("uniqueness-search", sealed.number()))
                .orElseGet(() -> Purpose.ofSystem("uniqueness-search")));
    if (probe.isEmpty()) {
      // A record without usable fingers and irises, approved by the KASI: people must validate it.
      boolean nothing = capture.filter(sealed -> sealed.fingers().isEmpty()).isPresent();
      answers.give(
          job,
          nothing ? RecordStatus.REQUEST_VALIDATION : RecordStatus.ENROLL_FAILURE_AT_CENTRAL,
          Optional.empty());
      return Optional.empty();
    }
    return search(job, probe.get());
  }

  /** The recording of the sending's file; those of an earlier system have none. */
  private Optional<SealedCapture> captureOf(SearchJob job) {
    return job.caseId().map(file -> captures.sealedOf(file).orElseThrow());
  }

  private Optional<Runnable> search(SearchJob job, Body probe) {
    PeopleAnswer answer;
    try {
      answer = gallery.search(probe);
    } catch (MalformedTemplate unreadable) {
      answers.give(job, RecordStatus.ENROLL_FAILURE_AT_CENTRAL, Optional.empty());
      return Optional.empty();
    }
    return switch (answer) {
      case Incomplete(int loaded, int expected) -> {
        log.info("Search waits for the gallery: {} of {} people loaded", loaded, expected);
        jobs.postpone(job, job.failures(), clock.instant(), settings.firstWait());
        yield Optional.empty();
      }
      case Complete complete -> {
        answers.give(job, verdict(complete), Optional.of(complete));
        yield complete.zone() == SearchAnswer.Zone.UNIQUE
            ? Optional.of(enrolment(job, probe))
            : Optional.empty();
      }
    };
  }

  private Runnable enrolment(SearchJob job, Body probe) {
    Line line = roll.add(job.subject());
    return () -> keeper.remember(line, probe);
  }

  private void fail(SearchJob job) {
    if (!jobs.holds(job)) {
      return;
    }
    int failures = job.failures() + 1;
    if (failures < settings.attempts()) {
      Duration wait = settings.firstWait().multipliedBy(1L << (failures - 1));
      jobs.postpone(job, failures, clock.instant(), wait);
      return;
    }
    answers.give(job, RecordStatus.SEARCH_FAILURE_AT_CENTRAL, Optional.empty());
  }

  private boolean isOnItsWay(SearchJob job) {
    return records
        .lock(job.subject())
        .filter(standing -> standing.status() == RecordStatus.SENT_FOR_ENROLLMENT)
        .isPresent();
  }

  private static RecordStatus verdict(Complete answer) {
    return switch (answer.zone()) {
      case UNIQUE -> RecordStatus.PRINT_READY_RECORD;
      case ADJUDICATE -> RecordStatus.ADJUDICATE_RECORD;
      case DUPLICATE -> RecordStatus.DUPLICATE_RECORD;
    };
  }

  private <T> Optional<T> inUnit(Supplier<Optional<T>> work) {
    List<T> outcome = new ArrayList<>(1);
    unitOfWork.run(() -> work.get().ifPresent(outcome::add));
    return outcome.stream().findFirst();
  }
}
