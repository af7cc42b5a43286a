/**
 * The procedures the office has promised to follow, as data: services, standards, SOP revisions.
 *
 * <p>The SOP table is the program. A file that cannot be walked is refused at load, naming file and
 * row; a case stays on the revision it was accepted under. The procedures of all offices are shown;
 * worked by are only the running office's own and the national ones it has not replaced.
 */
@ApplicationModule(allowedDependencies = {"kernel", "premises", "access"})
@NullMarked
package id.adminduk.office.catalogue;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
