package id.adminduk.office.access;

import id.adminduk.office.kernel.Nip;
import id.adminduk.office.kernel.OfficeCode;
import id.adminduk.office.kernel.OfficerId;
import id.adminduk.office.kernel.Role;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * One account at work: a person, or a counter terminal in the applicant's hands ({@link
 * Role#PEMOHON}).
 *
 * @param person whose account it is
 * @param nip absent for contract staff and terminals
 * @param counter where the account sits, for display; empty when nowhere
 * @param roles its own and those it acts in now
 * @param actingFor for each role that is not its own the official it acts for (Plh.)
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
    Set<Role> roles,
    Map<Role, String> actingFor) {

  public Officer {
    roles = Set.copyOf(roles);
    actingFor = Map.copyOf(actingFor);
  }

  /** An account that acts for nobody else. */
  public Officer(
      OfficerId id,
      PersonId person,
      Optional<Nip> nip,
      String username,
      String name,
      String position,
      String counter,
      OfficeCode office,
      Set<Role> roles) {
    this(id, person, nip, username, name, position, counter, office, roles, Map.of());
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

  /** Says whether this is a counter terminal in the applicants' hands and nothing else. */
  public boolean isTerminal() {
    return roles.equals(Set.of(Role.PEMOHON));
  }

  /** Gives what stands under a name in this role: the position, or for whom the officer acts. */
  public String positionIn(Role role) {
    String official = actingFor.get(role);
    return official == null ? position : "Plh. a.n. " + official;
  }

  /** Says whether the same pair of eyes sits behind both accounts. */
  public boolean isSamePersonAs(Officer other) {
    return person.equals(other.person);
  }
}
