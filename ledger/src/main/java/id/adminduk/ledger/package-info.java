/**
 * Seals an audit trail so that a change shows: Merkle tree per batch, chain of signed seals,
 * anchors outside the database, and a verifier that knows nothing of the office.
 *
 * <p>Invariants: every hashed form is length-prefixed, versioned and says what kind of thing it is,
 * so no two different things share their bytes; nothing here asks the machine for time or chance; a
 * whole export never has to fit into memory.
 */
@NullMarked
package id.adminduk.ledger;

import org.jspecify.annotations.NullMarked;
