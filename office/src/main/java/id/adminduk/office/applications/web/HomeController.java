package id.adminduk.office.applications.web;

import id.adminduk.office.access.Officer;
import id.adminduk.office.access.Offices;
import id.adminduk.office.applications.MyDay;
import id.adminduk.office.applications.Notifications;
import id.adminduk.office.applications.WorkItem;
import id.adminduk.office.applications.WorkLists;
import id.adminduk.office.kernel.Role;
import id.adminduk.office.queue.Tickets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.server.ResponseStatusException;

/** Where a day begins and how it went: the page of the role, and my day. */
@Controller
class HomeController {

  private static final int NEWS = 5;

  private final WorkLists workLists;
  private final MyDay myDay;
  private final Notifications notifications;
  private final NotificationController words;
  private final Tickets tickets;
  private final Moments moments;

  HomeController(
      WorkLists workLists,
      MyDay myDay,
      Notifications notifications,
      NotificationController words,
      Tickets tickets,
      Offices offices) {
    this.workLists = workLists;
    this.myDay = myDay;
    this.notifications = notifications;
    this.words = words;
    this.tickets = tickets;
    this.moments = new Moments(offices);
  }

  @GetMapping("/")
  String home(Officer officer, Model model) {
    if (officer.has(Role.PEMOHON)) {
      return "redirect:/antrean/ambil";
    }
    WorkLists.Page page = workLists.page(officer, WorkLists.Filter.ALL);
    Optional<WorkItem> next =
        page.items().stream().filter(item -> item.may("WORK") || item.may("TAKE")).findFirst();
    List<WorkLists.Load> left = workLists.left(officer);
    model.addAttribute("next", next);
    model.addAttribute("left", left);
    model.addAttribute("open", left.stream().mapToLong(WorkLists.Load::open).sum());
    model.addAttribute("late", left.stream().mapToLong(WorkLists.Load::late).sum());
    model.addAttribute("mine", mine(officer));
    model.addAttribute("done", myDay.today(officer).size());
    List<Notifications.Item> unread =
        notifications.of(officer).stream().filter(item -> !item.read()).limit(NEWS).toList();
    model.addAttribute("news", words.lines(unread));
    model.addAttribute("unread", notifications.unread(officer));
    model.addAttribute("moments", moments);
    model.addAttribute("waitingTickets", tickets.waitingCount());
    model.addAttribute("callsTickets", officer.has(Role.FRONT_OFFICE));
    return "applications/home";
  }

  @GetMapping("/hari-ini")
  String today(Officer officer, Model model) {
    if (officer.isTerminal()) {
      throw new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
    List<MyDay.Done> done = myDay.today(officer);
    Duration minutes =
        done.stream().map(MyDay.Done::handling).reduce(Duration.ZERO, Duration::plus);
    Duration standard =
        done.stream().flatMap(one -> one.standard().stream()).reduce(Duration.ZERO, Duration::plus);
    model.addAttribute("done", done);
    model.addAttribute("minutes", moments.minutes(minutes));
    model.addAttribute("standard", moments.minutes(standard));
    model.addAttribute("over", done.stream().filter(MyDay.Done::isOver).count());
    model.addAttribute("left", workLists.left(officer));
    model.addAttribute("mine", mine(officer));
    model.addAttribute("moments", moments);
    return "applications/today";
  }

  private List<WorkItem> mine(Officer officer) {
    return workLists.page(officer, new WorkLists.Filter("", "", false, "", true, "", 1)).items();
  }
}
