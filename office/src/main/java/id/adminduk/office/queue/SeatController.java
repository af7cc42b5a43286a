package id.adminduk.office.queue;

import id.adminduk.office.access.Officer;
import id.adminduk.office.kernel.Role;
import id.adminduk.office.web.Answers;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** Where an officer says at which counter he sits; it stays until he chooses another. */
@Controller
class SeatController {

  private static final String PAGE = "/loket";

  private final Counters counters;
  private final Answers answers;

  SeatController(Counters counters, Answers answers) {
    this.counters = counters;
    this.answers = answers;
  }

  @GetMapping(PAGE)
  String page(Officer officer, Model model) {
    check(officer);
    model.addAttribute("counters", counters.all());
    model.addAttribute("own", officer.id());
    return "queue/seats";
  }

  @PostMapping(PAGE + "/{id}")
  ModelAndView sit(
      @PathVariable("id") UUID id,
      @RequestParam(defaultValue = "false") boolean gantikan,
      Officer officer) {
    check(officer);
    return counters
        .sit(id, gantikan, officer)
        .fold(
            counter ->
                answers.done(
                    officer.has(Role.FRONT_OFFICE) ? "/antrean" : "/tugas",
                    "queue.seat.done",
                    Map.of("counter", counter.name())),
            refusal -> answers.refused(refusal, PAGE));
  }

  private static void check(Officer officer) {
    if (officer.has(Role.PEMOHON)) {
      throw new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
  }
}
