/**
 * The procedures the office has promised to follow, as data: services, standards, SOP revisions.
 *
 * <p>The SOP table is the program. A file that cannot be walked is refused at load, naming file and
 * row; a case stays on the revision it was accepted under.
 */
@ApplicationModule(allowedDependencies = {"kernel", "premises"})
@NullMarked
package id.adminduk.office.catalogue;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
