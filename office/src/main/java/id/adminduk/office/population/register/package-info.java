/**
 * Keeps the register: one event is one commit of the people it changes, what was said about them,
 * what the office owes, and the audit entry.
 *
 * <p>Invariants: corrections add lines and overwrite none; a number is given once over all offices;
 * a mover is counted at the origin until the destination's very commit.
 */
@NamedInterface("register")
@NullMarked
package id.adminduk.office.population.register;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
