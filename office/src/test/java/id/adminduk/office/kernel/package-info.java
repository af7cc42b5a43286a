/** Tests of the words. */
@NullMarked
package id.adminduk.office.kernel;

import org.jspecify.annotations.NullMarked;
