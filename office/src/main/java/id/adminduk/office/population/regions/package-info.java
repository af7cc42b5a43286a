/**
 * Provinces to villages with their Kemendagri codes, today's and those NIK were once issued under.
 *
 * <p>Invariants: a prefix once known stays known, so a NIK issued before a split stays valid
 * (domain.md 2.1 rule 3); codes of BPS never enter.
 */
@NamedInterface("regions")
@NullMarked
package id.adminduk.office.population.regions;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
