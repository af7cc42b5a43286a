/** Tests of the house as a whole and what the rooms' tests share. */
@NullMarked
package id.adminduk.office;

import org.jspecify.annotations.NullMarked;
