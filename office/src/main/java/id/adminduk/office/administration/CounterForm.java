package id.adminduk.office.administration;

import id.adminduk.office.queue.Counter;
import id.adminduk.office.web.FormErrors;
import java.util.Collection;
import java.util.List;
import java.util.OptionalInt;

/** A counter as typed. */
public record CounterForm(String number, String name, List<String> services) {

  static final CounterForm EMPTY = new CounterForm("", "", List.of());

  private static final int LONGEST = 40;

  public CounterForm {
    services = List.copyOf(services);
  }

  static CounterForm of(Counter counter) {
    return new CounterForm(Integer.toString(counter.number()), counter.name(), counter.services());
  }

  /** Gives the number, or notes what to mend. */
  OptionalInt judged(Collection<String> offered, FormErrors errors) {
    if (!number.strip().matches("[1-9][0-9]?")) {
      errors.add("number", "administration.counter.number.wrong");
    }
    if (name.isBlank() || name.length() > LONGEST || name.matches("(?s).*\\p{Cntrl}.*")) {
      errors.add("name", "administration.counter.name.wrong", LONGEST);
    }
    if (!offered.containsAll(services)) {
      errors.add("services", "administration.counter.services.wrong");
    }
    return errors.isEmpty()
        ? OptionalInt.of(Integer.parseInt(number.strip()))
        : OptionalInt.empty();
  }
}
