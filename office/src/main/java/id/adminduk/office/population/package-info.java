/**
 * The residents as the register knows them, and a life in order ({@code life}, {@code register}).
 *
 * <p>Invariants: a NIK is given once and never changes; reading a resident for a case is the
 * business of the room that asks, and is audited there with its case number.
 */
@ApplicationModule(allowedDependencies = {"kernel", "premises", "audit"})
@NullMarked
package id.adminduk.office.population;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
