/** Tests of the public pages of procedures. */
@NullMarked
package id.adminduk.office.catalogue.web;

import org.jspecify.annotations.NullMarked;
