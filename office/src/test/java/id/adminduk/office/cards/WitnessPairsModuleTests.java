package id.adminduk.office.cards;

import static org.assertj.core.api.Assertions.assertThat;

import id.adminduk.office.OfficeTestBase;
import id.adminduk.office.access.NewOfficer;
import id.adminduk.office.access.Officer;
import id.adminduk.office.kernel.Nik;
import id.adminduk.office.kernel.Nip;
import id.adminduk.office.kernel.Role;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Blank in doubt, identity by photo, card made anew: one door for the second person (S10). */
@DisplayName("Saksi kedua: semua pasangan akun dicoba")
class WitnessPairsModuleTests extends OfficeTestBase {

  private static final String PASSWORD = "rahasia-saksi-kedua";
  private static final Optional<Nip> NO_NIP = Optional.empty();
  private static final Optional<Nik> NO_NIK = Optional.empty();

  private static int serial;

  @Autowired private Witnesses witnesses;

  @Test
  @DisplayName("satu orang dengan dua akun (NIP atau NIK sama) tidak pernah saksi bagi dirinya")
  void nobody_is_a_witness_of_his_own() {
    Optional<Nip> nip = Optional.of(new Nip("999901012099011771"));
    Optional<Nik> nik = Optional.of(new Nik("6305010101909771"));
    List<Officer> accounts =
        List.of(
            account(nip, NO_NIK, Role.KASI),
            account(nip, NO_NIK, Role.OPERATOR_SIAK),
            account(NO_NIP, nik, Role.KASI),
            account(NO_NIP, nik, Role.FRONT_OFFICE),
            account(Optional.of(new Nip("999901012099011772")), NO_NIK, Role.KASI),
            account(NO_NIP, NO_NIK, Role.KASI),
            account(NO_NIP, NO_NIK, Role.OPERATOR_SIAK));
    List<String> wrong = new ArrayList<>();
    for (Officer first : accounts) {
      for (Officer second : accounts) {
        boolean proven =
            witnesses
                .prove(new Witnesses.Claim(second.username(), PASSWORD), first, Set.of(Role.KASI))
                .isPresent();
        boolean may = second.has(Role.KASI) && person(accounts, first) != person(accounts, second);
        if (proven != may) {
          wrong.add(first.username() + " " + second.username() + " " + proven);
        }
      }
    }
    System.out.println("witnesses: " + accounts.size() * accounts.size() + " pairs");
    assertThat(wrong).isEmpty();
  }

  @Test
  @DisplayName("saksi dari kantor lain dan sandi yang salah ditolak")
  void a_witness_is_of_this_office_and_knows_the_password() {
    Officer first = officer(Role.OPERATOR_SIAK);
    Officer neighbour = officerOf(BIMA, Role.KASI);
    Officer colleague = officer(Role.KASI);
    Set<Role> kasi = Set.of(Role.KASI);
    assertThat(
            witnesses.prove(
                new Witnesses.Claim(neighbour.username(), passwordOf(neighbour)), first, kasi))
        .isEmpty();
    assertThat(witnesses.prove(new Witnesses.Claim(colleague.username(), "bukan"), first, kasi))
        .isEmpty();
    assertThat(
            witnesses.prove(
                new Witnesses.Claim(colleague.username(), passwordOf(colleague)), first, kasi))
        .contains(colleague);
  }

  /**
   * Two accounts to a person in the first four, then one each: written down apart from the code.
   */
  private static int person(List<Officer> accounts, Officer account) {
    int at = accounts.indexOf(account);
    return at < 4 ? at / 2 : at;
  }

  private Officer account(Optional<Nip> nip, Optional<Nik> nik, Role role) {
    String username = "saksi" + ++serial;
    officers.open(
        new NewOfficer(
            username, PASSWORD, "PETUGAS REKAAN", "Petugas", "", TAPIN, Set.of(role), nip, nik));
    return officers.find(username).orElseThrow();
  }
}
