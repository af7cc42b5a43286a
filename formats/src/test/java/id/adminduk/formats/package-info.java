/** Proves that nothing but images passes, and that they come out as they went in. */
@NullMarked
package id.adminduk.formats;

import org.jspecify.annotations.NullMarked;
