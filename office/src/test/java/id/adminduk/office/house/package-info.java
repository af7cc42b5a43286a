/**
 * The rules of the house as tests (docs/map.md, CONTRIBUTING.md): arrows, words, texts, sizes.
 *
 * <p>Each rule is also seen to fail, on a class of {@code id.adminduk.fixture} or on a file made
 * for it. Exceptions stand in ratchet lists with their reason; an entry that is no longer needed
 * fails the build, so the lists only shrink.
 */
@NullMarked
package id.adminduk.office.house;

import org.jspecify.annotations.NullMarked;
