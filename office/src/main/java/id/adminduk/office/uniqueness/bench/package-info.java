/**
 * The adjudicators' bench (S7 row 3, 24 hours; domain.md 4.3): two recordings side by side, and a
 * verdict by people.
 *
 * <p>Knows random references only; neither name nor NIK nor a way to them. Invariants: an opinion
 * has a reason; no opinion by anybody of the recording office, by who recorded, or by the same
 * person twice, whatever their accounts; who gives the second opinion does not see the first; two
 * alike conclude, a third decides between two that differ. The bench moves no file and merges no
 * identity: the centre carries the conclusion out.
 */
@NullMarked
package id.adminduk.office.uniqueness.bench;

import org.jspecify.annotations.NullMarked;
