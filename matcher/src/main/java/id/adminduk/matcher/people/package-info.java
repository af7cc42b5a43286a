/**
 * Searches everybody for a whole person: ten fingers and two irises, fused into one of three zones.
 *
 * <p>{@link id.adminduk.matcher.people.GalleryShards} is the door; one process stands behind it by
 * default ({@link id.adminduk.matcher.people.PeopleGallery}), several may ({@link
 * id.adminduk.matcher.people.ManyShards}). An answer of a part is never given as the answer of the
 * whole. Every number of the decision is in {@link id.adminduk.matcher.people.PeopleRules}.
 */
@NullMarked
package id.adminduk.matcher.people;

import org.jspecify.annotations.NullMarked;
