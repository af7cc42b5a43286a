package id.adminduk.office.administration;

import id.adminduk.office.access.OfficeChanges;
import id.adminduk.office.access.Officer;
import id.adminduk.office.web.Answers;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/** Where an administrator begins. */
@Controller
class IndexController {

  static final String PAGE = "/admin";

  /** One page an administrator works with; its text says what for. */
  public record Entry(String href, String labelKey, String textKey) {}

  private static final List<Entry> ENTRIES =
      List.of(
          entry(OfficeController.PAGE, "administration.office"),
          entry(CalendarController.PAGE, "administration.calendar"),
          entry(CounterController.PAGE, "administration.counters"),
          entry(AccountController.PAGE, "access.accounts"),
          entry(DestructionController.PAGE, "administration.destruction"),
          entry("/blangko", "cards.blank.title"),
          entry("/audit", "oversight.title"));

  private final OfficeChanges changes;
  private final Answers answers;

  IndexController(OfficeChanges changes, Answers answers) {
    this.changes = changes;
    this.answers = answers;
  }

  @GetMapping(PAGE)
  ModelAndView index(Officer officer) {
    return changes
        .office(officer)
        .fold(
            office ->
                new ModelAndView(
                    "administration/index", Map.of("office", office, "entries", ENTRIES)),
            refusal -> answers.refused(refusal, "/"));
  }

  private static Entry entry(String href, String labelKey) {
    return new Entry(
        href, labelKey, "administration.index" + href.replace('/', '.').replace(".admin", ""));
  }
}
