package id.adminduk.office.applications.web;

import id.adminduk.office.access.Officer;
import id.adminduk.office.access.Offices;
import id.adminduk.office.catalogue.Catalogue;
import id.adminduk.office.catalogue.Sop;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;

/**
 * Who may begin which service: the hand that does the SOP's first row.
 *
 * <p>In most SOPs that is the applicant's at the terminal; in some an officer takes the file over
 * the counter (S1 row 1). An officer's own account is never the applicant's hand.
 */
@Component
class IntakeDoor {

  private final Catalogue catalogue;
  private final Offices offices;

  IntakeDoor(Catalogue catalogue, Offices offices) {
    this.catalogue = catalogue;
    this.offices = offices;
  }

  List<Sop> services(Officer hand) {
    return catalogue.offered(offices.here().code()).stream()
        .filter(sop -> hand.has(sop.first().role()))
        .toList();
  }

  /** Lets pass who may begin something; 404 alike to an absent page for everybody else. */
  void check(Officer hand) {
    if (services(hand).isEmpty()) {
      throw new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
  }
}
