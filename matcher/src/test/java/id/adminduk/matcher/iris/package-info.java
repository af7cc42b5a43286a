/** Tests of the iris engine: invented eyes always, real ones when their folder is there. */
@NullMarked
package id.adminduk.matcher.iris;

import org.jspecify.annotations.NullMarked;
