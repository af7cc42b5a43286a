package id.adminduk.office.registry;

import id.adminduk.office.access.Officer;
import id.adminduk.office.kernel.CaseNumber;
import id.adminduk.office.kernel.Malformed;
import id.adminduk.office.kernel.Nik;
import id.adminduk.office.kernel.NomorKk;
import id.adminduk.office.population.life.Person;
import id.adminduk.office.population.register.LifeEvents;
import id.adminduk.office.web.FormErrors;
import id.adminduk.office.web.Texts;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One form being filled in: what was typed, who was recognised, what must be mended.
 *
 * @param people who stands behind the numbers that were typed
 * @param refs numbers of their pages
 * @param caseNumber the file it is entered for
 */
record Entry(
    Typed typed,
    Map<Nik, Person> people,
    Map<Nik, Long> refs,
    Officer officer,
    Optional<CaseNumber> caseNumber,
    LocalDate today,
    LifeEvents lives,
    Texts texts,
    FormErrors errors) {

  /** Gives a text in the clerk's language. */
  String word(String key, Object... arguments) {
    return texts.of(key, arguments);
  }

  /** Gives who stands behind the number in a field; nobody when it is none, or unknown. */
  Optional<Person> person(String field) {
    return number(typed.text(field)).flatMap(nik -> Optional.ofNullable(people.get(nik)));
  }

  long ref(Nik nik) {
    return refs.getOrDefault(nik, 0L);
  }

  static Optional<Nik> number(String typed) {
    try {
      return typed.isBlank() ? Optional.empty() : Optional.of(Nik.parse(typed));
    } catch (Malformed notANik) {
      return Optional.empty();
    }
  }

  /** Gives the family a person lives in, head first. */
  List<Person> familyOf(Person person) {
    return person.isActive() ? lives.family(person.kk()) : List.of();
  }

  List<Person> family(NomorKk kk) {
    return lives.family(kk);
  }

  /** Reads a person who must be there; says when nobody has the number. */
  Optional<Nik> whom(String field) {
    Optional<Nik> nik = typed.nik(field, errors);
    if (nik.isPresent() && !people.containsKey(nik.get())) {
      errors.add(
          field, isCard(nik.get().value()) ? "registry.typed.is-kk" : "registry.typed.nik-unknown");
      return Optional.empty();
    }
    return nik;
  }

  Optional<Nik> maybeWhom(String field) {
    return typed.has(field) ? whom(field) : Optional.empty();
  }

  /** A clerk copies the number at the top of the card instead of the one beside the name. */
  private boolean isCard(String digits) {
    try {
      return !lives.family(new NomorKk(digits)).isEmpty();
    } catch (Malformed notACard) {
      return false;
    }
  }

  /** Reads a family card that people live on. */
  Optional<NomorKk> card(String field) {
    Optional<NomorKk> kk = typed.kk(field, errors);
    if (kk.isPresent() && lives.family(kk.get()).isEmpty()) {
      errors.add(field, "registry.typed.kk-unknown");
      return Optional.empty();
    }
    return kk;
  }

  Optional<NomorKk> maybeCard(String field) {
    return typed.has(field) ? card(field) : Optional.empty();
  }

  /** Reads the day of an event, which cannot lie ahead. */
  Optional<LocalDate> past(String field) {
    Optional<LocalDate> day = typed.day(field, errors);
    if (day.filter(today::isBefore).isPresent()) {
      errors.add(field, "registry.typed.day-ahead", Shown.day(today));
      return Optional.empty();
    }
    return day;
  }
}
