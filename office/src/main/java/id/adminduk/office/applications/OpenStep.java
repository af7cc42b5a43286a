package id.adminduk.office.applications;

import id.adminduk.office.catalogue.RevisionId;
import id.adminduk.office.catalogue.SopRow;
import id.adminduk.office.kernel.CaseId;
import id.adminduk.office.kernel.CaseNumber;
import id.adminduk.office.kernel.Nik;
import id.adminduk.office.kernel.StepId;
import java.util.Optional;

/**
 * Permission to do one open row, held by the officer it was given to until the transaction ends.
 *
 * <p>Only {@link Applications#permit} makes one, and it locks the case: whoever holds it is alone.
 *
 * @param applicant the resident the file is about; absent in a field service, and for who has no
 *     NIK yet
 * @param revision the SOP the file walks along
 */
public record OpenStep(
    StepId id,
    CaseId caseId,
    CaseNumber number,
    Optional<Nik> applicant,
    SopRow row,
    RevisionId revision) {

  /**
   * Gives the resident the file is about.
   *
   * @throws IllegalStateException in a file about nobody, whose SOP has no row that asks this
   */
  public Nik pemohon() {
    return applicant.orElseThrow(() -> new IllegalStateException(number + " is about nobody"));
  }
}
