package id.adminduk.matcher;

import java.io.Serial;

/** Tells that template bytes are not what the extractor of this version writes. */
public final class MalformedTemplate extends RuntimeException {

  @Serial private static final long serialVersionUID = 1L;

  MalformedTemplate(String message) {
    super(message);
  }

  MalformedTemplate(String message, Throwable cause) {
    super(message, cause);
  }
}
