package id.adminduk.matcher.iris;

/**
 * What a picture of an eye is worth.
 *
 * @param usableBits bits that may be compared, 0 to 2 048
 * @param seenShare share of the iris not under lids, lashes or glints, 0 to 1
 * @param focus sharpness of the picture round the rim and in the iris, grey levels; see {@link
 *     IrisConstants#LEAST_FOCUS}
 * @param rimRadius radius of the iris in pixels of the picture handed in
 * @param pupilToRim width of the pupil as a share of the iris's
 * @param eyeScore how much the picture looks like an eye, grey levels
 */
public record IrisQuality(
    int usableBits,
    double seenShare,
    double focus,
    double rimRadius,
    double pupilToRim,
    double eyeScore) {}
