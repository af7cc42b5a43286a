package id.adminduk.office.access;

import java.io.Serializable;
import java.time.Instant;

/**
 * What a session remembers about itself.
 *
 * @param number of the account's sessions when it began; an older number is dead
 */
record SessionStamp(String username, int number, Instant begun, Instant seen)
    implements Serializable {

  static final String NAME = SessionStamp.class.getName();

  SessionStamp seenAt(Instant now) {
    return new SessionStamp(username, number, begun, now);
  }
}
