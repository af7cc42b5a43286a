package id.adminduk.office.cards;

import id.adminduk.office.kernel.CaseNumber;
import java.util.UUID;

/**
 * One finished card as the office knows it.
 *
 * @param chipUid 7 bytes in upper-case hex
 */
record StoredCard(
    SerialNumber serial, CaseNumber number, UUID subject, CardState state, String chipUid) {}
