package id.adminduk.office.demo;

import id.adminduk.office.access.NewOfficer;
import id.adminduk.office.access.Officers;
import id.adminduk.office.kernel.Nik;
import id.adminduk.office.kernel.NomorKk;
import id.adminduk.office.kernel.OfficeCode;
import id.adminduk.office.kernel.Role;
import id.adminduk.office.population.Agama;
import id.adminduk.office.population.Alamat;
import id.adminduk.office.population.GolonganDarah;
import id.adminduk.office.population.JenisKelamin;
import id.adminduk.office.population.Kewarganegaraan;
import id.adminduk.office.population.Resident;
import id.adminduk.office.population.Residents;
import id.adminduk.office.population.StatusPerkawinan;
import id.adminduk.office.premises.Scope;
import id.adminduk.office.premises.UnitOfWork;
import java.time.LocalDate;
import java.util.Set;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.stereotype.Component;

/**
 * One invented officer and one invented resident of Kota Bima, so that a demonstration can show
 * what Tapin does not see (promise S7).
 */
@Component
@DemoOnly
class NextDoor implements SmartInitializingSingleton {

  static final OfficeCode BIMA = new OfficeCode("5272");
  static final String ACCOUNT = "bima";

  private static final Resident RESIDENT =
      new Resident(
          new Nik("5272015708909001"),
          new NomorKk("5272010101209001"),
          "SITI REKAAN DARI BIMA",
          JenisKelamin.PEREMPUAN,
          "BIMA",
          LocalDate.of(1990, 8, 17),
          GolonganDarah.O,
          new Alamat(
              "JALAN CONTOH 2",
              "001",
              "002",
              "KELURAHAN CONTOH",
              "KECAMATAN CONTOH",
              "KOTA BIMA",
              "NUSA TENGGARA BARAT",
              "5272012001"),
          Agama.ISLAM,
          StatusPerkawinan.BELUM_KAWIN,
          "KARYAWAN SWASTA",
          Kewarganegaraan.WNI);

  private final Officers officers;
  private final Residents residents;
  private final UnitOfWork unitOfWork;

  NextDoor(Officers officers, Residents residents, UnitOfWork unitOfWork) {
    this.officers = officers;
    this.residents = residents;
    this.unitOfWork = unitOfWork;
  }

  @Override
  public void afterSingletonsInstantiated() {
    Scope.at(BIMA).run(() -> unitOfWork.run(this::moveIn));
  }

  private void moveIn() {
    if (officers.find(ACCOUNT).isEmpty()) {
      officers.open(
          new NewOfficer(
              ACCOUNT,
              DemoOfficers.PASSWORD,
              "Petugas Kota Bima",
              "Petugas loket",
              "Loket Bima",
              BIMA,
              Set.of(Role.FRONT_OFFICE)));
    }
    if (residents.find(RESIDENT.nik()).isEmpty()) {
      residents.enter(RESIDENT);
    }
  }
}
