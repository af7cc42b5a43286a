package id.adminduk.office.cards;

import id.adminduk.office.access.Officer;
import id.adminduk.office.kernel.CaseNumber;
import id.adminduk.office.kernel.Nik;
import id.adminduk.office.kernel.Result;
import id.adminduk.office.kernel.StepId;
import id.adminduk.office.web.Answers;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The forms of rows 7, 8 and 9. */
@Controller
@RequestMapping("/berkas/{number}/kartu")
class PrintController {

  private final PrintCheck check;
  private final Personalisation personalisation;
  private final DoubtDesk doubts;
  private final Forwarding forwarding;
  private final Answers answers;

  PrintController(
      PrintCheck check,
      Personalisation personalisation,
      DoubtDesk doubts,
      Forwarding forwarding,
      Answers answers) {
    this.check = check;
    this.personalisation = personalisation;
    this.doubts = doubts;
    this.forwarding = forwarding;
    this.answers = answers;
  }

  @PostMapping("/periksa")
  ModelAndView check(
      @PathVariable("number") String number,
      @RequestParam("step") UUID step,
      @RequestParam(name = "nik", defaultValue = "") String nik,
      Officer officer) {
    return answer(
        number, check.check(new StepId(step), Nik.parse(nik), officer), "cards.done.checked");
  }

  @PostMapping("/cetak")
  ModelAndView print(
      @PathVariable("number") String number,
      @RequestParam("step") UUID step,
      @RequestParam(name = "serial", defaultValue = "") String serial,
      Officer officer) {
    Optional<SerialNumber> chosen =
        serial.isBlank() ? Optional.empty() : Optional.of(SerialNumber.parse(serial));
    return answer(
        number, personalisation.make(new StepId(step), chosen, officer), "cards.done.printed");
  }

  /**
   * Resolves a doubt.
   *
   * @param verdict {@code BAIK}, or the name of a {@link SpoilReason}
   */
  @PostMapping("/keraguan")
  ModelAndView resolve(
      @PathVariable("number") String number,
      @RequestParam("step") UUID step,
      @RequestParam(name = "verdict", defaultValue = "") String verdict,
      @RequestParam(name = "username", defaultValue = "") String username,
      @RequestParam(name = "password", defaultValue = "") String password,
      Officer officer) {
    Witnesses.Claim claim = new Witnesses.Claim(username, password);
    StepId stepId = new StepId(step);
    return switch (verdict) {
      case "BAIK" -> answer(number, doubts.good(stepId, claim, officer), "cards.done.printed");
      case "GAGAL_ENCODE" -> spoiled(number, stepId, SpoilReason.GAGAL_ENCODE, claim, officer);
      case "TANPA_CHIP" -> spoiled(number, stepId, SpoilReason.TANPA_CHIP, claim, officer);
      case "GAGAL_CETAK" -> spoiled(number, stepId, SpoilReason.GAGAL_CETAK, claim, officer);
      default -> answers.refused(new PrintRefusal.VerdictMissing(), page(number));
    };
  }

  @PostMapping("/teruskan")
  ModelAndView forward(
      @PathVariable("number") String number,
      @RequestParam("step") UUID step,
      @RequestParam(name = "serial", defaultValue = "") String serial,
      @RequestParam(name = "place", defaultValue = "") String place,
      Officer officer) {
    return answer(
        number,
        forwarding.forward(new StepId(step), SerialNumber.parse(serial), place, officer),
        "cards.done.forwarded");
  }

  private ModelAndView spoiled(
      String number, StepId step, SpoilReason reason, Witnesses.Claim claim, Officer officer) {
    return answer(number, doubts.spoiled(step, reason, claim, officer), "cards.done.blank-spoiled");
  }

  private <T> ModelAndView answer(String number, Result<T, CardRefusal> result, String messageKey) {
    return result.fold(
        done -> answers.done(page(number), messageKey, Map.of("number", number)),
        refusal -> answers.refused(refusal, page(number)));
  }

  private static String page(String number) {
    return "/berkas/" + new CaseNumber(number);
  }
}
