/**
 * Compares fingers: extracts templates, verifies one to one, searches one to many.
 *
 * <p>The duty: nobody may be recorded twice (UU 23/2006 article 63: one person, one KTP-el), and a
 * finished card goes only into the hand whose finger it carries. The matcher knows random subject
 * references and never names; a search that could not see the whole gallery says so instead of
 * answering.
 *
 * <p>Two looks at each image ({@link id.adminduk.matcher.TwofoldExtractor}) and two ways of
 * comparing them ({@link id.adminduk.matcher.FingerComparison}): SourceAFIS, and minutia cylinders
 * of our own. {@link id.adminduk.matcher.InMemoryGallery} is honest for an office of some ten
 * thousand people; {@link id.adminduk.matcher.CompactGallery} keeps the same promises for a
 * million. Templates and codes are biometric data: encrypt them at rest and keep them out of logs.
 */
@NullMarked
package id.adminduk.matcher;

import org.jspecify.annotations.NullMarked;
