/** The capture desk seen from its rules: what may be kept, what may be sealed, who says so. */
@NullMarked
package id.adminduk.office.capture;

import org.jspecify.annotations.NullMarked;
