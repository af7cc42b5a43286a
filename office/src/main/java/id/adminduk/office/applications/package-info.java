/**
 * The hall: takes in application files and walks each along the SOP it was accepted under.
 *
 * <p>Serves every row of every SOP. Knows kinds of steps, never the workshop behind one: a workshop
 * asks {@code permit}, does its work and calls {@code finish} in the same unit of work, so one
 * commit holds the work, the row, the event and the audit entry.
 *
 * <p>Invariants: one open step per case; a closed step stays closed; no row is skipped; only the
 * row's role may do it; rows of a four-eyes group are done by different officers; a case stays on
 * its revision; one open case per resident and service.
 */
@ApplicationModule(
    allowedDependencies = {
      "kernel",
      "premises",
      "access",
      "audit",
      "web",
      "catalogue",
      "population",
      "population::register",
      "archive",
      "queue"
    })
@NullMarked
package id.adminduk.office.applications;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
