/** Tests of the demonstration office. */
@NullMarked
package id.adminduk.office.demo;

import org.jspecify.annotations.NullMarked;
