package id.adminduk.formats;

import java.io.Serial;

/** Tells that bytes which should have been an image cannot be decoded. */
public final class MalformedImage extends RuntimeException {

  @Serial private static final long serialVersionUID = 1L;

  private final ImageVerdict.Reason reason;

  MalformedImage(ImageVerdict.Reason reason, String message) {
    super(reason + ": " + message);
    this.reason = reason;
  }

  MalformedImage(String message, Throwable cause) {
    super(ImageVerdict.Reason.CORRUPT + ": " + message, cause);
    this.reason = ImageVerdict.Reason.CORRUPT;
  }

  /** Gives the reason in the words of {@link Images#inspect}. */
  public ImageVerdict.Reason reason() {
    return reason;
  }
}
