/**
 * Attacks the built office from outside, as people and power cuts do.
 *
 * <p>Sees the jar of the office and its network, never its classes: what breaks here, breaks in an
 * office. One office runs for the whole JVM (starting one and filling its gallery takes longer than
 * most trials), so every trial walks its own resident and none may rely on an empty queue.
 */
@NullMarked
package id.adminduk.trials;

import org.jspecify.annotations.NullMarked;
