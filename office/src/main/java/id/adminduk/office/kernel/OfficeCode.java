package id.adminduk.office.kernel;

/** The Kemendagri code of the kabupaten or kota an office serves, four digits: 6305 is Tapin. */
public record OfficeCode(String value) {

  /**
   * @throws MalformedReference when the text is not four digits
   */
  public OfficeCode {
    if (!value.matches("\\d{4}")) {
      throw new MalformedReference("an office code has four digits");
    }
  }

  @Override
  public String toString() {
    return value;
  }
}
