/** Shows the procedures and service standards to everybody, as the form that hangs on the wall. */
@NullMarked
package id.adminduk.office.catalogue.web;

import org.jspecify.annotations.NullMarked;
