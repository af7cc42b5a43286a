package id.adminduk.office.documents;

import id.adminduk.office.access.Officer;
import id.adminduk.office.kernel.Role;
import java.util.Set;

/** Who reads papers, draws them up, initials and signs; docs/permissions.md shows all. */
final class DocumentsDoor {

  private static final Set<Role> DRAFTERS =
      Set.of(Role.OPERATOR_SIAK, Role.VERIFIKATOR, Role.KASI, Role.PETUGAS_REGISTER);
  private static final Set<Role> READERS =
      Set.of(Role.FRONT_OFFICE, Role.PETUGAS_PENYERAHAN, Role.KABID, Role.KADIS);

  private DocumentsDoor() {}

  static boolean mayDraft(Officer officer) {
    return officer.roles().stream().anyMatch(DRAFTERS::contains);
  }

  static boolean mayRead(Officer officer) {
    return mayDraft(officer) || officer.roles().stream().anyMatch(READERS::contains);
  }

  static boolean mayInitial(Officer officer) {
    return officer.has(Role.KABID);
  }

  static boolean mayProposeLook(Officer officer) {
    return officer.has(Role.ADMINISTRATOR) || officer.has(Role.KASI);
  }

  static boolean mayApproveLook(Officer officer) {
    return officer.has(Role.KABID) || officer.has(Role.KADIS);
  }

  static boolean maySeeLook(Officer officer) {
    return mayProposeLook(officer) || mayApproveLook(officer);
  }

  static boolean maySign(Officer officer) {
    return officer.has(Role.KADIS);
  }
}
