package id.adminduk.office.catalogue.revising;

import id.adminduk.office.access.Officer;
import id.adminduk.office.kernel.Role;

/** Who may do what at this table. */
public final class Drafters {

  private Drafters() {}

  /** Says whether the officer may write drafts. */
  public static boolean include(Officer officer) {
    return officer.has(Role.KABID) || officer.has(Role.SEKDIS) || officer.has(Role.ADMINISTRATOR);
  }

  /** Says whether the officer puts procedures in force. */
  public static boolean isHead(Officer officer) {
    return officer.has(Role.KADIS);
  }

  /** Says whether the officer may look at drafts. */
  public static boolean maySee(Officer officer) {
    return include(officer) || isHead(officer);
  }
}
