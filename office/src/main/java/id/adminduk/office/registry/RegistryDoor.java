package id.adminduk.office.registry;

import id.adminduk.office.access.Officer;
import id.adminduk.office.kernel.Role;
import java.util.Set;

/** Who reads in the register, and who writes; docs/permissions.md shows both. */
final class RegistryDoor {

  private static final Set<Role> WRITERS =
      Set.of(Role.OPERATOR_SIAK, Role.VERIFIKATOR, Role.KASI, Role.KABID);

  private RegistryDoor() {}

  static boolean mayRead(Officer officer) {
    return officer.has(Role.FRONT_OFFICE) || mayWrite(officer);
  }

  static boolean mayWrite(Officer officer) {
    return officer.roles().stream().anyMatch(WRITERS::contains);
  }
}
