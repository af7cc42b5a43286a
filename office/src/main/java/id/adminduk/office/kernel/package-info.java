/**
 * The words every room speaks: records only, no Spring, no input or output.
 *
 * <p>A value that exists is well formed; what is not throws its {@link
 * id.adminduk.office.kernel.Malformed}.
 */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package id.adminduk.office.kernel;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
