package id.adminduk.office.oversight;

import id.adminduk.office.access.Officer;
import id.adminduk.office.access.Officers;
import id.adminduk.office.audit.Suspect;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What can be stolen, as the form offers it. */
enum Stolen {
  ACCOUNT,
  SESSION,
  ADDRESS,
  KIT;

  /** Reads the word of the form; anything else is an account. */
  static Stolen of(String word) {
    return Arrays.stream(values())
        .filter(one -> one.word().equals(word))
        .findFirst()
        .orElse(ACCOUNT);
  }

  String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Names the suspect; empty when nothing was named, or an account that is not of this office. */
  Optional<Suspect> named(String typed, Officers officers, Officer asker) {
    String name = typed.strip();
    if (name.isEmpty()) {
      return Optional.empty();
    }
    return switch (this) {
      case ACCOUNT ->
          officers
              .find(name)
              .filter(account -> account.office().equals(asker.office()))
              .map(account -> new Suspect.Account(account.id()));
      case SESSION -> Optional.of(new Suspect.Session(name));
      case ADDRESS -> Optional.of(new Suspect.Machine(name));
      case KIT -> Optional.of(new Suspect.Kit(name));
    };
  }
}
