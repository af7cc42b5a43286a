/** The office as one process; its rooms are the packages below, their arrows go down. */
@NullMarked
package id.adminduk.office;

import org.jspecify.annotations.NullMarked;
