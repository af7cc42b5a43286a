/** Proves the duties of {@code id.adminduk.devices.chip}. */
@NullMarked
package id.adminduk.devices.chip;

import org.jspecify.annotations.NullMarked;
