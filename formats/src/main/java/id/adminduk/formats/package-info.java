/**
 * Reads what people and devices hand in, judged by its bytes and never by its name.
 *
 * <p>The duty: a scan of a birth certificate, a portrait, a fingerprint (KTP-el recording, SOP
 * Kemendagri 7.2.1.1) come from scanners, cameras and browsers that nobody controls. This library
 * says what a file is, refuses what is cut, broken, too large or something else, and hands pixels
 * to matchers and browsers without the metadata (place, camera, owner) that the file carried. It
 * also names fingers and eyes as the ISO formats do, and writes WSQ, in which fingerprint systems
 * exchange images.
 */
@NullMarked
package id.adminduk.formats;

import org.jspecify.annotations.NullMarked;
