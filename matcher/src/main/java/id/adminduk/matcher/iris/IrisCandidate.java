package id.adminduk.matcher.iris;

import id.adminduk.matcher.SubjectRef;

/**
 * A subject whose eyes are like the probe's.
 *
 * @param exchanged true when the probe's left eye was compared with the subject's right one and the
 *     other way round: somebody mixed up the labels
 */
public record IrisCandidate(SubjectRef subject, EyePairComparison comparison, boolean exchanged) {}
