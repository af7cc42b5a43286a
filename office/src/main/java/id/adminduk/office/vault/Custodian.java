package id.adminduk.office.vault;

import id.adminduk.office.kernel.Nip;
import id.adminduk.office.kernel.OfficerId;

/**
 * Who takes part in destroying a key.
 *
 * @param nip the person; two accounts of one person do not make two people (promise S10)
 */
public record Custodian(OfficerId officer, Nip nip) {

  boolean isSamePersonAs(OfficerId otherOfficer, Nip otherNip) {
    return officer.equals(otherOfficer) || nip.equals(otherNip);
  }
}
