package id.adminduk.synthetic;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.OptionalInt;

/** Sequences 9000-9999 of each prefix, which no office gives out; a thousand and no more. */
final class FictionalNumbers {

  private static final int FIRST = 9000;
  private static final int LAST = 9999;
  private static final int DAY_OF_WOMEN = 40;

  private final Map<Long, Integer> given = new HashMap<>();

  /** Gives a NIK; where a prefix is used up, one of the next day that has room. */
  String nik(String wilayah, LocalDate born, boolean female) {
    return number(wilayah, born, female ? DAY_OF_WOMEN : 0);
  }

  String kk(String wilayah, LocalDate recorded) {
    return number(wilayah, recorded, 0);
  }

  private String number(String wilayah, LocalDate day, int plus) {
    for (LocalDate on = day; ; on = on.plusDays(1)) {
      long prefix =
          Long.parseLong(wilayah.substring(0, 6)) * 1_000_000
              + (on.getDayOfMonth() + plus) * 10_000L
              + on.getMonthValue() * 100L
              + on.getYear() % 100;
      OptionalInt sequence = next(prefix);
      if (sequence.isPresent()) {
        return String.valueOf(prefix * 10_000 + sequence.getAsInt());
      }
    }
  }

  private OptionalInt next(long prefix) {
    int sequence = given.merge(prefix, FIRST, (last, first) -> last + 1);
    return sequence > LAST ? OptionalInt.empty() : OptionalInt.of(sequence);
  }
}
