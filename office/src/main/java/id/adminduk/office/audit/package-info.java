/**
 * Who did what, and who saw what: one append per business act, inside its transaction.
 *
 * <p>Invariant: an act and its entry are committed together or not at all. Entries are never
 * changed; the database refuses update and delete to the office's own role. Each second what is
 * committed is sealed into a signed Merkle tree, each minute the head of the seals is anchored
 * outside the database; what is younger than that is the stated blind spot.
 */
@ApplicationModule(allowedDependencies = {"kernel", "premises"})
@NullMarked
package id.adminduk.office.audit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
