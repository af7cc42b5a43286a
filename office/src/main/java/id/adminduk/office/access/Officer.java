package id.adminduk.office.access;

import id.adminduk.office.kernel.OfficeCode;
import id.adminduk.office.kernel.OfficerId;
import id.adminduk.office.kernel.Role;
import java.util.Set;

/**
 * One account at work: a person, or a counter terminal in the applicant's hands ({@link
 * Role#PEMOHON}).
 *
 * @param counter where the account sits, for display; empty when nowhere
 */
public record Officer(
    OfficerId id,
    String username,
    String name,
    String position,
    String counter,
    OfficeCode office,
    Set<Role> roles) {

  public Officer {
    roles = Set.copyOf(roles);
  }

  public boolean has(Role role) {
    return roles.contains(role);
  }
}
