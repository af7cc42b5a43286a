package id.adminduk.office.registry;

import id.adminduk.office.kernel.Nik;
import id.adminduk.office.population.life.Person;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Who reports and who saw it (F-2.01): names and numbers are kept with the form.
 *
 * <p>A witness is a third person: neither the reporter, nor somebody the akta is about, nor the
 * other witness; two who are the same would prove nothing.
 */
final class Witnesses {

  private static final List<String> WITNESSES = List.of("saksi1", "saksi2");

  private Witnesses() {}

  static SheetWriter draw(SheetWriter sheet) {
    return sheet
        .block("reporter")
        .text("pelapor", "")
        .text("nikPelapor", "")
        .block("witnesses")
        .text("saksi1", "")
        .text("nikSaksi1", "")
        .text("saksi2", "")
        .text("nikSaksi2", "");
  }

  /**
   * Reads the numbers; names are kept as typed.
   *
   * @param subjects fields with the numbers of those the akta is about
   */
  static void read(Entry entry, Collection<String> subjects) {
    Map<String, Optional<Nik>> numbers = new HashMap<>();
    for (String field : List.of("nikPelapor", "nikSaksi1", "nikSaksi2")) {
      numbers.put(field, entry.typed().maybeNik(field, entry.errors()));
    }
    Set<String> seen = new LinkedHashSet<>();
    for (String witness : WITNESSES) {
      String field = numberOf(witness);
      Optional<Nik> nik = numbers.getOrDefault(field, Optional.empty());
      String name = name(entry, witness);
      if (nik.isPresent() && isSubject(nik.get(), entry, subjects)) {
        entry.errors().add(field, "registry.typed.witness-is-subject", known(entry, nik.get()));
      } else if (isReporter(
          nik, numbers.getOrDefault("nikPelapor", Optional.empty()), name, entry)) {
        entry
            .errors()
            .add(
                field(entry, witness),
                "registry.typed.witness-is-reporter",
                name.isEmpty() ? nik.map(Nik::masked).orElse("") : name);
      } else if (nik.filter(one -> !seen.add(one.value())).isPresent()) {
        entry.errors().add(field, "registry.typed.witness-twice");
      }
    }
  }

  private static boolean isSubject(Nik nik, Entry entry, Collection<String> subjects) {
    return subjects.stream()
        .flatMap(field -> Entry.number(entry.typed().text(field)).stream())
        .anyMatch(nik::equals);
  }

  /** The same number; or, where one of the two has none, the same name. */
  private static boolean isReporter(
      Optional<Nik> witness, Optional<Nik> reporter, String name, Entry entry) {
    if (witness.isPresent() && reporter.isPresent()) {
      return witness.equals(reporter);
    }
    return !name.isEmpty() && name.equals(name(entry, "pelapor"));
  }

  private static String known(Entry entry, Nik nik) {
    return Optional.ofNullable(entry.people().get(nik)).map(Person::nama).orElseGet(nik::masked);
  }

  private static String numberOf(String witness) {
    return witness.equals("saksi1") ? "nikSaksi1" : "nikSaksi2";
  }

  private static String field(Entry entry, String witness) {
    return entry.typed().has(numberOf(witness)) ? numberOf(witness) : witness;
  }

  private static String name(Entry entry, String field) {
    return entry.typed().text(field).strip().replaceAll("\\s+", " ").toUpperCase(Locale.ROOT);
  }
}
