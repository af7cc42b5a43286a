package id.adminduk.office.catalogue;

import id.adminduk.office.kernel.OfficeCode;
import java.util.List;

/** What an office must show everybody (UU 25/2009): its procedures and its service standards. */
public interface Publication {

  /** Gives every current SOP of every office this program serves. */
  List<Sop> procedures();

  /** Gives the fourteen components of a service; empty when the office published none. */
  List<ServiceStandard> standard(OfficeCode office, ServiceCode service);

  /**
   * Gives a revision's file, byte for byte what its digest was taken of.
   *
   * @throws IllegalStateException when the office never had it
   */
  String text(RevisionId id);
}
