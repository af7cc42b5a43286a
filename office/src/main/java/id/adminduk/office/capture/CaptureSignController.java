package id.adminduk.office.capture;

import static id.adminduk.office.capture.CaptureController.sitting;

import id.adminduk.office.access.Officer;
import id.adminduk.office.capture.CaptureDesk.Taken;
import id.adminduk.office.kernel.Result;
import id.adminduk.office.web.Answers;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

/** What people put their name to: biodata, statement of truth, approval, sign-off. */
@Controller
@RequestMapping("/berkas/{number}/rekam")
class CaptureSignController {

  private final CaptureDesk desk;
  private final CaptureSeal seal;
  private final CaptureAnswers answers;
  private final Answers plain;
  private final StatementText statement;

  CaptureSignController(
      CaptureDesk desk,
      CaptureSeal seal,
      CaptureAnswers answers,
      Answers plain,
      StatementText statement) {
    this.desk = desk;
    this.seal = seal;
    this.answers = answers;
    this.plain = plain;
    this.statement = statement;
  }

  @PostMapping("/biodata")
  ModelAndView biodata(
      @PathVariable("number") String number, @RequestParam("step") UUID step, Officer officer) {
    Sitting sitting = sitting(number, step, officer);
    return answers.of(
        sitting.number(), seal.confirmBiodata(sitting), "capture.done.biodata", Map.of());
  }

  @PostMapping("/pernyataan")
  ModelAndView statement(
      @PathVariable("number") String number,
      @RequestParam("step") UUID step,
      @RequestParam(name = "dibacakan", required = false) boolean read,
      @RequestParam(name = "pernyataan", required = false) @Nullable String pad,
      @RequestParam(name = "berkas", required = false) @Nullable MultipartFile file,
      Officer officer) {
    Sitting sitting = sitting(number, step, officer);
    if (!read) {
      return answers.refused(sitting.number(), new CaptureRefusal.StatementNotRead());
    }
    Result<Taken, CaptureRefusal> signed =
        seal.keepStatement(sitting, statement.text().getBytes(StandardCharsets.UTF_8))
            .then(kept -> desk.take(sitting, UploadForm.signature(Slot.STATEMENT, pad, file)));
    return answers.of(sitting.number(), signed, "capture.done.statement", Map.of());
  }

  @PostMapping("/persetujuan")
  ModelAndView approval(
      @PathVariable("number") String number,
      @RequestParam("step") UUID step,
      @RequestParam("nama-pengguna") String username,
      @RequestParam("sandi-kasi") String password,
      @RequestParam(name = "catatan", defaultValue = "") String note,
      Officer officer) {
    Sitting sitting = sitting(number, step, officer);
    return answers.of(
        sitting.number(),
        seal.approve(sitting, username.strip(), password, note),
        "capture.done.approved",
        Map.of());
  }

  @PostMapping("/segel")
  ModelAndView seal(
      @PathVariable("number") String number,
      @RequestParam("step") UUID step,
      @RequestParam("sandi") String password,
      Officer officer) {
    Sitting sitting = sitting(number, step, officer);
    return seal.seal(sitting, password)
        .fold(
            done ->
                plain.done(
                    "/berkas/" + number,
                    "capture.done.sealed",
                    Map.of("number", number, "fingers", done.fingers().size())),
            refusal -> answers.refused(sitting.number(), refusal));
  }
}
