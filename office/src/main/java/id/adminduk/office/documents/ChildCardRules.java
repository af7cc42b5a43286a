package id.adminduk.office.documents;

import id.adminduk.office.population.StatusPerkawinan;
import id.adminduk.office.population.life.Person;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Who gets a KIA, which and until when (Permendagri 2/2016, domain.md 2.7): below seventeen and
 * never married; up to five without a photo, from five with one; a foreign child as its ITAP.
 */
@Component
class ChildCardRules {

  static final String FIRST = "I";
  static final String SECOND = "II";

  private static final int WITH_PHOTO = 5;
  private static final int NO_CHILD = 17;

  /** Says why not. */
  Optional<PaperRefusal> against(Person person, boolean hasPhoto, LocalDate today) {
    if (!person.isActive()) {
      return Optional.empty();
    }
    if (person.marital() != StatusPerkawinan.BELUM_KAWIN) {
      return Optional.of(new TypeRefusal.ChildIsMarried());
    }
    if (person.ageOn(today) >= NO_CHILD) {
      return Optional.of(new TypeRefusal.NoChildAnyMore(birthday(person, NO_CHILD)));
    }
    return Permits.against(person, Permits.Kind.ITAP, today)
        .or(() ->
            kind(person, today).equals(SECOND) && !hasPhoto
                ? Optional.of(new TypeRefusal.PhotoMissing(birthday(person, WITH_PHOTO)))
                : Optional.empty());
  }

  static boolean isChild(Person person, LocalDate today) {
    return person.isActive()
        && person.marital() == StatusPerkawinan.BELUM_KAWIN
        && person.ageOn(today) < NO_CHILD;
  }

  static String kind(Person person, LocalDate today) {
    return person.ageOn(today) < WITH_PHOTO ? FIRST : SECOND;
  }

  /** Gives the last day: before the fifth or seventeenth birthday, or with the permit of stay. */
  static LocalDate lastDay(Person person, LocalDate today) {
    LocalDate last =
        birthday(person, kind(person, today).equals(FIRST) ? WITH_PHOTO : NO_CHILD).minusDays(1);
    return Permits.isForeigner(person)
        ? Permits.end(person).filter(end -> end.isBefore(last)).orElse(last)
        : last;
  }

  /** Who was born on 29 February has a birthday on 1 March, as {@link Person#ageOn} counts. */
  private static LocalDate birthday(Person person, int years) {
    LocalDate day = person.born().plusYears(years);
    return person.ageOn(day) < years ? day.plusDays(1) : day;
  }
}
