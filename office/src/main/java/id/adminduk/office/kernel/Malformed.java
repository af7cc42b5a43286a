package id.adminduk.office.kernel;

/**
 * Says that an input is not a thing of its kind; becomes status 400 or 422 at the edge, never 500.
 *
 * <p>The message is for developers; people read the text of {@link #messageKey()}.
 */
public abstract class Malformed extends RuntimeException {

  private final String messageKey;

  protected Malformed(String messageKey, String message) {
    super(message);
    this.messageKey = messageKey;
  }

  /** Gives the key of the message file that tells a person what to do. */
  public String messageKey() {
    return messageKey;
  }
}
