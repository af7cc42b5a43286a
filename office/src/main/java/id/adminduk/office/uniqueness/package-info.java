/**
 * Nobody gets two identities: the gallery, the 1:N search of the data centre, the 1:1 match.
 *
 * <p>Serves S6 row 6 and the gate before rows 7-10. Knows a person only by a random subject
 * reference; name, NIK and address are not in its schema. Invariants: only the transitions of
 * domain.md 4.2 happen; nothing leaves for the printer but through {@code PrintReady}; a search on
 * a half-built gallery gives no answer. What the machine cannot decide people judge ({@code
 * bench}); only {@code DuplicateDesk} and {@code NeverTwice} meet a NIK, which an officer typed or
 * a file names, and neither tells it to bench or schema.
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
      "population::life",
      "population::register",
      "applications",
      "capture"
    })
@NullMarked
package id.adminduk.office.uniqueness;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
