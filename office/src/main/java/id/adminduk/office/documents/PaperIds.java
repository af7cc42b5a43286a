package id.adminduk.office.documents;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Ids of papers as addresses and forms carry them; what is none names nothing. */
final class PaperIds {

  private PaperIds() {}

  static Optional<UUID> one(String typed) {
    try {
      return typed.length() == 36 ? Optional.of(UUID.fromString(typed)) : Optional.empty();
    } catch (IllegalArgumentException notAnId) {
      return Optional.empty();
    }
  }

  static List<UUID> all(List<String> typed) {
    return typed.stream().flatMap(one -> one(one).stream()).distinct().toList();
  }
}
