/** Proves the duties of {@code id.adminduk.devices.card}. */
@NullMarked
package id.adminduk.devices.card;

import org.jspecify.annotations.NullMarked;
