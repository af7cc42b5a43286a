package id.adminduk.office.applications.web;

import id.adminduk.office.access.Officer;
import id.adminduk.office.access.Offices;
import id.adminduk.office.applications.Applications;
import id.adminduk.office.applications.WaitReason;
import id.adminduk.office.applications.WorkItem;
import id.adminduk.office.applications.WorkLists;
import id.adminduk.office.catalogue.Catalogue;
import id.adminduk.office.catalogue.StepKind;
import id.adminduk.office.kernel.CaseNumber;
import id.adminduk.office.kernel.Role;
import id.adminduk.office.kernel.StepId;
import id.adminduk.office.queue.Tickets;
import id.adminduk.office.web.Answers;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * My tasks: what waits for this officer's roles, late first, with filters that stay in the address.
 */
@Controller
class TaskController {

  private final WorkLists workLists;
  private final Applications applications;
  private final Catalogue catalogue;
  private final Tickets tickets;
  private final Answers answers;
  private final Moments moments;

  TaskController(
      WorkLists workLists,
      Applications applications,
      Catalogue catalogue,
      Tickets tickets,
      Answers answers,
      Offices offices) {
    this.workLists = workLists;
    this.applications = applications;
    this.catalogue = catalogue;
    this.tickets = tickets;
    this.answers = answers;
    this.moments = new Moments(offices);
  }

  @GetMapping("/tugas")
  String tasks(
      @RequestParam(defaultValue = "") String q,
      @RequestParam(defaultValue = "") String layanan,
      @RequestParam(defaultValue = "") String baris,
      @RequestParam(defaultValue = "") String tunggu,
      @RequestParam(defaultValue = "false") boolean terlambat,
      @RequestParam(defaultValue = "false") boolean milik,
      @RequestParam(defaultValue = "1") int hal,
      Officer officer,
      Model model) {
    WorkLists.Filter filter =
        new WorkLists.Filter(layanan, known(baris), terlambat, waiting(tunggu), milik, q, hal);
    WorkLists.Page page = workLists.page(officer, filter);
    model.addAttribute("items", page.items());
    model.addAttribute("total", page.total());
    model.addAttribute("counted", WorkLists.COUNTED);
    model.addAttribute("filter", filter);
    model.addAttribute("q", q);
    model.addAttribute("late", page.items().stream().filter(WorkItem::late).count());
    model.addAttribute("moments", moments);
    model.addAttribute("services", catalogue.offered(officer.office()));
    model.addAttribute("kinds", StepKind.values());
    model.addAttribute("waits", WaitReason.values());
    model.addAttribute("before", hal > 1 ? address(filter, hal - 1) : "");
    model.addAttribute("after", page.hasNext() ? address(filter, filter.page() + 1) : "");
    model.addAttribute("waitingTickets", tickets.waitingCount());
    model.addAttribute("callsTickets", officer.has(Role.FRONT_OFFICE));
    return "applications/tasks";
  }

  @PostMapping("/berkas/{number}/kerjakan")
  ModelAndView take(@PathVariable String number, @RequestParam UUID step, Officer officer) {
    String page = "/berkas/" + new CaseNumber(number);
    return applications
        .take(new StepId(step), officer)
        .fold(
            open -> answers.done(page, "applications.taken", Map.of("row", open.row().reference())),
            refusal -> answers.refused(refusal, "/tugas"));
  }

  /** A word that names nothing filters nothing. */
  private static String known(String kind) {
    return Arrays.stream(StepKind.values()).anyMatch(one -> one.name().equals(kind)) ? kind : "";
  }

  private static String waiting(String reason) {
    return Arrays.stream(WaitReason.values()).anyMatch(one -> one.name().equals(reason))
        ? reason
        : "";
  }

  private static String address(WorkLists.Filter filter, int page) {
    Map<String, String> parts = new LinkedHashMap<>();
    parts.put("q", filter.query());
    parts.put("layanan", filter.service());
    parts.put("baris", filter.kind());
    parts.put("tunggu", filter.waiting());
    parts.put("terlambat", filter.late() ? "true" : "");
    parts.put("milik", filter.mine() ? "true" : "");
    UriComponentsBuilder address = UriComponentsBuilder.fromPath("/tugas");
    parts.forEach((name, value) -> {
      if (!value.isEmpty()) {
        address.queryParam(name, value);
      }
    });
    return address.queryParam("hal", page).build().encode().toUriString();
  }
}
