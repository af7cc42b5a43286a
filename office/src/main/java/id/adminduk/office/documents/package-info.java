/**
 * Papers of population and civil registration that anybody can verify: drawn up from the register,
 * initialled by the head of division, signed by the head of the office, checked by their QR.
 *
 * <p>Serves the rows draft, initial, sign, register and produce of S12-S22 (domain.md 5).
 * Invariants: nobody signs what KABID has not initialled; who drew up does not initial; exactly one
 * paper of a type and subject is active; what a paper says is frozen when it is drawn up; every
 * number has a row, also of a paper that was withdrawn; the public page says masked names only.
 */
@ApplicationModule(
    allowedDependencies = {
      "kernel",
      "premises",
      "access",
      "audit",
      "web",
      "vault",
      "catalogue",
      "archive",
      "applications",
      "capture",
      "uniqueness",
      "cards",
      "signing",
      "population",
      "population::codes",
      "population::life",
      "population::register",
      "population::regions",
      "registry"
    })
@NullMarked
package id.adminduk.office.documents;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
