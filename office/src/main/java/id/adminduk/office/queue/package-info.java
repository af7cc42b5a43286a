/**
 * Queue tickets within the office's hours (rule R1), calls to a counter.
 *
 * <p>Invariant: ticket numbers of a day are gapless and never given twice.
 */
@ApplicationModule(allowedDependencies = {"kernel", "premises", "access", "audit", "web"})
@NullMarked
package id.adminduk.office.queue;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
