package id.adminduk.office.applications.web;

import id.adminduk.office.access.Officer;
import id.adminduk.office.applications.ApplicationRefusal;
import id.adminduk.office.applications.ArchivePlaces;
import id.adminduk.office.applications.CancelReason;
import id.adminduk.office.applications.CaseDesk;
import id.adminduk.office.applications.WaitReason;
import id.adminduk.office.kernel.CaseNumber;
import id.adminduk.office.kernel.MalformedReference;
import id.adminduk.office.kernel.Result;
import id.adminduk.office.kernel.StepId;
import id.adminduk.office.web.Answers;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The acts around a row: hold, go on, put back, cancel. */
@Controller
class ActController {

  private final CaseDesk desk;
  private final ArchivePlaces places;
  private final Answers answers;

  ActController(CaseDesk desk, ArchivePlaces places, Answers answers) {
    this.desk = desk;
    this.places = places;
    this.answers = answers;
  }

  @PostMapping("/berkas/{number}/tunda")
  ModelAndView hold(
      @PathVariable String number,
      @RequestParam UUID step,
      @RequestParam(defaultValue = "") String sebab,
      @RequestParam(defaultValue = "") String catatan,
      Officer officer) {
    WaitReason reason =
        switch (sebab) {
          case "NETWORK" -> WaitReason.NETWORK;
          case "OFFICIAL_ABSENT" -> WaitReason.OFFICIAL_ABSENT;
          default -> throw new MalformedReference("no reason to hold a row");
        };
    return answer(
        number, desk.hold(new StepId(step), reason, catatan, officer), "applications.held");
  }

  @PostMapping("/berkas/{number}/lanjutkan")
  ModelAndView letGoOn(@PathVariable String number, @RequestParam UUID step, Officer officer) {
    return answer(number, desk.letGoOn(new StepId(step), officer), "applications.gone-on");
  }

  @PostMapping("/berkas/{number}/lepas")
  ModelAndView putBack(
      @PathVariable String number,
      @RequestParam UUID step,
      @RequestParam(defaultValue = "") String catatan,
      Officer officer) {
    return answer(
        number, desk.putBack(new StepId(step), catatan, officer), "applications.put-back");
  }

  @PostMapping("/berkas/{number}/batal")
  ModelAndView cancel(
      @PathVariable String number,
      @RequestParam UUID step,
      @RequestParam(defaultValue = "APPLICANT_WISH") CancelReason alasan,
      @RequestParam(defaultValue = "") String bukti,
      Officer officer) {
    return answer(
        number, desk.cancel(new StepId(step), alasan, bukti, officer), "applications.cancelled");
  }

  @PostMapping("/berkas/{number}/arsip")
  ModelAndView archive(
      @PathVariable String number,
      @RequestParam(defaultValue = "") String boks,
      @RequestParam(defaultValue = "") String ordner,
      @RequestParam(defaultValue = "") String catatan,
      Officer officer) {
    return answer(
        number,
        places.note(
            new CaseNumber(number), new ArchivePlaces.Place(boks, ordner, catatan), officer),
        "applications.archived");
  }

  private ModelAndView answer(
      String number, Result<CaseNumber, ApplicationRefusal> result, String messageKey) {
    String page = "/berkas/" + new CaseNumber(number);
    return result.fold(
        done -> answers.done(page, messageKey, Map.of("number", done.value())),
        refusal -> answers.refused(refusal, page));
  }
}
