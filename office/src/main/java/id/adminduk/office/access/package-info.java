/**
 * Officers, their roles, the office they work in, and how they prove who they are.
 *
 * <p>Invariants: passwords are kept as Argon2id only; an account that is closed keeps its id for
 * ever; roles are read anew at every request, so a right that is taken is gone at once; what the
 * office is and when it opens stands in one place, and past days of its calendar never change.
 */
@ApplicationModule(allowedDependencies = {"kernel", "premises", "audit"})
@NullMarked
package id.adminduk.office.access;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
