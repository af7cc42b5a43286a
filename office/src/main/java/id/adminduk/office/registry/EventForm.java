package id.adminduk.office.registry;

import id.adminduk.office.population.life.Person;
import java.util.List;
import java.util.Optional;

/** One kind of thing that happens, as its official form asks for it. */
interface EventForm {

  /** Gives the word in the address, such as {@code kelahiran}; also the key of its texts. */
  String word();

  /** Gives the official form, such as {@code F-2.01}. */
  String paper();

  /** Names the fields that take a person's number; the first is filled from a person's page. */
  List<String> people();

  /** Draws the form; more fields come once the people are known. */
  Sheet draw(Entry entry, SheetWriter sheet);

  /** Reads the form; says in the entry's errors what must be mended. */
  Optional<Plan> read(Entry entry);

  /** Fills in the person whose page it was opened from. */
  default void begin(Person person, Typed typed) {
    people().stream().findFirst().ifPresent(field -> typed.set(field, person.nik().value()));
  }

  /**
   * Fills in who follows from those who are known, such as the spouse in a divorce.
   *
   * @return whether somebody was added
   */
  default boolean supplement(Entry entry) {
    return false;
  }

  /** Gives the paper that usually proves it. */
  default String usualProof() {
    return "";
  }
}
