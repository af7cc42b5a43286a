package id.adminduk.office.kernel;

/** A civil servant's number, eighteen digits. */
public record Nip(String value) {

  /**
   * @throws MalformedReference when the text is not eighteen digits
   */
  public Nip {
    if (!value.matches("\\d{18}")) {
      throw new MalformedReference("a NIP has eighteen digits");
    }
  }
}
