package id.adminduk.synthetic;

import java.time.LocalDate;
import java.util.Optional;

/**
 * What once happened to somebody invented.
 *
 * @param nik whose event it is
 * @param other the spouse of a marriage or divorce
 */
public record SyntheticEvent(Kind kind, LocalDate day, String nik, Optional<String> other) {

  /** What happened. */
  public enum Kind {
    BORN,
    MOVED_IN,
    MARRIED,
    DIVORCED,
    MOVED_OUT,
    DIED
  }
}
