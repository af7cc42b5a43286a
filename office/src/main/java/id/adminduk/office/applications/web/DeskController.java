package id.adminduk.office.applications.web;

import id.adminduk.office.access.Officer;
import id.adminduk.office.applications.Desk;
import id.adminduk.office.applications.RowReport;
import id.adminduk.office.catalogue.StepKind;
import id.adminduk.office.kernel.CaseNumber;
import id.adminduk.office.kernel.Nik;
import id.adminduk.office.kernel.Refusal;
import id.adminduk.office.kernel.Result;
import id.adminduk.office.kernel.StepId;
import id.adminduk.office.web.Answers;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** S6 rows 2 to 4: the forms of checklist, verification and approval. */
@Controller
class DeskController {

  private static final String GOOD = "ada.";
  private static final String NOTE = "catatan.";
  private static final String YES = "ya";

  private final Desk desk;
  private final RowReport reports;
  private final Answers answers;

  DeskController(Desk desk, RowReport reports, Answers answers) {
    this.desk = desk;
    this.reports = reports;
    this.answers = answers;
  }

  @PostMapping("/berkas/{number}/periksa")
  ModelAndView check(
      @PathVariable String number,
      @RequestParam UUID step,
      @RequestParam String hasil,
      @RequestParam Map<String, String> fields,
      Officer officer) {
    return answer(
        number,
        desk.check(new StepId(step), marks(fields), YES.equals(hasil), officer),
        YES.equals(hasil) ? "applications.checked" : "applications.returned");
  }

  @PostMapping("/berkas/{number}/verifikasi")
  ModelAndView verify(
      @PathVariable String number,
      @RequestParam UUID step,
      @RequestParam String hasil,
      @RequestParam Map<String, String> fields,
      Officer officer) {
    return answer(
        number,
        desk.verify(new StepId(step), marks(fields), YES.equals(hasil), officer),
        YES.equals(hasil) ? "applications.verified" : "applications.returned");
  }

  @PostMapping("/berkas/{number}/setujui")
  ModelAndView decide(
      @PathVariable String number,
      @RequestParam UUID step,
      @RequestParam Desk.Decision keputusan,
      @RequestParam(defaultValue = "") String catatan,
      Officer officer) {
    return answer(
        number,
        desk.decide(new StepId(step), keputusan, catatan, officer),
        keputusan == Desk.Decision.APPROVE ? "applications.approved" : "applications.returned");
  }

  @PostMapping("/berkas/{number}/lapor")
  ModelAndView report(
      @PathVariable String number,
      @RequestParam UUID step,
      @RequestParam StepKind jenis,
      @RequestParam String hasil,
      @RequestParam(defaultValue = "") String catatan,
      Officer officer) {
    return answer(
        number,
        reports.report(new StepId(step), jenis, YES.equals(hasil), catatan, officer),
        YES.equals(hasil) ? "applications.reported" : "applications.reported-no");
  }

  @PostMapping("/berkas/{number}/nik")
  ModelAndView giveNik(
      @PathVariable String number,
      @RequestParam UUID step,
      @RequestParam(defaultValue = "") String nik,
      Officer officer) {
    return answer(
        number, desk.giveNik(new StepId(step), Nik.parse(nik), officer), "applications.nik-given");
  }

  private ModelAndView answer(
      String number, Result<CaseNumber, ? extends Refusal> result, String messageKey) {
    String page = "/berkas/" + new CaseNumber(number);
    return result.fold(
        done -> answers.done(page, messageKey, Map.of("number", done.value())),
        refusal -> answers.refused(refusal, page));
  }

  private static Map<String, Desk.Mark> marks(Map<String, String> fields) {
    Map<String, Desk.Mark> marks = new HashMap<>();
    fields.forEach((name, value) -> {
      if (name.startsWith(NOTE)) {
        String key = name.substring(NOTE.length());
        boolean good = fields.containsKey(GOOD + key);
        marks.put(key, new Desk.Mark(good, value.strip()));
      } else if (name.startsWith(GOOD)) {
        String key = name.substring(GOOD.length());
        marks.putIfAbsent(key, new Desk.Mark(true, fields.getOrDefault(NOTE + key, "").strip()));
      }
    });
    return marks;
  }
}
