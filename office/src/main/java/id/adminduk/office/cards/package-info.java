/**
 * Blanks, printing, encoding, hand-over (S6 rows 7-10).
 *
 * <p>Invariants: no print without {@code PrintReady}; received = in stock + allocated + in doubt +
 * issued + spoiled; an unknown outcome is {@code InDoubt} and never retried on a second blank; at
 * most one active card per resident; no hand-over without a 1:1 match and the old card or its loss
 * letter.
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
      "archive",
      "applications",
      "uniqueness"
    })
@NullMarked
package id.adminduk.office.cards;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
