/** Proves what the matcher promises, on drawn fingers and, where present, on research images. */
@NullMarked
package id.adminduk.matcher;

import org.jspecify.annotations.NullMarked;
