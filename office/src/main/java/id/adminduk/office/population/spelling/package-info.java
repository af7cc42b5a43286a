/**
 * How Indonesian names sound alike: oe and u, dj and j, tj and c, ch and kh, y and j, doubled
 * letters.
 *
 * <p>Invariant: the key of a name never changes with the edition of the program without the index
 * being made anew, since keys rest in the database.
 */
@NamedInterface("spelling")
@NullMarked
package id.adminduk.office.population.spelling;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
