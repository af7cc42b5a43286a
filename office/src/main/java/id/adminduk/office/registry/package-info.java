/**
 * The pages of the register: residents, families, what happened to them, and what shall be written
 * next.
 *
 * <p>Serves rows of data entry of S12-S22 and the counter that asks who somebody is; the forms are
 * F-1.01, F-1.02, F-1.03, F-1.06 and F-2.01 in their own order. Invariants: no NIK, nomor KK or
 * name stands in an address; whoever sees a resident leaves a row in the trail, in the same
 * transaction; nothing is written that was not shown before as a preview, and what is written is
 * what was shown.
 */
@ApplicationModule(
    allowedDependencies = {
      "kernel",
      "premises",
      "access",
      "audit",
      "web",
      "population",
      "population::life",
      "population::register",
      "population::search",
      "population::codes",
      "population::regions",
      "catalogue",
      "applications"
    })
@NullMarked
package id.adminduk.office.registry;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
