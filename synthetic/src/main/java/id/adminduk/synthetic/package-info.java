/**
 * Invents people for the demonstration office, the browser tests and the 1:N trials.
 *
 * <p>Nobody here exists: every finger, eye, face and signature grows from a seed, so the project
 * can be shown, tested and scaled without a single real person's biometric (UU 27/2022 on personal
 * data counts those as specific data). The same seed always gives the same bytes on the same JDK.
 */
@NullMarked
package id.adminduk.synthetic;

import org.jspecify.annotations.NullMarked;
