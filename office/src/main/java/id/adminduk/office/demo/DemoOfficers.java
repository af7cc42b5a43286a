package id.adminduk.office.demo;

import id.adminduk.office.access.NewOfficer;
import id.adminduk.office.access.Officer;
import id.adminduk.office.access.Officers;
import id.adminduk.office.access.Offices;
import id.adminduk.office.access.SecondFactors;
import id.adminduk.office.access.Totp;
import id.adminduk.office.kernel.Nip;
import id.adminduk.office.kernel.OfficeCode;
import id.adminduk.office.kernel.Role;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.springframework.stereotype.Component;

/**
 * Invented colleagues, one account for each pair of hands that S6 needs; the sign-in page lists
 * them.
 *
 * <p>Two front desks and two verifiers, so that the four-eyes rows can be tried and refused.
 */
@Component
@DemoOnly
class DemoOfficers {

  /** One for all, printed on the sign-in page; a demonstration keeps no secret. */
  static final String PASSWORD = "demo-Tapin-2026";

  /** The second factor of every demo account that needs one; base 32, no secret either. */
  static final String SECOND_SECRET = "DEMODEMODEMODEMODEMODEMODEMODEMO";

  /** Kemendagri numbers kabupaten from 01: 0000 is the ministry itself. */
  private static final OfficeCode MINISTRY = new OfficeCode("0000");

  private final Officers officers;
  private final SecondFactors factors;
  private final OfficeCode here;

  DemoOfficers(Officers officers, SecondFactors factors, Offices offices) {
    this.officers = officers;
    this.factors = factors;
    this.here = offices.here().code();
  }

  /** Lists the accounts in the order of the SOP's rows. */
  public List<NewOfficer> all() {
    return List.of(
        account("anjungan", "Anjungan Mandiri", "Layar pemohon", "Anjungan", Role.PEMOHON),
        account("loket1", "Nadia Rahmah", "Petugas loket", "Loket 1", Role.FRONT_OFFICE),
        account("loket2", "Fahmi Arsyad", "Petugas loket", "Loket 2", Role.FRONT_OFFICE),
        account(
            "verifikator1", "Helda Yanti", "Verifikator", "Meja verifikasi 1", Role.VERIFIKATOR),
        account(
            "verifikator2", "Rusdi Hamid", "Verifikator", "Meja verifikasi 2", Role.VERIFIKATOR),
        account("analis", "Gusti Amalia", "JF Analis Kebijakan", "Ruang analis", Role.KASI),
        account("rekam", "Dimas Prayoga", "Operator SIAK", "Meja rekam", Role.OPERATOR_SIAK),
        account("cetak", "Laila Kamariah", "Operator SIAK", "Ruang cetak", Role.OPERATOR_SIAK),
        account(
            "serah",
            "Ikhsan Maulana",
            "Petugas penyerahan",
            "Loket ambil",
            Role.PETUGAS_PENYERAHAN),
        account("pindai", "Rahmad Hidayat", "Petugas pindai", "Meja pindai", Role.PETUGAS_SCAN),
        account(
            "register", "Siti Aminah", "Petugas register", "Meja register", Role.PETUGAS_REGISTER),
        account(
            "perekam",
            "Yusuf Ramadhan",
            "Operator perekaman",
            "Meja rekam 2",
            Role.OPERATOR_PEREKAMAN),
        account("keliling", "Norhayati", "Petugas keliling", "Mobil", Role.PETUGAS_LAPANGAN),
        account("pusat", "Bagian Pusat Data", "Petugas pusat data", "", Role.PETUGAS_DC),
        adjudicator("ajudikator1", "Ratna Puspita"),
        adjudicator("ajudikator2", "Bagus Santosa"),
        adjudicator("ajudikator3", "Citra Maharani"),
        account("sekdis", "Abdul Hadi", "Sekretaris Dinas", "", Role.SEKDIS),
        account("kabid", "Mariatul Qibtiah", "Kepala Bidang", "", Role.KABID),
        account("kadis", "Zulkifli Rachman", "Kepala Dinas", "", Role.KADIS),
        account("admin", "Bagian Sistem", "Administrator", "", Role.ADMINISTRATOR));
  }

  /** Finds who puts up what an office has besides people. */
  Optional<Officer> administrator() {
    return officers.find("admin");
  }

  /** Gives the password of every account; for the sign-in page. */
  public String password() {
    return PASSWORD;
  }

  /** Opens the accounts that are not there yet; inside a unit of work. */
  void openMissing() {
    all().stream()
        .filter(account -> officers.find(account.username()).isEmpty())
        .forEach(officers::open);
    all().stream()
        .flatMap(account -> officers.find(account.username()).stream())
        .filter(factors::isRequiredOf)
        .filter(officer -> !factors.isEnrolled(officer))
        .forEach(officer -> factors.install(officer, SECOND_SECRET));
  }

  /** Gives the code the page that asks for one accepts now; empty for half a minute after use. */
  public String code(Officer officer) {
    OptionalLong step = factors.nextStep(officer);
    return step.isPresent() ? Totp.code(SECOND_SECRET, step.getAsLong()) : "";
  }

  private NewOfficer account(
      String username, String name, String position, String counter, Role role) {
    NewOfficer account =
        new NewOfficer(username, PASSWORD, name, position, counter, here, Set.of(role));
    return role == Role.PEMOHON ? account : account.with(inventedNip(username));
  }

  /** Sits at the ministry's data centre, so that no case of this office is an own one. */
  private static NewOfficer adjudicator(String username, String name) {
    return new NewOfficer(
            username, PASSWORD, name, "Petugas ajudikasi", "", MINISTRY, Set.of(Role.PETUGAS_DC))
        .with(inventedNip(username));
  }

  /** Born in the year 9999: nobody's number, and the same at every start. */
  private static Nip inventedNip(String username) {
    return new Nip("99990101209901%04d".formatted(Math.floorMod(username.hashCode(), 10_000)));
  }
}
