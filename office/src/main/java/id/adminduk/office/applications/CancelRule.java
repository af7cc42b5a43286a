package id.adminduk.office.applications;

import id.adminduk.office.kernel.CaseNumber;
import java.util.Optional;

/**
 * A reason not to cancel a file that only a workshop can know, such as a blangko at work; workshops
 * provide beans. Keeps the arrows down: the hall asks, and does not know whom.
 */
public interface CancelRule {

  /** Gives what is still at work for this file, if there is something. */
  Optional<ApplicationRefusal.WorkInProgress> objectsTo(CaseNumber number);
}
