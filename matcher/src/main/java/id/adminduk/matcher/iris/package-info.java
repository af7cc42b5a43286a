/**
 * Compares irises: finds the eye in a near-infrared picture, writes its code, compares codes.
 *
 * <p>The duty: an iris is the only part of the body that can be compared with everybody exactly and
 * at little cost, so that nobody is recorded twice even when ten fingers are worn (issue "Nobody
 * gets two identities"). After J. Daugman, "How iris recognition works" (2004), with the
 * one-dimensional log-Gabor filter of L. Masek (2003) and the fragile bits of Hollingsworth et al.
 * (2009); written anew here.
 *
 * <p>The way of a picture: {@link id.adminduk.matcher.iris.IrisExtractor} lists its named steps.
 * Every number is in {@link id.adminduk.matcher.iris.IrisConstants}; every intermediate picture can
 * be looked at through {@link id.adminduk.matcher.iris.IrisLog}. Codes are biometric records:
 * encrypt them at rest and keep them out of logs.
 */
@NullMarked
package id.adminduk.matcher.iris;

import org.jspecify.annotations.NullMarked;
