package id.adminduk.office.uniqueness;

import id.adminduk.matcher.people.PeopleAnswer;
import id.adminduk.matcher.people.PeopleAnswer.Complete;
import id.adminduk.office.premises.Chance;
import id.adminduk.office.uniqueness.bench.Centre;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** The data centre as the adjudicators' bench sees it. */
@Component
class BenchDoor implements Centre {

  private final RecordStore records;
  private final JobStore jobs;
  private final SearchLog searches;
  private final Lookup lookup;
  private final CentreWorker worker;
  private final Chance chance;
  private final Clock clock;

  BenchDoor(
      RecordStore records,
      JobStore jobs,
      SearchLog searches,
      Lookup lookup,
      CentreWorker worker,
      Chance chance,
      Clock clock) {
    this.records = records;
    this.jobs = jobs;
    this.searches = searches;
    this.lookup = lookup;
    this.worker = worker;
    this.chance = chance;
    this.clock = clock;
  }

  @Override
  public void inHumanHands(UUID subject) {
    records
        .lock(subject)
        .filter(standing -> standing.status() == RecordStatus.ADJUDICATE_RECORD)
        .ifPresent(_ -> records.move(subject, RecordStatus.ADJUDICATE_IN_PROCESS));
  }

  @Override
  public Optional<UUID> searchAgain(UUID job, UUID subject) {
    return lookup
        .everybody(subject)
        .filter(PeopleAnswer.Complete.class::isInstance)
        .map(Complete.class::cast)
        .map(seen -> {
          UUID id = chance.uuid();
          searches.append(id, jobs.find(job), seen, clock.instant());
          return id;
        });
  }

  @Override
  public void concluded() {
    worker.kickAfterCommit();
  }
}
