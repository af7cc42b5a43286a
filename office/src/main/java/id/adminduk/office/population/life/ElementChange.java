package id.adminduk.office.population.life;

import id.adminduk.office.kernel.Nik;
import java.time.LocalDate;
import java.util.Optional;

/**
 * One element of one person, before and after.
 *
 * @param before empty when it was not known
 * @param after empty when it ends
 * @param from first day on which the new value is true, which may lie years before its recording
 */
public record ElementChange(
    Nik who, Element element, Optional<String> before, Optional<String> after, LocalDate from) {}
