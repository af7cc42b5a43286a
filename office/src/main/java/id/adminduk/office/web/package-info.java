/**
 * The frame of every page: shell, answers, problem pages, language, last-resort errors.
 *
 * <p>One surface for people and programs: the same address answers a browser with a page and an
 * {@code Accept: application/json} with facts (RFC 9457 for a no).
 */
@ApplicationModule(allowedDependencies = {"kernel", "premises", "access", "audit"})
@NullMarked
package id.adminduk.office.web;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
