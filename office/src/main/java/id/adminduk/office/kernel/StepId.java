package id.adminduk.office.kernel;

import java.util.UUID;

/**
 * Identifies one opening of one SOP row in one case.
 *
 * <p>Every form carries it, so a double click or a second officer finds the step closed and is told
 * so, instead of doing the row twice.
 */
public record StepId(UUID value) {}
