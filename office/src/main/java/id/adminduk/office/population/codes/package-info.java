/**
 * The official code lists of the forms (domain.md 2.11), as reference data with editions.
 *
 * <p>Invariant: a code of an edition never changes its meaning; another wording is another line
 * with other days.
 */
@NamedInterface("codes")
@NullMarked
package id.adminduk.office.population.codes;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
