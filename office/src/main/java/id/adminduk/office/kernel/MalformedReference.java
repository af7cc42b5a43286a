package id.adminduk.office.kernel;

/** Says that a case number, token or id in an address is not one. */
public final class MalformedReference extends Malformed {

  public MalformedReference(String detail) {
    super("malformed.reference", detail);
  }
}
