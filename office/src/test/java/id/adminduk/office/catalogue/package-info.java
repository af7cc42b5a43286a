/** Tests of the room that keeps the procedures. */
@NullMarked
package id.adminduk.office.catalogue;

import org.jspecify.annotations.NullMarked;
