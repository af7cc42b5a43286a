package id.adminduk.matcher.people;

import java.io.Serial;

/** Tells that a shard could not be asked: its machine or the way to it is down. */
public final class ShardUnreachable extends RuntimeException {

  @Serial private static final long serialVersionUID = 1L;

  /** Names the shard in the message, never a person. */
  public ShardUnreachable(String message) {
    super(message);
  }
}
