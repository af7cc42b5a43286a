package id.adminduk.office.access;

import java.time.Duration;

/** How often something may be tried: the one table of limits (promise S16). */
public enum Limit {
  /** Wrong passwords for one name; then the name is locked. */
  SIGN_IN_NAME(5, Duration.ofMinutes(15)),
  /** Wrong passwords from one address, whatever the names. */
  SIGN_IN_ADDRESS(20, Duration.ofMinutes(15)),
  /** Wrong codes of the second factor for one account; then it is locked. */
  SECOND_FACTOR(5, Duration.ofMinutes(15)),
  /** Wrong pairs of NIK and family card at one terminal: typing errors, not a search. */
  IDENTIFYING(20, Duration.ofMinutes(15)),
  /** Looks at the tracking page from one address. */
  TRACKING(30, Duration.ofMinutes(1)),
  /** Wrong birth dates for one file number, from anywhere: there are some 30 000 dates to guess. */
  TRACKING_BIRTH_DATE(5, Duration.ofMinutes(15)),
  /** Hand-ins and calls for a visit from one address. */
  ONLINE(10, Duration.ofHours(1)),
  /** Wrong passphrases of one signer; right ones are given back. */
  SIGNING_PASSPHRASE(5, Duration.ofMinutes(15)),
  /**
   * Looks at the page that checks documents, from one address; hash and token cannot be guessed.
   */
  VERIFICATION(30, Duration.ofMinutes(1)),
  /** Looks at links to papers and tries of their PINs from one address; five wrong ones lock. */
  DELIVERY(30, Duration.ofMinutes(1));

  private final int times;
  private final Duration within;

  Limit(int times, Duration within) {
    this.times = times;
    this.within = within;
  }

  public int times() {
    return times;
  }

  public Duration within() {
    return within;
  }
}
