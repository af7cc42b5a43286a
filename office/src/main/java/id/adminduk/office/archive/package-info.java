/**
 * The papers the office issues: rendered from templates, kept with their file, found by anybody who
 * holds their token.
 *
 * <p>Keeps the papers that people hand in as pictures too ({@link Scans}), sealed.
 *
 * <p>Serves receipt (R12), checklist and verification sheet (R5), deficiency note (R3), pickup slip
 * and hand-over receipt. Invariant: an issued document never changes.
 */
@ApplicationModule(allowedDependencies = {"kernel", "premises", "access", "audit", "vault", "web"})
@NullMarked
package id.adminduk.office.archive;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
