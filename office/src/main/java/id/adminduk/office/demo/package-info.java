/**
 * The demonstration office: invented residents, officers and devices; asleep unless {@code
 * adminduk.demo=true}.
 *
 * <p>Serves every row by standing in for what an office has and a newcomer has not: people with
 * fingers, scanners, colleagues, opening hours. Invariants: nobody in it exists, every number has a
 * sequence of 9000-9999; every device it lends says SIMULATOR; the data centre answers no search
 * before all recorded residents are in the gallery; the clock never goes back.
 */
@ApplicationModule(
    allowedDependencies = {
      "kernel",
      "premises",
      "access",
      "audit",
      "web",
      "queue",
      "vault",
      "population",
      "population::life",
      "population::register",
      "catalogue",
      "applications",
      "capture",
      "uniqueness",
      "cards"
    })
@NullMarked
package id.adminduk.office.demo;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
