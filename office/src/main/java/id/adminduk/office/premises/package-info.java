/**
 * What the building provides to every room: PostgreSQL, the clock, chance, a data folder and units
 * of work.
 *
 * <p>Invariants: nothing of the office listens beyond loopback by itself; the database asks for a
 * password even there; a unit of work that ends in a refusal leaves no trace.
 */
@ApplicationModule(allowedDependencies = "kernel")
@NullMarked
package id.adminduk.office.premises;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
