package id.adminduk.office.queue;

import id.adminduk.office.access.Officer;
import id.adminduk.office.kernel.Role;
import id.adminduk.office.web.Answers;
import id.adminduk.office.web.NavItems;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** Who waits, and the call of the next number. */
@Controller
class QueueController implements NavItems {

  private final Tickets tickets;
  private final Counters counters;
  private final Answers answers;

  QueueController(Tickets tickets, Counters counters, Answers answers) {
    this.tickets = tickets;
    this.counters = counters;
    this.answers = answers;
  }

  @GetMapping("/antrean")
  String queue(Officer officer, Model model) {
    onlyFrontOffice(officer);
    model.addAttribute("waiting", tickets.waiting());
    model.addAttribute("waitingCount", tickets.waitingCount());
    model.addAttribute("called", tickets.called());
    model.addAttribute("counter", counters.of(officer).map(Counter::name).orElse(""));
    model.addAttribute("hasCounters", !counters.all().isEmpty());
    return "queue/queue";
  }

  @PostMapping("/antrean/panggil")
  ModelAndView call(Officer officer) {
    onlyFrontOffice(officer);
    return tickets
        .callNext(officer)
        .fold(
            ticket ->
                answers.done(
                    "/berkas/" + ticket.caseNumber().orElseThrow(),
                    "queue.called",
                    Map.of("ticket", ticket.label(), "counter", ticket.counter().orElse(""))),
            refusal -> answers.refused(refusal, "/antrean"));
  }

  @Override
  public List<Item> itemsFor(Officer officer) {
    return officer.has(Role.FRONT_OFFICE)
        ? List.of(new Item(20, "/antrean", "nav.queue", "queue", tickets.waitingCount()))
        : List.of();
  }

  private static void onlyFrontOffice(Officer officer) {
    if (!officer.has(Role.FRONT_OFFICE)) {
      throw new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
  }
}
