package id.adminduk.office.applications.web;

import id.adminduk.office.access.Officer;
import id.adminduk.office.catalogue.Sop;
import id.adminduk.office.queue.Tickets;
import id.adminduk.office.web.Answers;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** The terminal in the applicant's hands: choose a service, get a number (S6 row 1). */
@Controller
class TerminalController {

  private final IntakeDoor door;
  private final Tickets tickets;
  private final Answers answers;

  TerminalController(IntakeDoor door, Tickets tickets, Answers answers) {
    this.door = door;
    this.tickets = tickets;
    this.answers = answers;
  }

  @GetMapping("/antrean/ambil")
  String choose(Officer terminal, Model model) {
    door.check(terminal);
    model.addAttribute("services", door.services(terminal));
    model.addAttribute("waiting", tickets.waitingCount());
    return "applications/terminal";
  }

  @PostMapping("/antrean/ambil")
  ModelAndView take(@RequestParam String layanan, Officer terminal) {
    door.check(terminal);
    Sop sop =
        door.services(terminal).stream()
            .filter(offered -> offered.service().value().equals(layanan))
            .findFirst()
            .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    return tickets
        .take(sop.service().value(), terminal)
        .fold(
            ticket ->
                answers.done(
                    "/permohonan/baru?tiket=" + ticket.id(),
                    "applications.ticket-taken",
                    Map.of("ticket", ticket.label(), "id", ticket.id().toString())),
            refusal -> answers.refused(refusal, "/antrean/ambil"));
  }
}
