package id.adminduk.office.applications;

import id.adminduk.office.catalogue.ServiceCode;
import java.util.Optional;

/**
 * What is handed in at row 1.
 *
 * @param ticket the queue number the applicant holds, if the channel gives one
 */
public record NewApplication(ServiceCode service, CaseForm form, Optional<String> ticket) {}
