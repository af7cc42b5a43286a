package id.adminduk.office.administration;

import id.adminduk.office.kernel.Malformed;

/** A text that is not the openings of a day; its message key says how to mend it. */
final class MalformedOpenings extends Malformed {

  private static final long serialVersionUID = 1L;

  MalformedOpenings(String messageKey) {
    super(messageKey, "not the openings of a day");
  }
}
