package id.adminduk.office.applications;

import id.adminduk.office.catalogue.SopRow;
import id.adminduk.office.kernel.CaseId;
import id.adminduk.office.kernel.CaseNumber;
import id.adminduk.office.kernel.Nik;
import id.adminduk.office.kernel.StepId;

/**
 * Permission to do one open row, held by the officer it was given to until the transaction ends.
 *
 * <p>Only {@link Applications#permit} makes one, and it locks the case: whoever holds it is alone.
 *
 * @param pemohon the resident the file is about
 */
public record OpenStep(StepId id, CaseId caseId, CaseNumber number, Nik pemohon, SopRow row) {}
