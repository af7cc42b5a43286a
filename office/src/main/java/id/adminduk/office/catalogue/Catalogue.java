package id.adminduk.office.catalogue;

import id.adminduk.office.kernel.OfficeCode;
import java.util.List;
import java.util.Optional;

/** The SOPs an office works by. */
public interface Catalogue {

  /** The ministry's own procedures; Kemendagri gives no regency this code. */
  OfficeCode NATIONAL = new OfficeCode("0000");

  /**
   * Gives the services an office offers now, each at its current revision: its own, the national
   * ones, and those it adopted from another office; one for each service, in this order.
   */
  List<Sop> offered(OfficeCode office);

  /** Gives the revision new cases are accepted under: the one the office offers. */
  Optional<Sop> current(OfficeCode office, ServiceCode service);

  /**
   * Gives the revision a running case is pinned to, also after it was replaced.
   *
   * @throws IllegalStateException when the office never had it
   */
  Sop revision(RevisionId id);
}
