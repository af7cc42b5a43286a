package id.adminduk.office.audit;

import id.adminduk.office.kernel.OfficerId;

/** What was stolen: whatever it met between two moments may be in wrong hands (S20). */
public sealed interface Suspect {

  /** An account, wherever it was used. */
  record Account(OfficerId officer) implements Suspect {}

  /** One session, by the name the trail gives it. */
  record Session(String name) implements Suspect {}

  /** A machine, by its network address. */
  record Machine(String address) implements Suspect {}

  /** A field kit, by the number the office gave it. */
  record Kit(String number) implements Suspect {}
}
