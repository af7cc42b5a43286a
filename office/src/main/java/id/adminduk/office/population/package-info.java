/**
 * The residents as the register knows them; today what a KTP-el prints, later a life in order.
 *
 * <p>Invariants: a NIK is given once and never changes; reading a resident for a case is the
 * business of the room that asks, and is audited there with its case number.
 */
@ApplicationModule(allowedDependencies = {"kernel", "premises"})
@NullMarked
package id.adminduk.office.population;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
