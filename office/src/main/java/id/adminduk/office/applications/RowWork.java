package id.adminduk.office.applications;

import id.adminduk.office.access.Officer;
import id.adminduk.office.kernel.Refusal;
import id.adminduk.office.kernel.Result;
import java.util.Map;
import java.util.Optional;

/**
 * What a row means to another room beyond being reported done, such as papers that are drawn up,
 * signed or handed out there; the room that has them provides the bean.
 *
 * <p>The walker stays without knowledge of workshops: it asks each of them, in no order.
 */
public interface RowWork {

  /**
   * A part of the page of a file.
   *
   * @param fragment Thymeleaf fragment; finds {@code model} in the variable {@code part}
   * @param instead whether it ends the row itself, so that the plain form of the row is left away
   */
  record Part(String fragment, Map<String, Object> model, boolean instead) {}

  /**
   * Gives what a file's page shows in the card of the open row; empty where the room has nothing to
   * say about the file, or not to this officer.
   *
   * @param mine the open row, when this officer may do it now
   */
  Optional<Part> part(CaseView file, Optional<OpenStep> mine, Officer officer);

  /**
   * Does the room's share when a row is reported done, in the unit of work of the report.
   *
   * @return facts for the time line; a refusal leaves the row open and takes everything back
   */
  Result<Map<String, String>, Refusal> done(OpenStep step, CaseView file, Officer by);
}
