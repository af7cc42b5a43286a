package id.adminduk.matcher;

/**
 * States how alike two fingers are, with the parts that made up the verdict.
 *
 * @param sourceAfis SourceAFIS's score of the two plain images: the old single score, 0 and up
 * @param secondLook the same of the two redrawn images; of the plain ones when there was one look
 * @param cylinders agreement of the minutia cylinders, mean of both looks, 0 to 1
 * @param fused all of it on the scale of {@link Thresholds}; never more than the minutiae of the
 *     poorer finger can bear
 */
public record FingerScore(double sourceAfis, double secondLook, double cylinders, double fused) {}
