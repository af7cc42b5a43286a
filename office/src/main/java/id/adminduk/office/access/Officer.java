package id.adminduk.office.access;

import id.adminduk.office.kernel.Nip;
import id.adminduk.office.kernel.OfficeCode;
import id.adminduk.office.kernel.OfficerId;
import id.adminduk.office.kernel.Role;
import java.util.Optional;
import java.util.Set;

/**
 * One account at work: a person, or a counter terminal in the applicant's hands ({@link
 * Role#PEMOHON}).
 *
 * @param person whose account it is
 * @param nip absent for contract staff and terminals
 * @param counter where the account sits, for display; empty when nowhere
 */
public record Officer(
    OfficerId id,
    PersonId person,
    Optional<Nip> nip,
    String username,
    String name,
    String position,
    String counter,
    OfficeCode office,
    Set<Role> roles) {

  public Officer {
    roles = Set.copyOf(roles);
  }

  /** An account whose person has no other and no number. */
  public Officer(
      OfficerId id,
      String username,
      String name,
      String position,
      String counter,
      OfficeCode office,
      Set<Role> roles) {
    this(
        id,
        new PersonId(id.value()),
        Optional.empty(),
        username,
        name,
        position,
        counter,
        office,
        roles);
  }

  public boolean has(Role role) {
    return roles.contains(role);
  }

  /** Says whether the same pair of eyes sits behind both accounts. */
  public boolean isSamePersonAs(Officer other) {
    return person.equals(other.person);
  }
}
