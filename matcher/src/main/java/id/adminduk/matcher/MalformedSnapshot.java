package id.adminduk.matcher;

import java.io.Serial;

/** Tells that a file is not a whole, unchanged snapshot of a gallery. */
public final class MalformedSnapshot extends RuntimeException {

  @Serial private static final long serialVersionUID = 1L;

  public MalformedSnapshot(String message) {
    super(message);
  }
}
