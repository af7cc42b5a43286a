package id.adminduk.office.catalogue;

import id.adminduk.office.kernel.MalformedReference;
import id.adminduk.office.kernel.OfficeCode;
import java.util.Optional;

/** Which office and service a file is about; the head of every file says it. */
record Subject(OfficeCode office, ServiceCode service) {

  /** Notes a file of another kind or of a later edition of the format. */
  static void format(Fields top, String expected) {
    String format = top.text("format");
    if (!format.isEmpty() && !format.equals(expected)) {
      top.wrong("format", expected);
    }
  }

  static Optional<Subject> read(Fields top) {
    Optional<OfficeCode> office = office(top, top.text("kantor"));
    Optional<ServiceCode> service = service(top, top.text("layanan"));
    return office.flatMap(code -> service.map(name -> new Subject(code, name)));
  }

  private static Optional<OfficeCode> office(Fields top, String text) {
    try {
      return text.isEmpty() ? Optional.empty() : Optional.of(new OfficeCode(text));
    } catch (MalformedReference _) {
      top.wrong("kantor", "\"6305\"");
      return Optional.empty();
    }
  }

  private static Optional<ServiceCode> service(Fields top, String text) {
    try {
      return text.isEmpty() ? Optional.empty() : Optional.of(new ServiceCode(text));
    } catch (IllegalArgumentException _) {
      top.wrong("layanan", "KTPB");
      return Optional.empty();
    }
  }
}
