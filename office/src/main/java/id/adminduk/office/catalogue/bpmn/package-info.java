/**
 * An SOP as BPMN 2.0, for offices that draw their processes elsewhere: columns become lanes, rows
 * become tasks, Ya and Tidak leave an exclusive gateway.
 *
 * <p>What BPMN has no word for (header, requirements, mutu baku) travels in extension elements, so
 * that a diagram made here comes back as the same SOP. A drawing that comes back is read as a file:
 * every check of {@code docs/sop-format.md} applies.
 */
@NullMarked
package id.adminduk.office.catalogue.bpmn;

import org.jspecify.annotations.NullMarked;
