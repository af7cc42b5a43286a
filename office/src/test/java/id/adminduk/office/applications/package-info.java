/** Tests of the hall; they read as the SOP. */
@NullMarked
package id.adminduk.office.applications;

import org.jspecify.annotations.NullMarked;
