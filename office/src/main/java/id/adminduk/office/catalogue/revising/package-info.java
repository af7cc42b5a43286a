/**
 * The table where an office revises its own procedures: drafts, what they change, who approves.
 *
 * <p>Invariants: one draft at work for each service; whoever wrote in a draft never approves it, by
 * person; a draft in force is flawless and can be worked by somebody in this office; nothing typed
 * is lost because it was refused.
 */
@NullMarked
package id.adminduk.office.catalogue.revising;

import org.jspecify.annotations.NullMarked;
