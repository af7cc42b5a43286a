package id.adminduk.office.access;

/**
 * An account as its administrator sees it.
 *
 * @param open whether it may sign in
 * @param locked whether wrong passwords or codes keep it out for a while
 * @param secondFactor whether a second factor is enrolled
 * @param oneTime whether its password is still the one an administrator handed over
 */
public record AccountView(
    Officer officer, boolean open, boolean locked, boolean secondFactor, boolean oneTime) {}
