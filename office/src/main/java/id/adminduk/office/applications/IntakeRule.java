package id.adminduk.office.applications;

import id.adminduk.office.catalogue.Sop;
import id.adminduk.office.population.Resident;
import java.util.Optional;

/**
 * A reason to refuse an application that only a workshop can know; workshops provide beans.
 *
 * <p>Keeps the arrows down: the hall asks, and does not know whom.
 */
public interface IntakeRule {

  /** Gives the reason why this resident may not apply, if there is one. */
  Optional<ApplicationRefusal.NotAdmissible> objectsTo(Resident resident, Sop sop);
}
