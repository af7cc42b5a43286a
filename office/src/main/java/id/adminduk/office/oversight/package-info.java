/**
 * The overseer's room: is the audit trail whole, who looked at a resident, whom a stolen account
 * saw.
 *
 * <p>For the head of the office and the administrator, who answer as data-protection officers (UU
 * 27/2022 art. 53). Invariants: whoever looks somebody up here gives a reason and leaves an entry
 * himself, in the same transaction; nothing here can change the trail; an overseer sees rows of the
 * own office only, of others in a shared database the hashes.
 */
@ApplicationModule(
    allowedDependencies = {
      "kernel",
      "premises",
      "access",
      "audit",
      "archive",
      "applications",
      "reports",
      "web"
    })
@NullMarked
package id.adminduk.office.oversight;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
