package id.adminduk.office.uniqueness;

import id.adminduk.matcher.people.PeopleAnswer;
import id.adminduk.matcher.people.PeopleAnswer.Complete;
import id.adminduk.matcher.people.Resemblance;
import id.adminduk.office.kernel.OfficeCode;
import id.adminduk.office.premises.Chance;
import id.adminduk.office.premises.UnitOfWork;
import id.adminduk.office.uniqueness.bench.Bench;
import id.adminduk.office.uniqueness.bench.Bench.Concluded;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * Carries out what adjudicators came to: status, roll and SOP row in one commit (domain.md 4.2).
 *
 * <p>Whoever is called TUNGGAL is searched for once more under the roll's lock: somebody else with
 * the same fingers may have been enrolled while people were thinking. Whom nobody has judged yet
 * goes to the bench first.
 */
@Component
class CarryOut {

  private final Bench bench;
  private final Lookup lookup;
  private final Roll roll;
  private final JobStore jobs;
  private final SearchLog searches;
  private final CentreAnswers answers;
  private final UnitOfWork unitOfWork;
  private final OfficeCode here;
  private final Chance chance;
  private final Clock clock;

  CarryOut(
      Bench bench,
      Lookup lookup,
      Roll roll,
      JobStore jobs,
      SearchLog searches,
      CentreAnswers answers,
      UnitOfWork unitOfWork,
      OfficeCode centreOffice,
      Chance chance,
      Clock clock) {
    this.bench = bench;
    this.lookup = lookup;
    this.roll = roll;
    this.jobs = jobs;
    this.searches = searches;
    this.answers = answers;
    this.unitOfWork = unitOfWork;
    this.here = centreOffice;
    this.chance = chance;
    this.clock = clock;
  }

  /** Carries out one conclusion; says whether there was one. */
  boolean workOnce() {
    return unitOfWork.call(() -> bench.carryOutNext(here, this::carryOut));
  }

  private void carryOut(Concluded concluded) {
    SearchJob job = jobs.find(concluded.adjudication().job());
    switch (concluded.decision()) {
      case GANDA -> answers.settle(job, RecordStatus.DUPLICATE_RECORD);
      case PERLU_REKAM_ULANG -> answers.settle(job, RecordStatus.UNREGISTERED);
      case TUNGGAL -> unique(job, concluded);
    }
  }

  private void unique(SearchJob job, Concluded concluded) {
    UUID subject = job.subject();
    Optional<PeopleAnswer> answer = lookup.everybody(subject);
    if (lookup.body(subject).isEmpty()) {
      answers.settle(job, RecordStatus.PRINT_READY_RECORD);
      return;
    }
    if (!(answer.orElse(null) instanceof Complete seen)) {
      throw new IllegalStateException("the gallery is not whole; the conclusion waits");
    }
    boolean someoneNew =
        seen.candidates().stream()
            .map(Resemblance::subject)
            .anyMatch(who -> !concluded.judged().contains(who.value()));
    if (someoneNew) {
      UUID search = chance.uuid();
      searches.append(search, job, seen, clock.instant());
      answers.openBench(job, Optional.of(search));
      return;
    }
    roll.add(subject);
    answers.settle(job, RecordStatus.PRINT_READY_RECORD);
  }
}
