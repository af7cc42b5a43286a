/**
 * Compares fingers by the neighbourhood of each minutia.
 *
 * <p>Each minutia gets a cylinder: a small picture of where its neighbours lie and which way they
 * point, turned with the minutia, as 384 bits (Cappelli, Ferrara, Maltoni: Minutia Cylinder-Code,
 * IEEE TPAMI 32(12), 2010). {@link id.adminduk.matcher.cylinder.Relaxation} compares whole
 * cylinders; {@link id.adminduk.matcher.cylinder.CylinderCode} folds them into 64 bits for the scan
 * of a gallery, and {@link id.adminduk.matcher.cylinder.Vote} ranks by them. Codes are biometric
 * data as much as the minutiae are.
 */
@NullMarked
package id.adminduk.matcher.cylinder;

import org.jspecify.annotations.NullMarked;
