package id.adminduk.office.documents;

import id.adminduk.office.population.Kewarganegaraan;
import id.adminduk.office.population.life.Element;
import id.adminduk.office.population.life.Person;
import java.time.LocalDate;
import java.util.Optional;

/** Permits of stay as the register knows them: what a foreigner's paper stands and falls with. */
final class Permits {

  /** Limited stay gets an SKTT, permanent stay KK, KTP-el and KIA (domain.md 2.12). */
  enum Kind {
    ITAS,
    ITAP
  }

  private Permits() {}

  static boolean isForeigner(Person person) {
    return person.must(Element.KEWARGANEGARAAN).equals(Kewarganegaraan.WNA.name());
  }

  /** Says what is wrong with a foreigner's permit; nothing to say about citizens. */
  static Optional<PaperRefusal> against(Person person, Kind kind, LocalDate today) {
    if (!isForeigner(person)) {
      return Optional.empty();
    }
    boolean known =
        person.get(Element.IZIN_TINGGAL).filter(kind.name()::equals).isPresent()
            && person.get(Element.IZIN_TINGGAL_NOMOR).isPresent();
    Optional<LocalDate> end = end(person);
    if (!known || end.isEmpty()) {
      return Optional.of(new TypeRefusal.PermitMissing(kind.name()));
    }
    return end.filter(last -> last.isBefore(today))
        .map(last -> new TypeRefusal.PermitEnded(kind.name(), last));
  }

  static Optional<LocalDate> end(Person person) {
    return person.get(Element.IZIN_TINGGAL_AKHIR).map(LocalDate::parse);
  }
}
