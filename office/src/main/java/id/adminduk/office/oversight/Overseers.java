package id.adminduk.office.oversight;

import id.adminduk.office.access.Officer;
import id.adminduk.office.kernel.Role;

/** Who may enter this room. */
final class Overseers {

  private Overseers() {}

  static boolean include(Officer officer) {
    return officer.has(Role.KADIS) || officer.has(Role.ADMINISTRATOR);
  }
}
