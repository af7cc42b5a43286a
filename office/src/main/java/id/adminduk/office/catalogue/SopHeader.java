package id.adminduk.office.catalogue;

import java.util.List;

/**
 * The box on top of a formal SOP (PermenPANRB 35/2012), as the office printed it.
 *
 * <p>Texts, not dates, because real headers leave dates out or print only a month.
 *
 * @param legalBasis as printed, also where repealed or misnamed
 * @param currentLegalBasis what holds today
 * @param marks what the printed box leaves out or gets wrong, shown below it
 */
public record SopHeader(
    String number,
    String made,
    String revised,
    String effective,
    String approvedBy,
    String unit,
    List<String> legalBasis,
    List<String> currentLegalBasis,
    List<String> qualification,
    List<String> related,
    List<String> equipment,
    String warning,
    List<String> records,
    List<String> marks) {

  public SopHeader {
    legalBasis = List.copyOf(legalBasis);
    currentLegalBasis = List.copyOf(currentLegalBasis);
    qualification = List.copyOf(qualification);
    related = List.copyOf(related);
    equipment = List.copyOf(equipment);
    records = List.copyOf(records);
    marks = List.copyOf(marks);
  }
}
