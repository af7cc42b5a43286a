package id.adminduk.office.applications.web;

import id.adminduk.office.access.Officer;
import id.adminduk.office.access.Offices;
import id.adminduk.office.applications.Notifications;
import id.adminduk.office.web.Answers;
import id.adminduk.office.web.Texts;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** News for this officer: returned files, answers of the centre, late rows, delegations. */
@Controller
class NotificationController {

  private static final String ADDRESS = "/pemberitahuan";

  private final Notifications notifications;
  private final Answers answers;
  private final Texts texts;
  private final Moments moments;

  NotificationController(
      Notifications notifications, Answers answers, Texts texts, Offices offices) {
    this.notifications = notifications;
    this.answers = answers;
    this.texts = texts;
    this.moments = new Moments(offices);
  }

  /** One line; names are the template's. */
  public record Line(String at, String text, String number, boolean read) {}

  @GetMapping(ADDRESS)
  String list(Officer officer, Model model) {
    List<Notifications.Item> items = notifications.of(officer);
    model.addAttribute("lines", lines(items));
    model.addAttribute("unread", items.stream().filter(item -> !item.read()).count());
    model.addAttribute("newest", items.stream().mapToLong(Notifications.Item::id).max().orElse(0));
    return "applications/notifications";
  }

  @Transactional
  @PostMapping("/pemberitahuan/dibaca")
  ModelAndView read(@RequestParam(defaultValue = "0") long sampai, Officer officer) {
    notifications.read(officer, sampai);
    return answers.done(ADDRESS, "applications.notifications.read", Map.of());
  }

  /** Writes the news in the reader's words. */
  List<Line> lines(List<Notifications.Item> items) {
    return items.stream()
        .map(item ->
            new Line(
                moments.day(item.at()),
                texts.named("notification." + item.kind(), item.facts()),
                item.number().map(Object::toString).orElse(""),
                item.read()))
        .toList();
  }
}
