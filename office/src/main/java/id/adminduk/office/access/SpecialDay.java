package id.adminduk.office.access;

import id.adminduk.office.kernel.Opening;
import java.time.LocalDate;
import java.util.List;

/**
 * A day that follows no ordinary week.
 *
 * @param name what people call it: Hari Raya Natal
 * @param openings none on a holiday
 */
public record SpecialDay(LocalDate day, String name, List<Opening> openings) {

  public SpecialDay {
    openings = List.copyOf(openings);
  }

  public boolean isHoliday() {
    return openings.isEmpty();
  }
}
