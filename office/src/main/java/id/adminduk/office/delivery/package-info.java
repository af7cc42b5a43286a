/**
 * Signed papers on their way to the citizen: a link with a secret PIN, or the same bytes printed
 * again at the counter.
 *
 * <p>Serves domain.md 5 ("PDF by e-mail with link + secret PIN"; a lost paper is the PDF printed
 * again). This room sends no mail: the link stands on the slip, as QR and as text that an officer
 * may copy into the office's own mail. Invariants: the PIN is shown once and kept nowhere; five
 * wrong ones end a link; what is revoked is given to nobody; in place of a superseded paper only
 * the newest of the same person; every copy is a row.
 */
@ApplicationModule(
    allowedDependencies = {
      "kernel",
      "premises",
      "access",
      "audit",
      "web",
      "archive",
      "documents",
      "vault"
    })
@NullMarked
package id.adminduk.office.delivery;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
