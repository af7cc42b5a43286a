package id.adminduk.office.kernel;

import java.util.regex.Pattern;

/**
 * The registration number a citizen is given: office, service, day, sequence (domain.md 2.8).
 *
 * <p>Example {@code 6305-KTPB-20261121-0001}. It survives every return and resubmission (rule R3).
 */
public record CaseNumber(String value) {

  private static final Pattern SHAPE = Pattern.compile("\\d{4}-[A-Z]{2,6}-\\d{8}-\\d{4,6}");

  /**
   * @throws MalformedReference when the text has another shape
   */
  public CaseNumber {
    if (!SHAPE.matcher(value).matches()) {
      throw new MalformedReference("not a registration number");
    }
  }

  /** Gives the office that took the file in. */
  public OfficeCode office() {
    return new OfficeCode(value.substring(0, value.indexOf('-')));
  }

  @Override
  public String toString() {
    return value;
  }
}
