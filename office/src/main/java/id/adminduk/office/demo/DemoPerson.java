package id.adminduk.office.demo;

import id.adminduk.formats.FingerPosition;
import id.adminduk.office.population.Resident;
import java.util.Set;

/**
 * One invented resident.
 *
 * @param bodySeed seed of fingers, eyes, face and hand; two residents share one in the case of the
 *     second identity
 * @param missing fingers that are not there
 */
record DemoPerson(
    Resident resident,
    Hubungan hubungan,
    Part part,
    Set<Trait> traits,
    long bodySeed,
    Set<FingerPosition> missing) {

  DemoPerson {
    traits = Set.copyOf(traits);
    missing = Set.copyOf(missing);
  }

  boolean has(FingerPosition finger) {
    return !missing.contains(finger);
  }
}
