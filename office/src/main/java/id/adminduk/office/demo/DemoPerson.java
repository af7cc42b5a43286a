package id.adminduk.office.demo;

import id.adminduk.formats.FingerPosition;
import id.adminduk.office.access.Office;
import id.adminduk.office.kernel.Nik;
import id.adminduk.office.kernel.NomorKk;
import id.adminduk.office.population.Alamat;
import id.adminduk.office.population.Hubungan;
import id.adminduk.office.population.Resident;
import java.util.Set;

/**
 * One invented resident.
 *
 * @param bodySeed seed of fingers, eyes, face and hand; two residents share one in the case of the
 *     second identity
 * @param missing fingers that are not there
 * @param further what F-1.01 asks beyond what a card prints
 */
record DemoPerson(
    Resident resident,
    Hubungan hubungan,
    Part part,
    Set<Trait> traits,
    long bodySeed,
    Set<FingerPosition> missing,
    FurtherBiodata further) {

  DemoPerson {
    traits = Set.copyOf(traits);
    missing = Set.copyOf(missing);
  }

  /** The same person where this office stands: codes and names of region, nothing else. */
  DemoPerson movedTo(Office office) {
    Resident here = resident;
    Alamat home = here.alamat();
    Resident there =
        new Resident(
            new Nik(moved(office, here.nik().value())),
            new NomorKk(moved(office, here.nomorKk().value())),
            here.namaLengkap(),
            here.jenisKelamin(),
            here.tempatLahir(),
            here.tanggalLahir(),
            here.golonganDarah(),
            new Alamat(
                home.jalan(),
                home.rt(),
                home.rw(),
                home.kelurahanDesa(),
                home.kecamatan(),
                office.kabupaten(),
                office.provinsi(),
                moved(office, home.wilayah())),
            here.agama(),
            here.statusPerkawinan(),
            here.pekerjaan(),
            here.kewarganegaraan());
    return new DemoPerson(there, hubungan, part, traits, bodySeed, missing, further);
  }

  private static String moved(Office office, String code) {
    return office.code().value() + code.substring(office.code().value().length());
  }

  boolean has(FingerPosition finger) {
    return !missing.contains(finger);
  }
}
