package id.adminduk.office.shelves;

import id.adminduk.office.access.Officer;
import id.adminduk.office.kernel.Role;
import java.util.Set;

/** Who reads the shelves, and who answers for what is held and what may go. */
final class ShelvesDoor {

  private static final Set<Role> READERS =
      Set.of(
          Role.FRONT_OFFICE,
          Role.PETUGAS_SCAN,
          Role.PETUGAS_REGISTER,
          Role.PETUGAS_PENYERAHAN,
          Role.OPERATOR_SIAK,
          Role.VERIFIKATOR,
          Role.KASI,
          Role.KABID,
          Role.KADIS);
  private static final Set<Role> ANSWERING = Set.of(Role.KABID, Role.KADIS);

  private ShelvesDoor() {}

  static boolean mayRead(Officer officer) {
    return officer.roles().stream().anyMatch(READERS::contains);
  }

  static boolean mayDecide(Officer officer) {
    return officer.roles().stream().anyMatch(ANSWERING::contains);
  }
}
