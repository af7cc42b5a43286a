/**
 * Makes faint ridges plain before a second extraction.
 *
 * <p>The pipeline reads top-down in {@link id.adminduk.matcher.ridge.RidgeEnhancement}: even out
 * the light, find the finger, find which way the ridges run and how far apart they lie, and filter
 * along them. A second look at the same image through this pipeline errs in other places than the
 * first one, and that independence is what two scores summed live on.
 */
@NullMarked
package id.adminduk.matcher.ridge;

import org.jspecify.annotations.NullMarked;
