package id.adminduk.office.access;

import id.adminduk.office.kernel.OfficeCode;
import id.adminduk.office.kernel.Role;
import java.util.Set;

/** What is needed to open an account. */
public record NewOfficer(
    String username,
    String password,
    String name,
    String position,
    String counter,
    OfficeCode office,
    Set<Role> roles) {

  public NewOfficer {
    roles = Set.copyOf(roles);
  }

  /** Hidden on purpose: the password does not belong in logs. */
  @Override
  public String toString() {
    return "NewOfficer[" + username + "]";
  }
}
