/** Asks whether invented people behave like real ones to an independent extractor. */
@NullMarked
package id.adminduk.synthetic;

import org.jspecify.annotations.NullMarked;
