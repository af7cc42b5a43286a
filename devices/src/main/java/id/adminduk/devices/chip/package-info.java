/**
 * Fills, seals, writes and reads the 8 kB chip of a KTP-el-like card.
 *
 * <p>The file layout and keys of the real KTP-el are not public, so this is our own profile:
 * biodata, photo, signature and up to two fingers, bound by SHA-256 and signed by the office's test
 * issuer key (ECDSA P-256). What is read back must equal what the office holds before a card is
 * activated.
 */
@NullMarked
package id.adminduk.devices.chip;

import org.jspecify.annotations.NullMarked;
