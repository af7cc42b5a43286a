package id.adminduk.office.capture;

import id.adminduk.office.access.Officer;
import id.adminduk.office.applications.ApplicationRefusal;
import id.adminduk.office.applications.Applications;
import id.adminduk.office.applications.CaseView;
import id.adminduk.office.applications.OpenStep;
import id.adminduk.office.capture.Recording.Head;
import id.adminduk.office.catalogue.StepKind;
import id.adminduk.office.kernel.MalformedReference;
import id.adminduk.office.kernel.Result;
import id.adminduk.office.population.Resident;
import id.adminduk.office.population.Residents;
import id.adminduk.office.premises.Chance;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Lets an officer to the recording of an open row, and begins it where there is none. */
@Component
class CaptureDoor {

  private final Applications applications;
  private final Residents residents;
  private final CaptureSessions sessions;
  private final CaptureSubjects subjects;
  private final DraftBox drafts;
  private final Chance chance;
  private final Clock clock;

  CaptureDoor(
      Applications applications,
      Residents residents,
      CaptureSessions sessions,
      CaptureSubjects subjects,
      DraftBox drafts,
      Chance chance,
      Clock clock) {
    this.applications = applications;
    this.residents = residents;
    this.sessions = sessions;
    this.subjects = subjects;
    this.drafts = drafts;
    this.chance = chance;
    this.clock = clock;
  }

  /**
   * Asks the hall for the row and locks the file; inside a unit of work.
   *
   * @throws MalformedReference when the row belongs to another file than the address says
   */
  Result<OpenStep, CaptureRefusal> permit(Sitting sitting) {
    Result<OpenStep, ApplicationRefusal> answer =
        applications.permit(sitting.step(), StepKind.CAPTURE, sitting.officer());
    return answer.fold(
        row -> {
          if (!row.number().equals(sitting.number())) {
            throw new MalformedReference("the row is not of this file");
          }
          return Result.done(row);
        },
        refusal -> Result.refused(new CaptureRefusal.FromHall(refusal)));
  }

  /** Gives the open recording of the row; inside a unit of work. */
  Result<Recording.Open, CaptureRefusal> enter(Sitting sitting) {
    return permit(sitting).then(row -> recordingOf(row, sitting.officer()));
  }

  Result<Recording.Open, CaptureRefusal> recordingOf(OpenStep row, Officer officer) {
    return switch (sessions.find(row.id()).orElseGet(() -> begin(row, officer))) {
      case Recording.Open open -> Result.done(open);
      case Recording.Sealed done ->
          Result.refused(
              new CaptureRefusal.FromHall(
                  new ApplicationRefusal.StepNotOpen(
                      row.number().value(), row.row().printedNumber(), "")));
    };
  }

  private Recording begin(OpenStep row, Officer officer) {
    Head head =
        new Head(
            row.id(),
            row.caseId(),
            row.number(),
            subjects.enlistSubject(row.pemohon()),
            chance.uuid());
    drafts.destroy(sessions.abandonedDrafts(head), head);
    sessions.open(head, officer.id(), clock.instant());
    return new Recording.Open(head, false, Map.of(), Map.of(), Map.of(), Optional.empty());
  }

  /**
   * Finds the resident at the desk.
   *
   * @throws MalformedReference when there is no such file
   */
  Resident residentOf(Sitting sitting) {
    return applications
        .find(sitting.number())
        .map(CaseView::pemohon)
        .flatMap(residents::find)
        .orElseThrow(() -> new MalformedReference("no such file"));
  }

  Backdrop backdropOf(Sitting sitting) {
    return Backdrop.of(residentOf(sitting));
  }
}
