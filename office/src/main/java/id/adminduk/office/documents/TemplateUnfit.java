package id.adminduk.office.documents;

/** A template of the office that prints no paper; the program does not start with it. */
final class TemplateUnfit extends RuntimeException {

  private static final long serialVersionUID = 1L;

  TemplateUnfit(String message) {
    super(message);
  }

  TemplateUnfit(String message, Throwable cause) {
    super(message, cause);
  }
}
