package id.adminduk.office.catalogue.bpmn;

/** The bytes are not a diagram an SOP can be read from. */
final class MalformedBpmn extends Exception {

  private static final long serialVersionUID = 1L;

  private final String detail;

  MalformedBpmn(String detail) {
    super(detail);
    this.detail = detail;
  }

  /** Gives the element or rule that is wrong. */
  String detail() {
    return detail;
  }
}
