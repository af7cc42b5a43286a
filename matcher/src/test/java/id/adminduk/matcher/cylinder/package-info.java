@NullMarked
package id.adminduk.matcher.cylinder;

import org.jspecify.annotations.NullMarked;
