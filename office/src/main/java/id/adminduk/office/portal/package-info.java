/**
 * The citizen's door: where is my file; no account, no name, no NIK.
 *
 * <p>Shows only what the hall chooses to show to whoever holds the receipt (rule R12).
 */
@ApplicationModule(allowedDependencies = {"kernel", "premises", "access", "web", "applications"})
@NullMarked
package id.adminduk.office.portal;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
