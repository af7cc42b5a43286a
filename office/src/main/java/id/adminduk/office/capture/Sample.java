package id.adminduk.office.capture;

import java.util.OptionalDouble;
import java.util.OptionalInt;

/**
 * What is known about the sample a slot holds; the image itself rests in the vault.
 *
 * @param digest SHA-256 of the kept image, hex: finds the same picture under two names
 * @param quality 0..100 for fingers and for the backdrop of the photo, else absent
 * @param minutiae for fingers
 * @param score of the 1:1 comparison, for verifications
 * @param dpi for fingers, so that a template can be extracted again later
 * @param source {@code UPLOAD}, {@code PAD} or the display name of the device
 */
record Sample(
    Slot slot,
    String digest,
    OptionalInt quality,
    OptionalInt minutiae,
    SampleAdvice advice,
    OptionalDouble score,
    OptionalInt dpi,
    String source) {}
