/**
 * Stores the fingers of a compact gallery outside the heap, column by column, and scans them.
 *
 * <p>One array set a finger position, because a search reads two or four positions of everybody and
 * not ten. The same bytes lie in memory and in a snapshot, so a snapshot is mapped and not read.
 */
@NullMarked
package id.adminduk.matcher.columns;

import org.jspecify.annotations.NullMarked;
