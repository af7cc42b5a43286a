package id.adminduk.office.applications;

import id.adminduk.office.access.Officer;
import id.adminduk.office.catalogue.StepKind;
import java.util.Map;

/**
 * The form of one kind of row on the case page; the workshop that does the row provides the bean.
 *
 * <p>The fragment finds the result of {@link #model} in the template variable {@code panel}, and
 * {@code step} (an {@link OpenStep}) and {@code officer} beside it.
 */
public interface StepPanel {

  /** Says which row this is the form of. */
  StepKind kind();

  /** Gives the Thymeleaf fragment, such as {@code cards/panels :: print}. */
  String fragment();

  /** Says whether the form needs the whole width of the page, such as the capture desk. */
  default boolean isWide() {
    return false;
  }

  /** Gives what the form shows; read only, may be called at every view of the page. */
  Map<String, Object> model(OpenStep step, Officer officer);
}
