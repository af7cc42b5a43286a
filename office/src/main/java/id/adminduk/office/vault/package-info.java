/**
 * Keeps biometrics and signatures encrypted: one data key per subject, wrapped by the office's key.
 *
 * <p>Protected by UU 24/2013 art. 84 and UU 27/2022 art. 4(2). Invariants: AES-256-GCM with the
 * subject, kind and name as associated data, so a swapped row does not open; every read leaves an
 * audit entry with case number and purpose.
 */
@ApplicationModule(allowedDependencies = {"kernel", "premises", "audit"})
@NullMarked
package id.adminduk.office.vault;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
