package id.adminduk.synthetic;

/** State of the skin and the touch in one fingerprint impression. */
public enum Condition {
  /** Cooperative, supervised enrolment. */
  NORMAL(1),
  /** Thin, broken ridges, as of elderly people and labourers. */
  DRY(2),
  /** Thick ridges that run together. */
  WET(3),
  /** About half of the pad touches, off centre. */
  PARTIAL(4),
  /** Worn, scratched, faint and distorted: what a quality gate should refuse. */
  POOR(5);

  private final long stream;

  Condition(long stream) {
    this.stream = stream;
  }

  /** Names the stream of chance; fixed, so that a new condition leaves the old fingers alone. */
  long stream() {
    return stream;
  }
}
