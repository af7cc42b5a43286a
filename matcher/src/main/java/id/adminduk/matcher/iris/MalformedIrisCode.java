package id.adminduk.matcher.iris;

/** Bytes that are no iris code of this version. */
public final class MalformedIrisCode extends IllegalArgumentException {
  private static final long serialVersionUID = 1;

  MalformedIrisCode(String message) {
    super(message);
  }
}
