package id.adminduk.office.population.search;

import id.adminduk.office.population.spelling.Spelling;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** How well a person fits what was asked; figures are chosen, not learnt. */
final class Ranking {

  private static final double NAME = 0.7;
  private static final double BIRTH = 0.25;
  private static final double PLACE = 0.05;
  private static final double SWAPPED = 0.8;
  private static final double ONE_PART_OFF = 0.6;

  private Ranking() {}

  /** Gives 0 to 1; what was not asked does not count. */
  static double score(PeopleQuery query, FoundPerson person) {
    double sum = 0;
    double weights = 0;
    if (!query.text().isBlank()) {
      sum += NAME * Spelling.nearness(query.text(), person.nama());
      weights += NAME;
    }
    if (query.born().isPresent()) {
      sum += BIRTH * birth(query.born().get(), person.tanggalLahir());
      weights += BIRTH;
    }
    if (!query.place().isBlank()) {
      sum += PLACE * place(query.place(), person);
      weights += PLACE;
    }
    return weights == 0 ? 0 : sum / weights;
  }

  private static double place(String asked, FoundPerson person) {
    String place = asked.toUpperCase(Locale.ROOT);
    return Math.max(
        Spelling.nearness(place, person.tempatLahir()),
        Spelling.nearness(place, person.kelurahanDesa()));
  }

  /** Same day 1; day and month swapped 0.8; one of the three parts off 0.6; else 0. */
  static double birth(LocalDate asked, LocalDate born) {
    if (asked.equals(born)) {
      return 1;
    }
    if (swapped(asked).filter(born::equals).isPresent()) {
      return SWAPPED;
    }
    int same = asked.getYear() == born.getYear() ? 1 : 0;
    same += asked.getMonthValue() == born.getMonthValue() ? 1 : 0;
    same += asked.getDayOfMonth() == born.getDayOfMonth() ? 1 : 0;
    return same == 2 ? ONE_PART_OFF : 0;
  }

  static Optional<LocalDate> swapped(LocalDate day) {
    return day.getDayOfMonth() <= 12
        ? Optional.of(LocalDate.of(day.getYear(), day.getDayOfMonth(), day.getMonthValue()))
        : Optional.empty();
  }

  /** Gives the days a birth date may be written as: itself, swapped, a year off. */
  static List<LocalDate> near(LocalDate day) {
    Set<LocalDate> days = new LinkedHashSet<>();
    days.add(day);
    swapped(day).ifPresent(days::add);
    days.add(day.plusYears(1));
    days.add(day.minusYears(1));
    return List.copyOf(days);
  }
}
