package id.adminduk.office.catalogue;

import id.adminduk.office.kernel.CaseNumber;
import id.adminduk.office.kernel.OfficeCode;
import java.util.List;
import java.util.Map;

/**
 * Which files run on which revision; the hall provides the bean.
 *
 * <p>Keeps the arrows down: the catalogue asks, and does not know whom.
 */
public interface Caseload {

  /**
   * How many files were accepted under a revision.
   *
   * @param open not closed and not cancelled yet
   * @param all ever
   */
  record Count(long open, long all) {}

  /** Lists the numbers of the files of a service that are still on their way, oldest first. */
  List<CaseNumber> open(OfficeCode office, ServiceCode service);

  /** Counts the files of a service by revision; revisions without a file are absent. */
  Map<RevisionId, Count> byRevision(OfficeCode office, ServiceCode service);
}
