package id.adminduk.office.kernel;

/** Says that a text is not a NIK. */
public final class MalformedNik extends Malformed {

  MalformedNik(String detail) {
    super("malformed.nik", detail);
  }
}
