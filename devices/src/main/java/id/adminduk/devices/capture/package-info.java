/**
 * Takes fingers, irises, face and signature of the person at the counter.
 *
 * <p>One small port, so that a MOSIP SBI client can stand behind it later without the office
 * noticing.
 */
@NullMarked
package id.adminduk.devices.capture;

import org.jspecify.annotations.NullMarked;
