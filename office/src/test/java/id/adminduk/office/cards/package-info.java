/** Rows 7 to 10 under test: with invented residents, hand-written devices and a real database. */
@NullMarked
package id.adminduk.office.cards;

import org.jspecify.annotations.NullMarked;
