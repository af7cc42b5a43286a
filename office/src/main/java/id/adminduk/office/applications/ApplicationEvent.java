package id.adminduk.office.applications;

import id.adminduk.office.access.Officer;
import id.adminduk.office.catalogue.RowKey;
import id.adminduk.office.catalogue.StepKind;
import id.adminduk.office.kernel.CaseId;
import id.adminduk.office.kernel.CaseNumber;
import id.adminduk.office.kernel.StepId;

/** What the hall tells those who listen, inside the transaction of the act. */
public sealed interface ApplicationEvent {

  CaseId caseId();

  CaseNumber number();

  /** A row became the open one. */
  record StepOpened(CaseId caseId, CaseNumber number, StepId step, RowKey row, StepKind kind)
      implements ApplicationEvent {}

  /** The file went back to the applicant. */
  record Returned(CaseId caseId, CaseNumber number, RowKey from) implements ApplicationEvent {}

  /**
   * A row said Tidak, and the file went to an earlier desk or to the applicant.
   *
   * @param why as it was written down
   */
  record SentBack(CaseId caseId, CaseNumber number, RowKey from, Officer by, String why)
      implements ApplicationEvent {}

  /** The last row was finished. */
  record Closed(CaseId caseId, CaseNumber number) implements ApplicationEvent {}

  /** Something outside the office answered, and the row can go on. */
  record Answered(CaseId caseId, CaseNumber number, RowKey row) implements ApplicationEvent {}

  /** The file was given up. */
  record Cancelled(CaseId caseId, CaseNumber number, Officer by, String why)
      implements ApplicationEvent {}
}
