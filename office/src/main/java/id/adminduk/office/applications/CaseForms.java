package id.adminduk.office.applications;

import id.adminduk.office.access.Officer;
import java.util.List;

/**
 * Forms of another room that are filled in for a file, such as those of the register; the room that
 * has them provides the bean.
 */
public interface CaseForms {

  /**
   * A form.
   *
   * @param href address inside the office
   * @param label in the officer's language
   */
  record Link(String href, String label) {}

  /** Gives the forms this officer may fill in for this file; empty for others. */
  List<Link> formsFor(CaseView file, Officer officer);
}
