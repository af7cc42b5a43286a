package id.adminduk.office.kernel;

/** Says that a text is not a nomor KK. */
public final class MalformedNomorKk extends Malformed {

  MalformedNomorKk(String detail) {
    super("malformed.nomor-kk", detail);
  }
}
