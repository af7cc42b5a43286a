/**
 * Draws an SOP as the form of PermenPANRB 35/2012 on A4 across: header box, step table with symbols
 * in the actors' columns, lines between them, notes.
 *
 * <p>Drawn directly, not from a page of markup: the lines run through table cells whose height is
 * only known once the text is set, and a line that leaves a sheet ends in an off-page connector.
 */
@NullMarked
package id.adminduk.office.catalogue.form;

import org.jspecify.annotations.NullMarked;
