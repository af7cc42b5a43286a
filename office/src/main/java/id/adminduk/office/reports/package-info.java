/**
 * The books of the office: the daily book (buku harian) and extracts of the registers, as page, PDF
 * and CSV (rule R19).
 *
 * <p>Reads what the hall and the cards room choose to show and keeps nothing itself: if this room
 * burns down, the office keeps working. Invariants: only rows of the own office; cells of a CSV are
 * no formulas; every book that leaves the office leaves an audit entry.
 */
@ApplicationModule(
    allowedDependencies = {
      "kernel",
      "premises",
      "access",
      "audit",
      "web",
      "catalogue",
      "archive",
      "applications",
      "cards"
    })
@NullMarked
package id.adminduk.office.reports;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
