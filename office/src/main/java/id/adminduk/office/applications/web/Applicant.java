package id.adminduk.office.applications.web;

import id.adminduk.office.kernel.Nik;
import id.adminduk.office.kernel.NomorKk;
import id.adminduk.office.population.Resident;
import java.util.Optional;

/**
 * Who hands in, as the register knows them or, from another office, as they say.
 *
 * @param resident absent for who comes from elsewhere
 */
public record Applicant(String nama, Nik nik, NomorKk nomorKk, Optional<Resident> resident) {

  static Applicant of(Resident resident) {
    return new Applicant(
        resident.namaLengkap(), resident.nik(), resident.nomorKk(), Optional.of(resident));
  }
}
