package id.adminduk.office.applications;

import id.adminduk.office.catalogue.SopRow;
import id.adminduk.office.kernel.CaseNumber;
import id.adminduk.office.kernel.Nik;
import id.adminduk.office.kernel.StepId;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/**
 * One open row on somebody's list.
 *
 * @param late past the promise to the applicant, or past the row's own standard
 * @param takenBy who has taken it up
 * @param acts what the officer whose list it is may do with it now
 */
public record WorkItem(
    CaseNumber number,
    StepId step,
    SopRow row,
    String service,
    Nik pemohon,
    String namaPemohon,
    Optional<String> ticket,
    Instant openedAt,
    Instant dueAt,
    Optional<WaitReason> waiting,
    boolean late,
    Optional<String> takenBy,
    Set<CaseAct> acts) {

  public WorkItem {
    acts = Set.copyOf(acts);
  }

  /** Says whether the act is offered; for templates. */
  public boolean may(String act) {
    return acts.contains(CaseAct.valueOf(act));
  }
}
