/**
 * The shelves: everything the office has put away, found by number, box, ordner, kind and year; how
 * long it stays, what is held by law, what may go.
 *
 * <p>Serves the archive rows of S11-S22 (SCAN, DELIVER) and UU 43/2009. A room of its own because
 * it is the only one that sees signed papers ({@code documents}), office papers and scans ({@code
 * archive}), files ({@code applications}) and the vault at once, and nobody calls it
 * (docs/decisions/0017). Invariants: nothing is searched by name or NIK here; nothing that is held
 * can be destroyed; who asks for a destruction does not decide it.
 */
@ApplicationModule(
    allowedDependencies = {
      "kernel",
      "premises",
      "access",
      "audit",
      "web",
      "archive",
      "applications",
      "documents",
      "vault"
    })
@NullMarked
package id.adminduk.office.shelves;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
