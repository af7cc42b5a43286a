package id.adminduk.office.queue;

import id.adminduk.office.access.Offices;
import id.adminduk.office.premises.Scope;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The screen of the hall: the number called last and its counter, no names, no account. */
@Controller
class ScreenController {

  /** How often the screen asks again; a header, because the page runs no script. */
  private static final String SECONDS = "10";

  private static final int OTHERS = 5;

  private final Tickets tickets;
  private final Offices offices;

  ScreenController(Tickets tickets, Offices offices) {
    this.tickets = tickets;
    this.offices = offices;
  }

  @GetMapping("/layar")
  String screen(Model model, HttpServletResponse response) {
    List<Ticket> called = Scope.at(offices.here().code()).call(tickets::called);
    model.addAttribute("now", called.stream().limit(1).toList());
    model.addAttribute("earlier", called.stream().skip(1).limit(OTHERS).toList());
    response.setHeader("Refresh", SECONDS);
    return "queue/screen";
  }
}
