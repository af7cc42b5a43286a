@NullMarked
package id.adminduk.matcher.columns;

import org.jspecify.annotations.NullMarked;
