/**
 * Electronic signatures on papers of the office (Permendagri 7/2019, domain.md 5): who may sign,
 * with which certificate, and whether a signed PDF is what it says.
 *
 * <p>{@link id.adminduk.office.signing.Signer} is the port: a remote service such as BSrE's, or a
 * PKCS#11 token, stands behind it as well as the test authority that ships with the program.
 * Invariants: a passphrase is never stored and never logged; only a KADIS signs; a private key
 * rests sealed in the vault; everything the test authority makes says UJI/TEST in its names.
 */
@ApplicationModule(allowedDependencies = {"kernel", "premises", "access", "audit", "vault", "web"})
@NullMarked
package id.adminduk.office.signing;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
