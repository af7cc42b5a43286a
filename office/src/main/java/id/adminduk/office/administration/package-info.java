/**
 * The pages of one's own account, and the administrator's of accounts, office, calendar, counters
 * and destroyed keys; what is decided there is kept by the rooms access, queue and vault.
 *
 * <p>Apart from {@code access} because pages need the frame of {@code web}, which itself asks
 * {@code access} who is signed in. Invariants: a proposed secret is shown until it is confirmed and
 * never again; recovery codes and one-time passwords are shown once and are in no address, log or
 * session.
 */
@ApplicationModule(
    allowedDependencies = {
      "kernel",
      "premises",
      "access",
      "audit",
      "web",
      "catalogue",
      "queue",
      "vault",
      "applications",
      "capture"
    })
@NullMarked
package id.adminduk.office.administration;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
