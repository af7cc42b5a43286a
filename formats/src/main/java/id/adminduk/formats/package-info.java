/** Reads what people and devices hand in, judged by its bytes and never by its name. */
@NullMarked
package id.adminduk.formats;

import org.jspecify.annotations.NullMarked;
