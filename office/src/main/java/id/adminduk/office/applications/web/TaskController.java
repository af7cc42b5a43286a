package id.adminduk.office.applications.web;

import id.adminduk.office.access.Officer;
import id.adminduk.office.access.Offices;
import id.adminduk.office.applications.Applications;
import id.adminduk.office.applications.WorkItem;
import id.adminduk.office.applications.WorkLists;
import id.adminduk.office.kernel.CaseNumber;
import id.adminduk.office.kernel.Role;
import id.adminduk.office.kernel.StepId;
import id.adminduk.office.queue.Tickets;
import id.adminduk.office.web.Answers;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** My tasks: what waits for this officer's roles, late first. */
@Controller
class TaskController {

  private final WorkLists workLists;
  private final Applications applications;
  private final Tickets tickets;
  private final Answers answers;
  private final Moments moments;

  TaskController(
      WorkLists workLists,
      Applications applications,
      Tickets tickets,
      Answers answers,
      Offices offices) {
    this.workLists = workLists;
    this.applications = applications;
    this.tickets = tickets;
    this.answers = answers;
    this.moments = new Moments(offices);
  }

  @GetMapping("/")
  String home(Officer officer) {
    return officer.has(Role.PEMOHON) ? "redirect:/antrean/ambil" : "redirect:/tugas";
  }

  @GetMapping("/tugas")
  String tasks(@RequestParam(defaultValue = "") String q, Officer officer, Model model) {
    List<WorkItem> all = workLists.of(officer);
    List<WorkItem> items = all.stream().filter(item -> fits(item, q.strip())).toList();
    model.addAttribute("items", items);
    model.addAttribute("q", q);
    model.addAttribute("late", items.stream().filter(WorkItem::late).count());
    model.addAttribute("moments", moments);
    model.addAttribute("waitingTickets", tickets.waiting().size());
    model.addAttribute("callsTickets", officer.has(Role.FRONT_OFFICE));
    return "applications/tasks";
  }

  @PostMapping("/berkas/{number}/kerjakan")
  ModelAndView take(@PathVariable String number, @RequestParam UUID step, Officer officer) {
    String page = "/berkas/" + new CaseNumber(number);
    return applications
        .take(new StepId(step), officer)
        .fold(
            open ->
                answers.done(page, "applications.taken", Map.of("row", open.row().printedNumber())),
            refusal -> answers.refused(refusal, "/tugas"));
  }

  private static boolean fits(WorkItem item, String query) {
    String wanted = query.toUpperCase(Locale.ROOT);
    return wanted.isEmpty()
        || item.namaPemohon().contains(wanted)
        || item.number().value().contains(wanted)
        || item.applicant().filter(nik -> nik.value().equals(query)).isPresent()
        || item.ticket().filter(ticket -> ticket.contains(wanted)).isPresent();
  }
}
