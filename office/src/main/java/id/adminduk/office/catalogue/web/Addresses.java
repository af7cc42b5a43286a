package id.adminduk.office.catalogue.web;

import id.adminduk.office.catalogue.ServiceCode;
import id.adminduk.office.kernel.Day;
import java.time.LocalDate;
import org.springframework.http.HttpStatus;
import org.springframework.web.server.ResponseStatusException;

/** What stands in an address or a date field, read once for all pages of revisions. */
final class Addresses {

  private Addresses() {}

  /**
   * Reads the service of an address.
   *
   * @throws ResponseStatusException 404 when no service can be called so
   */
  static ServiceCode service(String text) {
    try {
      return new ServiceCode(text);
    } catch (IllegalArgumentException malformed) {
      throw new ResponseStatusException(HttpStatus.NOT_FOUND, null, malformed);
    }
  }

  static String of(ServiceCode service, String page) {
    return "/sop/" + service + "/" + page;
  }

  static String day(LocalDate day) {
    return Day.SHOWN.format(day);
  }

  static int version(String typed) {
    return typed.matches("\\d{1,9}") ? Integer.parseInt(typed) : 0;
  }
}
