package id.adminduk.office.population.bulk;

import id.adminduk.office.population.bulk.CellFault.Kind;
import id.adminduk.office.population.life.Element;
import id.adminduk.office.population.life.Person;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;

/** What can only be seen over the whole file: numbers twice, families without a head. */
final class FileCheck {

  /** First line of a family, and how many heads it has. */
  private record Seen(int line, int heads) {}

  private static final int BATCH = 10_000;

  private final List<CellFault> shown = new ArrayList<>();
  private final Set<Long> numbers = new HashSet<>();
  private final Map<Long, Seen> families = new HashMap<>();
  private long errors;
  private long warnings;
  private int people;

  void tell(CellFault fault) {
    if (fault.kind().isWarning()) {
      warnings++;
    } else {
      errors++;
    }
    if (shown.size() < PeopleImport.FAULTS_SHOWN) {
      shown.add(fault);
    }
  }

  void row() {
    people++;
  }

  void person(int line, Person person) {
    if (!numbers.add(Long.parseLong(person.nik().value()))) {
      tell(new CellFault(line, "NIK", Kind.NIK_TWICE_IN_FILE));
    }
    if (person.isActive()) {
      Seen one = new Seen(line, person.isHead() ? 1 : 0);
      families.merge(
          Long.parseLong(person.kk().value()),
          one,
          (before, now) -> new Seen(before.line(), before.heads() + now.heads()));
    }
  }

  /** Tells families whose number the register has used already; asked in batches. */
  void cards(Function<Collection<String>, List<String>> known) {
    List<String> batch = new ArrayList<>();
    for (Long card : families.keySet()) {
      batch.add(digits(card));
      if (batch.size() == BATCH) {
        tellKnown(known.apply(batch));
        batch.clear();
      }
    }
    tellKnown(known.apply(batch));
  }

  private void tellKnown(List<String> cards) {
    cards.stream()
        .map(card -> Objects.requireNonNull(families.get(Long.parseLong(card))).line())
        .sorted()
        .forEach(line -> tell(new CellFault(line, Element.NOMOR_KK.name(), Kind.KK_IN_REGISTER)));
  }

  private static String digits(long card) {
    return String.format(Locale.ROOT, "%016d", card);
  }

  /** Tells families that are not whole; only where every row could be read. */
  ImportReport report(String digest) {
    if (errors == 0) {
      families.values().stream()
          .filter(family -> family.heads() != 1)
          .sorted(Comparator.comparingInt(Seen::line))
          .forEach(family ->
              tell(
                  new CellFault(
                      family.line(),
                      Element.NOMOR_KK.name(),
                      family.heads() == 0 ? Kind.NO_HEAD_IN_FAMILY : Kind.TWO_HEADS_IN_FAMILY)));
    }
    return new ImportReport(digest, people, families.size(), errors, warnings, shown);
  }
}
