package id.adminduk.office.registry;

import id.adminduk.office.population.life.Element;
import id.adminduk.office.population.life.Person;

/** Birthplace and birth date on one line. */
final class Born {

  private Born() {}

  static String of(Person person) {
    return Shown.of(person, Element.TEMPAT_LAHIR) + ", " + Shown.day(person.born());
  }
}
