package id.adminduk.office.cards;

import id.adminduk.office.kernel.Malformed;

/** Says that a text is not a blangko serial, or two serials do not span a delivery. */
final class MalformedSerial extends Malformed {

  MalformedSerial(String detail) {
    super("malformed.serial", detail);
  }
}
