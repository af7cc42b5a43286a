package id.adminduk.office.catalogue;

/** Names a service inside one office, short upper case: it is the middle of the case number. */
public record ServiceCode(String value) {

  public ServiceCode {
    if (!value.matches("[A-Z]{2,6}")) {
      throw new IllegalArgumentException("a service code has two to six capital letters: " + value);
    }
  }

  @Override
  public String toString() {
    return value;
  }
}
