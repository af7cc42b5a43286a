/**
 * Prints the two faces of a KTP-el on a card of ISO/IEC 7810 ID-1 size (CR80, 85.60 x 53.98 mm).
 *
 * <p>Serves the printing step of card personalisation (Tapin SOP row 7, Kemendagri SOP 7.2.1.1): a
 * print either came out, failed, or is not known to have come out. The third is never retried
 * blindly, because a second card for one NIK may be the result.
 */
@NullMarked
package id.adminduk.devices.card;

import org.jspecify.annotations.NullMarked;
