package id.adminduk.office.registry;

import java.util.Optional;

/** Numbers of pages as they stand in addresses; what is none names nobody. */
final class Pages {

  private static final int DIGITS = 18;

  private Pages() {}

  static Optional<Long> ref(String typed) {
    return typed.matches("\\d+") && typed.length() <= DIGITS
        ? Optional.of(Long.parseLong(typed))
        : Optional.empty();
  }
}
