/**
 * A life in order, without a database: what an event changes in people and families, and why not.
 *
 * <p>{@link id.adminduk.office.population.life.Register} is a pure function from a state and an
 * event to changes or a refusal, so "what would this change" is the same call without a commit.
 * Invariants: docs/register-invariants.md. Nothing here knows Spring, SQL or a clock.
 */
@NamedInterface("life")
@NullMarked
package id.adminduk.office.population.life;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
