package id.adminduk.office.kernel;

import java.util.Optional;
import java.util.UUID;

/** Ids as addresses and forms carry them; what is none names nothing. */
public final class Id {

  private static final int LENGTH = 36;

  private Id() {}

  /** Reads an id as it is written; what Java alone would take, as {@code 1-1-1-1-1}, is none. */
  public static Optional<UUID> read(String typed) {
    try {
      return typed.length() == LENGTH ? Optional.of(UUID.fromString(typed)) : Optional.empty();
    } catch (IllegalArgumentException notAnId) {
      return Optional.empty();
    }
  }
}
