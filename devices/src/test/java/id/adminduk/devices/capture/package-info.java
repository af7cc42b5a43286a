/** Proves the duties of {@code id.adminduk.devices.capture}. */
@NullMarked
package id.adminduk.devices.capture;

import org.jspecify.annotations.NullMarked;
