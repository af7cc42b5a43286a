/**
 * The capture desk (S6 row 5; order and sign-offs of SOP 7.2.1.1): photo, signature, ten fingers,
 * both irises, statement of truth, the operator's own sign-off.
 *
 * <p>Invariants: every sample is kept in the vault under a random subject reference; a finger or
 * eye that is not captured carries a reason; a sealed recording never changes.
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
      "population",
      "applications"
    })
@NullMarked
package id.adminduk.office.capture;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
