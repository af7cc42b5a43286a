package id.adminduk.office.applications;

import id.adminduk.office.access.Officer;
import id.adminduk.office.catalogue.StepKind;
import id.adminduk.office.kernel.CaseId;
import id.adminduk.office.kernel.CaseNumber;
import id.adminduk.office.kernel.Nik;
import id.adminduk.office.kernel.Result;
import id.adminduk.office.kernel.StepId;
import id.adminduk.office.kernel.Token;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The face of the hall.
 *
 * <p>Everything that changes something must run inside a unit of work of the caller; a refusal must
 * be passed on so that the unit rolls back.
 */
public interface Applications {

  /** Takes in a new file: row 1 is done, the number is given, row 2 is open. */
  Result<CaseNumber, ApplicationRefusal> accept(NewApplication application, Officer by);

  /**
   * Takes in what a resident sent from home (S9, "secara online"; S4, the call for a visit): the
   * same file in the same lists, begun by no officer's hand.
   */
  Result<CaseNumber, ApplicationRefusal> acceptOnline(NewApplication application);

  /** Takes in who stands before the officers of a field service (S8 row 5: becomes an S10 file). */
  Result<CaseNumber, ApplicationRefusal> acceptInField(NewApplication application, Officer by);

  /**
   * Says who the person is that was taken in without a NIK (S4 row 5); the open row stays open.
   *
   * @return refused when the register does not know the NIK, or another open file of the same
   *     service does
   */
  Result<OpenStep, ApplicationRefusal> identify(OpenStep step, Nik nik, Officer by);

  /**
   * Takes in a returned file again: same number, the clock begins anew (rule R3).
   *
   * @param step the reopened first row
   */
  Result<CaseNumber, ApplicationRefusal> resubmit(StepId step, CaseForm form, Officer by);

  /** Takes a file up from the pile: from now on the minutes of the row count. */
  Result<OpenStep, ApplicationRefusal> take(StepId step, Officer by);

  /** Lets an officer do an open row: checks row, role, four eyes and waits, and locks the case. */
  default Result<OpenStep, ApplicationRefusal> permit(StepId step, StepKind kind, Officer by) {
    return permit(step, Set.of(kind), by);
  }

  /** As above, for an act that rows of several kinds share. */
  Result<OpenStep, ApplicationRefusal> permit(StepId step, Set<StepKind> kinds, Officer by);

  /** Gives the open row of a file to the system and locks the case; absent when it is closed. */
  Optional<OpenStep> openRowOf(CaseId caseId);

  /**
   * Lets the system go on with a row that waited, when the answer came from outside.
   *
   * @return empty when the row is closed by now, so a late answer changes nothing
   */
  Optional<OpenStep> resume(StepId step);

  /**
   * Puts a row that waited for the centre back on its pile; changes nothing when it is closed or
   * waits for something else by now.
   */
  void centreAnswered(StepId step);

  /**
   * Closes the row and opens the next one, or closes the case after the last.
   *
   * @param facts what the time line shows beside the row; plain values, no biometrics
   */
  void finish(OpenStep step, Optional<Officer> by, Map<String, String> facts);

  /**
   * Sends the file back to the applicant along the row's Tidak, or to the first row where the SOP
   * draws none.
   */
  Result<CaseNumber, ApplicationRefusal> sendBack(
      OpenStep step, Officer by, List<Deficiency> deficiencies);

  /**
   * Sends the file back to an earlier row inside the office, such as a new recording.
   *
   * @throws IllegalArgumentException when the SOP has no such row before this one
   */
  void sendBackTo(OpenStep step, StepKind kind, Optional<Officer> by, Map<String, String> facts);

  /** Stops the staff clock of the row. */
  void hold(OpenStep step, WaitReason reason, Optional<Officer> by, Map<String, String> facts);

  /** Notes something in the file's time line without moving it. */
  void note(
      CaseId caseId,
      CaseNumber number,
      String event,
      Optional<Officer> by,
      Map<String, String> facts);

  /** Finds a file by the number the citizen carries. */
  Optional<CaseView> find(CaseNumber number);

  /** Finds a file by the token of its pickup slip. */
  Optional<CaseView> findByPickupToken(Token token);

  /** Shows what anybody with the receipt may see: where the file is, never whose it is. */
  Optional<PublicProgress> track(Token token);
}
