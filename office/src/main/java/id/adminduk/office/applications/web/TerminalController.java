package id.adminduk.office.applications.web;

import id.adminduk.office.access.Office;
import id.adminduk.office.access.Officer;
import id.adminduk.office.access.Offices;
import id.adminduk.office.catalogue.Catalogue;
import id.adminduk.office.catalogue.ServiceCode;
import id.adminduk.office.catalogue.Sop;
import id.adminduk.office.kernel.Role;
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

  private final Catalogue catalogue;
  private final Tickets tickets;
  private final Answers answers;
  private final Office office;

  TerminalController(Catalogue catalogue, Tickets tickets, Answers answers, Offices offices) {
    this.catalogue = catalogue;
    this.tickets = tickets;
    this.answers = answers;
    this.office = offices.here();
  }

  @GetMapping("/antrean/ambil")
  String choose(Officer terminal, Model model) {
    onlyTerminals(terminal);
    model.addAttribute("services", catalogue.offered(office.code()));
    model.addAttribute("waiting", tickets.waiting().size());
    return "applications/terminal";
  }

  @PostMapping("/antrean/ambil")
  ModelAndView take(@RequestParam String layanan, Officer terminal) {
    onlyTerminals(terminal);
    Sop sop =
        catalogue
            .current(office.code(), new ServiceCode(layanan))
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

  /** An officer's own account is not the applicant's hand. */
  static void onlyTerminals(Officer officer) {
    if (!officer.has(Role.PEMOHON)) {
      throw new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
  }
}
