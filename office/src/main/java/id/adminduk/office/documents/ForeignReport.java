package id.adminduk.office.documents;

import id.adminduk.office.kernel.Day;
import id.adminduk.office.population.life.Element;
import id.adminduk.office.population.life.Person;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * An event that happened abroad and is reported here (S17): the register must know it already, with
 * the number of the foreign certificate where it keeps one.
 */
final class ForeignReport {

  /** What may be reported. */
  enum Event {
    KELAHIRAN(Element.TANGGAL_LAHIR, Element.AKTA_LAHIR),
    PERKAWINAN(Element.TANGGAL_KAWIN, Element.AKTA_KAWIN),
    /** The register keeps no number of a certificate of death. */
    KEMATIAN(Element.TANGGAL_MENINGGAL, Element.TANGGAL_MENINGGAL);

    private final Element day;
    private final Element certificate;

    Event(Element day, Element certificate) {
      this.day = day;
      this.certificate = certificate;
    }

    Optional<LocalDate> day(Person person) {
      return person.get(day).map(LocalDate::parse);
    }

    /** Gives the number the register knows. */
    Optional<String> certificate(Person person) {
      return this == KEMATIAN ? Optional.empty() : person.get(certificate);
    }

    boolean isKnown(Person person) {
      return person.get(day).isPresent() && person.get(certificate).isPresent();
    }

    static Optional<Event> named(String name) {
      return Arrays.stream(values()).filter(event -> event.name().equals(name)).findFirst();
    }
  }

  private static final int LONGEST = 80;

  private ForeignReport() {}

  /** Lists what the register knows of a person, so that it could have happened abroad. */
  static List<Event> known(Person person) {
    return Arrays.stream(Event.values()).filter(event -> event.isKnown(person)).toList();
  }

  static Optional<PaperRefusal> against(Person person, Given given, LocalDate today) {
    List<String> unfit = unfit(given, today);
    if (!unfit.isEmpty()) {
      return Optional.of(new TypeRefusal.ReportIncomplete(unfit));
    }
    Event event = Event.named(given.of(Given.EVENT)).orElseThrow();
    if (!event.isKnown(person)) {
      return Optional.of(new TypeRefusal.ReportDiffers("-"));
    }
    return event
        .certificate(person)
        .filter(known -> !known.equalsIgnoreCase(given.of(Given.FOREIGN_NUMBER)))
        .map(TypeRefusal.ReportDiffers::new);
  }

  private static List<String> unfit(Given given, LocalDate today) {
    List<String> unfit = new ArrayList<>();
    if (Event.named(given.of(Given.EVENT)).isEmpty()) {
      unfit.add("peristiwa");
    }
    for (String field : List.of(Given.COUNTRY, Given.ISSUER, Given.FOREIGN_NUMBER)) {
      String typed = given.of(field);
      if (typed.isEmpty() || typed.length() > LONGEST || !Purposes.isPrintable(typed)) {
        unfit.add(field.equals(Given.FOREIGN_NUMBER) ? "nomor akta" : field);
      }
    }
    if (day(given).filter(day -> !day.isAfter(today)).isEmpty()) {
      unfit.add("tanggal akta");
    }
    return unfit;
  }

  private static Optional<LocalDate> day(Given given) {
    return Day.read(given.of(Given.FOREIGN_DAY));
  }

  /** Gives the officer's part of the paper, of fields that {@link #against} let pass. */
  static Map<String, Object> content(Person person, Given given, LocalDate today) {
    Map<String, Object> content = new LinkedHashMap<>();
    content.put(Given.EVENT, given.of(Given.EVENT));
    content.put(Given.COUNTRY, given.of(Given.COUNTRY).toUpperCase(Locale.ROOT));
    content.put(Given.ISSUER, given.of(Given.ISSUER).toUpperCase(Locale.ROOT));
    content.put(Given.FOREIGN_NUMBER, given.of(Given.FOREIGN_NUMBER));
    content.put(Given.FOREIGN_DAY, InWords.date(day(given).orElseThrow()));
    Event event = Event.named(given.of(Given.EVENT)).orElseThrow();
    content.put("tanggal", InWords.date(event.day(person).orElseThrow()));
    content.put("dilaporkan", InWords.date(today));
    return content;
  }
}
