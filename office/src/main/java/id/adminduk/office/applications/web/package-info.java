/** Pages and addresses of the hall: work list, case page, terminal, desk. */
@NullMarked
package id.adminduk.office.applications.web;

import org.jspecify.annotations.NullMarked;
