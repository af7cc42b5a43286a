/**
 * Who did what, and who saw what: one append per business act, inside its transaction.
 *
 * <p>Invariant: an act and its entry are committed together or not at all. Entries are never
 * changed; the database refuses update and delete to the office's own role. Sealing into a Merkle
 * tree comes with the ledger.
 */
@ApplicationModule(allowedDependencies = {"kernel", "premises"})
@NullMarked
package id.adminduk.office.audit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
