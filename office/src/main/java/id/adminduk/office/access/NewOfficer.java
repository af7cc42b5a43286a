package id.adminduk.office.access;

import id.adminduk.office.kernel.Nik;
import id.adminduk.office.kernel.Nip;
import id.adminduk.office.kernel.OfficeCode;
import id.adminduk.office.kernel.Role;
import java.util.Optional;
import java.util.Set;

/**
 * What is needed to open an account.
 *
 * @param nip of a civil servant; ties this account to the person's others
 * @param nik of staff without NIP, for the same purpose
 */
public record NewOfficer(
    String username,
    String password,
    String name,
    String position,
    String counter,
    OfficeCode office,
    Set<Role> roles,
    Optional<Nip> nip,
    Optional<Nik> nik) {

  public NewOfficer {
    roles = Set.copyOf(roles);
  }

  /** An account that no number ties to a person: a terminal. */
  public NewOfficer(
      String username,
      String password,
      String name,
      String position,
      String counter,
      OfficeCode office,
      Set<Role> roles) {
    this(
        username,
        password,
        name,
        position,
        counter,
        office,
        roles,
        Optional.empty(),
        Optional.empty());
  }

  /** Gives the same account with the civil servant's number. */
  public NewOfficer with(Nip number) {
    return new NewOfficer(
        username, password, name, position, counter, office, roles, Optional.of(number), nik);
  }

  /** Hidden on purpose: the password does not belong in logs. */
  @Override
  public String toString() {
    return "NewOfficer[" + username + "]";
  }
}
