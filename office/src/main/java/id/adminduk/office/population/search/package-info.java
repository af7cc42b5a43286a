/**
 * Finds people by number, name, birth date and place, however their names are spelled, and says who
 * may be one person twice.
 *
 * <p>Invariants: only rows of the scope are found; every search leaves an audit entry, without the
 * words that were typed; a list shows numbers masked.
 */
@NamedInterface("search")
@NullMarked
package id.adminduk.office.population.search;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
