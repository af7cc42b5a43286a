package id.adminduk.office.administration;

import id.adminduk.office.access.Officer;
import id.adminduk.office.access.Offices;
import id.adminduk.office.catalogue.Catalogue;
import id.adminduk.office.catalogue.RowKey;
import id.adminduk.office.catalogue.Sop;
import id.adminduk.office.catalogue.SopRow;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Shows an administrator which rows of the office's procedures take different people. */
@Component
class RoleGuide {

  private final Catalogue catalogue;
  private final Offices offices;

  RoleGuide(Catalogue catalogue, Offices offices) {
    this.catalogue = catalogue;
    this.offices = offices;
  }

  /**
   * Rows of one service that take different people on one file.
   *
   * @param several whether this officer holds the roles of more than one of them, and so may do one
   */
  public record Eyes(String service, String title, List<SopRow> rows, boolean several) {}

  List<Eyes> eyes(Officer officer) {
    return catalogue.offered(offices.here().code()).stream()
        .flatMap(sop -> sop.fourEyes().stream().map(group -> eyes(sop, group, officer)))
        .toList();
  }

  private static Eyes eyes(Sop sop, Set<RowKey> group, Officer officer) {
    List<SopRow> rows = sop.rows().stream().filter(row -> group.contains(row.key())).toList();
    return new Eyes(
        sop.service().toString(),
        sop.title(),
        rows,
        rows.stream().filter(row -> officer.has(row.role())).count() > 1);
  }
}
