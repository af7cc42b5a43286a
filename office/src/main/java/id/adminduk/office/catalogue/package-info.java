/**
 * The procedures the office has promised to follow, as data: services, standards, SOP revisions.
 *
 * <p>The SOP table is the program. A file that cannot be walked is refused at load, naming file and
 * row; a case stays on the revision it was accepted under. The procedures of all offices are shown;
 * worked by are only the running office's own and the national ones it has not replaced.
 *
 * <p>An office revises its procedures here: officers draft, the head of the office approves, and no
 * person does both. What is in force goes before the files.
 */
@ApplicationModule(allowedDependencies = {"kernel", "premises", "access", "audit", "web"})
@NullMarked
package id.adminduk.office.catalogue;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
