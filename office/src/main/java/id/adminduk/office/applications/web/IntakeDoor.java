package id.adminduk.office.applications.web;

import id.adminduk.office.access.Limit;
import id.adminduk.office.access.Limits;
import id.adminduk.office.access.Officer;
import id.adminduk.office.access.Offices;
import id.adminduk.office.catalogue.Catalogue;
import id.adminduk.office.catalogue.Sop;
import id.adminduk.office.kernel.Nik;
import id.adminduk.office.population.Resident;
import id.adminduk.office.population.Residents;
import id.adminduk.office.population.StatusPenduduk;
import id.adminduk.office.web.FormErrors;
import id.adminduk.office.web.Texts;
import java.util.List;
import java.util.Optional;
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
  private final Residents residents;
  private final Limits limits;
  private final Offices offices;
  private final Texts texts;

  IntakeDoor(
      Catalogue catalogue, Residents residents, Limits limits, Offices offices, Texts texts) {
    this.catalogue = catalogue;
    this.residents = residents;
    this.limits = limits;
    this.offices = offices;
    this.texts = texts;
  }

  List<Sop> services(Officer hand) {
    return catalogue.offered(offices.here().code()).stream()
        .filter(sop -> hand.has(sop.first().role()))
        .toList();
  }

  /**
   * Finds who stands at the terminal; wrong pairs are counted, so that nobody searches there (S16).
   *
   * @return empty when an error was added
   */
  Optional<Resident> identify(TypedForm typed, FormErrors errors, Officer terminal) {
    if (!mayTry(errors, terminal)) {
      return Optional.empty();
    }
    Optional<Resident> resident = typed.identified(residents, errors);
    if (resident.isPresent()) {
      limits.giveBack(Limit.IDENTIFYING, terminal.username());
    }
    return resident;
  }

  /**
   * As above, and for a service that takes newcomers also who does not live here yet; who does is
   * known by both numbers only.
   *
   * @return empty when an error was added
   */
  Optional<Applicant> applicant(Sop sop, TypedForm typed, FormErrors errors, Officer terminal) {
    boolean newcomer = sop.takesNewcomers() && typed.nama() != null && !typed.nama().isBlank();
    if (!newcomer || typed.nik(new FormErrors(texts)).filter(this::livesHere).isPresent()) {
      return identify(typed, errors, terminal).map(Applicant::of);
    }
    return mayTry(errors, terminal) ? typed.newcomer(errors) : Optional.empty();
  }

  private boolean mayTry(FormErrors errors, Officer terminal) {
    boolean may = limits.take(Limit.IDENTIFYING, terminal.username());
    if (!may) {
      errors.add("nik", "applications.form.too-many");
    }
    return may;
  }

  private boolean livesHere(Nik nik) {
    return residents.standing(nik).filter(StatusPenduduk.AKTIF::equals).isPresent();
  }

  /** Lets pass who may begin something; 404 alike to an absent page for everybody else. */
  void check(Officer hand) {
    if (services(hand).isEmpty()) {
      throw new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
  }
}
