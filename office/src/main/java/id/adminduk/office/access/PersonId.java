package id.adminduk.office.access;

import java.util.UUID;

/**
 * Identifies the human being behind one or more accounts.
 *
 * <p>Accounts with the same NIP or NIK are one person's; four eyes are counted over people, so that
 * a second account does not make a second pair (promise S10).
 */
public record PersonId(UUID value) {}
