/**
 * Compares fingers: extracts templates, verifies one to one, searches one to many.
 *
 * <p>The duty: nobody may be recorded twice (UU 23/2006 article 63: one person, one KTP-el), and a
 * finished card goes only into the hand whose finger it carries. The matcher knows random subject
 * references and never names; a search that could not see the whole gallery says so instead of
 * answering.
 *
 * <p>Inside sits SourceAFIS: honest for an office of some ten thousand people. {@link
 * id.adminduk.matcher.Gallery} and {@link id.adminduk.matcher.FingerExtractor} are the doors behind
 * which a compact engine for millions takes its place later. Templates are biometric data: encrypt
 * them at rest and keep them out of logs.
 */
@NullMarked
package id.adminduk.matcher;

import org.jspecify.annotations.NullMarked;
