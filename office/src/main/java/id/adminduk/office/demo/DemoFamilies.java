package id.adminduk.office.demo;

import id.adminduk.office.population.Hubungan;
import id.adminduk.office.population.JenisKelamin;
import id.adminduk.office.population.Resident;
import id.adminduk.office.population.life.Element;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Ties the invented residents of a card together: who is whose child, and who is married. */
final class DemoFamilies {

  private final List<DemoPerson> all;

  DemoFamilies(List<DemoPerson> all) {
    this.all = all;
  }

  /** Gives the elements of a person that a KTP-el does not print. */
  Map<Element, String> elements(DemoPerson person) {
    Map<Element, String> elements = new EnumMap<>(Element.class);
    elements.put(Element.HUBUNGAN, person.hubungan().name());
    elements.put(Element.PENDIDIKAN, person.further().pendidikan());
    parent(elements, mother(person), person.further().ibu(), Element.NIK_IBU, Element.NAMA_IBU);
    parent(elements, father(person), person.further().ayah(), Element.NIK_AYAH, Element.NAMA_AYAH);
    spouse(person)
        .ifPresent(spouse -> {
          elements.put(Element.PASANGAN, spouse.resident().nik().value());
          person
              .further()
              .married()
              .ifPresent(day -> elements.put(Element.TANGGAL_KAWIN, day.toString()));
        });
    return elements;
  }

  /** Gives the day since which the card knows this person: its own day, or the birth. */
  LocalDate since(DemoPerson person) {
    LocalDate recorded = person.further().recorded();
    LocalDate born = person.resident().tanggalLahir();
    return born.isAfter(recorded) ? born : recorded;
  }

  private static void parent(
      Map<Element, String> elements,
      Optional<DemoPerson> onCard,
      String otherwise,
      Element number,
      Element name) {
    onCard.ifPresentOrElse(
        parent -> {
          elements.put(number, parent.resident().nik().value());
          elements.put(name, parent.resident().namaLengkap());
        },
        () -> {
          if (!otherwise.isEmpty()) {
            elements.put(name, otherwise);
          }
        });
  }

  private Optional<DemoPerson> mother(DemoPerson person) {
    return parent(person, JenisKelamin.PEREMPUAN);
  }

  private Optional<DemoPerson> father(DemoPerson person) {
    return parent(person, JenisKelamin.LAKI_LAKI);
  }

  private Optional<DemoPerson> parent(DemoPerson person, JenisKelamin sex) {
    return person.hubungan() == Hubungan.ANAK
        ? couple(person).filter(p -> p.resident().jenisKelamin() == sex).findFirst()
        : Optional.empty();
  }

  private Optional<DemoPerson> spouse(DemoPerson person) {
    boolean hasWife = couple(person).anyMatch(p -> p.hubungan() == Hubungan.ISTRI);
    return hasWife && person.hubungan() != Hubungan.ANAK
        ? couple(person).filter(other -> !other.equals(person)).findFirst()
        : Optional.empty();
  }

  private Stream<DemoPerson> couple(DemoPerson person) {
    Resident resident = person.resident();
    return all.stream()
        .filter(other -> other.resident().nomorKk().equals(resident.nomorKk()))
        .filter(other -> other.hubungan() != Hubungan.ANAK);
  }
}
