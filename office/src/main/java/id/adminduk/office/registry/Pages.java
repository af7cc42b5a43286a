package id.adminduk.office.registry;

import java.util.Optional;
import java.util.UUID;

/** Numbers of pages as they stand in addresses; what is none names nobody. */
final class Pages {

  private static final int DIGITS = 18;

  private Pages() {}

  static Optional<Long> ref(String typed) {
    return typed.matches("\\d+") && typed.length() <= DIGITS
        ? Optional.of(Long.parseLong(typed))
        : Optional.empty();
  }

  static Optional<UUID> uuid(String typed) {
    try {
      return Optional.of(UUID.fromString(typed));
    } catch (IllegalArgumentException none) {
      return Optional.empty();
    }
  }
}
