package id.adminduk.office.registry;

import id.adminduk.office.kernel.Nik;
import id.adminduk.office.kernel.NomorKk;
import id.adminduk.office.population.JenisKelamin;
import id.adminduk.office.population.life.Person;
import id.adminduk.office.registry.Sheet.Option;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Answers a form offers, and how they are read again. */
final class Choices {

  private Choices() {}

  static List<Option> sexes() {
    return Arrays.stream(JenisKelamin.values())
        .map(sex ->
            new Option(sex.name(), (sex == JenisKelamin.LAKI_LAKI ? "1 " : "2 ") + sex.printed()))
        .toList();
  }

  /** Gives a family by its masked number and its head. */
  static String card(List<Person> family, NomorKk kk) {
    return kk.masked() + family.stream().findFirst().map(head -> ", " + head.nama()).orElse("");
  }

  /** Gives the ticked members among those who may be ticked. */
  static Set<Nik> ticked(Entry entry, String field, Collection<Person> members) {
    Set<Nik> ticked = new LinkedHashSet<>();
    List<String> typed = entry.typed().all(field);
    members.stream()
        .map(Person::nik)
        .filter(nik -> typed.contains(nik.value()))
        .forEach(ticked::add);
    return ticked;
  }

  /** Gives the chosen member, or nobody when the register shall propose. */
  static Optional<Nik> chosen(Entry entry, String field, Collection<Person> members) {
    return members.stream()
        .map(Person::nik)
        .filter(nik -> nik.value().equals(entry.typed().text(field)))
        .findFirst();
  }

  /** Gives those who may be head of a family. */
  static List<Person> adults(Collection<Person> members, Entry entry) {
    return members.stream().filter(member -> member.isAdultOn(entry.today())).toList();
  }

  static List<Person> without(Collection<Person> members, Collection<Nik> left) {
    return members.stream().filter(member -> !left.contains(member.nik())).toList();
  }
}
