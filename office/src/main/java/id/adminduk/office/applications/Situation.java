package id.adminduk.office.applications;

import id.adminduk.office.access.Officer;
import id.adminduk.office.access.PersonId;
import id.adminduk.office.catalogue.Sop;
import id.adminduk.office.catalogue.SopRow;
import id.adminduk.office.kernel.CaseNumber;
import java.util.Map;
import java.util.Optional;

/**
 * What decides over an officer's acts on one row: the facts {@link ActRules} judges.
 *
 * @param isOpen whether the row is the file's open one
 * @param finishedBy who finished it, or the office's name; for words only
 * @param takenBy who took it up; absent on the pile and where a hand simply went on
 * @param resting why nothing more may be done for the applicant's body or card: dead, gone, or a
 *     record that was withdrawn since the file came in
 * @param otherEyes who has done which other row of its four-eyes groups in this file
 */
record Situation(
    CaseNumber number,
    Sop sop,
    SopRow row,
    boolean isOpen,
    String finishedBy,
    Optional<WaitReason> waiting,
    Optional<Officer> takenBy,
    Optional<ApplicationRefusal> resting,
    Map<PersonId, SopRow> otherEyes) {

  Situation {
    otherEyes = Map.copyOf(otherEyes);
  }

  boolean waitsFor(WaitReason reason) {
    return waiting.filter(reason::equals).isPresent();
  }
}
