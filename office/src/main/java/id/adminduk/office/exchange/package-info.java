/**
 * The gate of the register: files of residents that come in, and files that go out.
 *
 * <p>The head of division, the head of the office and the administrator send a file, read what the
 * dry run says, and tell it to come in; what is decided here is kept by the room population.
 * Invariants: nothing comes in that nobody told to; nothing goes out that only one person wanted;
 * no page here shows a resident.
 */
@ApplicationModule(
    allowedDependencies = {
      "kernel",
      "premises",
      "access",
      "web",
      "population",
      "population::bulk",
      "population::regions"
    })
@NullMarked
package id.adminduk.office.exchange;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
