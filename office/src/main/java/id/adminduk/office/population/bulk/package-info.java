/**
 * Many people at once: files of residents and families come in after a dry run that names every bad
 * cell, and go out when two have agreed.
 *
 * <p>Invariants: nothing of a file with an error is imported; a run that was killed goes on where
 * its last commit ended and brings nobody twice.
 */
@NamedInterface("bulk")
@NullMarked
package id.adminduk.office.population.bulk;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
