package id.adminduk.office.signing;

import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Date;

/** The one door to {@code java.util.Date}, which the libraries of X.509 and RFC 3161 speak. */
final class OldDates {

  private OldDates() {}

  static Date of(Instant at) {
    return Date.from(at);
  }

  static Instant instant(Date at) {
    return at.toInstant();
  }

  static Instant start(X509Certificate certificate) {
    return certificate.getNotBefore().toInstant();
  }

  static Instant end(X509Certificate certificate) {
    return certificate.getNotAfter().toInstant();
  }
}
