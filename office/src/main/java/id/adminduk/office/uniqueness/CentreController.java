package id.adminduk.office.uniqueness;

import id.adminduk.office.access.Officer;
import id.adminduk.office.kernel.CaseNumber;
import id.adminduk.office.kernel.Result;
import id.adminduk.office.kernel.StepId;
import id.adminduk.office.web.Answers;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The buttons of row 6. */
@Controller
@RequestMapping("/berkas/{number}/pusat")
class CentreController {

  private final Dispatch dispatch;
  private final Answers answers;

  CentreController(Dispatch dispatch, Answers answers) {
    this.dispatch = dispatch;
    this.answers = answers;
  }

  @PostMapping("/kirim")
  ModelAndView send(
      @PathVariable("number") String number, @RequestParam("step") UUID step, Officer officer) {
    return answer(number, dispatch.send(new StepId(step), officer), "uniqueness.done.sent");
  }

  @PostMapping("/kembalikan")
  ModelAndView giveBack(
      @PathVariable("number") String number,
      @RequestParam("step") UUID step,
      @RequestParam(name = "catatan", defaultValue = "") String note,
      Officer officer) {
    return answer(
        number,
        dispatch.giveBack(new StepId(step), note.strip(), officer),
        "uniqueness.done.given-back");
  }

  @PostMapping("/rekam-ulang")
  ModelAndView recordAnew(
      @PathVariable("number") String number, @RequestParam("step") UUID step, Officer officer) {
    return answer(
        number, dispatch.recordAnew(new StepId(step), officer), "uniqueness.done.record-anew");
  }

  private <T> ModelAndView answer(
      String number, Result<T, UniquenessRefusal> result, String messageKey) {
    String page = "/berkas/" + new CaseNumber(number).value();
    return result.fold(
        done -> answers.done(page, messageKey, Map.of("number", number, "result", plain(done))),
        refusal -> answers.refused(refusal, page));
  }

  private static String plain(Object done) {
    return done.toString();
  }
}
