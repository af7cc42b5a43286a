package id.adminduk.office.cards;

import id.adminduk.formats.FingerPosition;
import id.adminduk.office.access.Officer;
import id.adminduk.office.access.Offices;
import id.adminduk.office.kernel.CaseNumber;
import id.adminduk.office.kernel.Result;
import id.adminduk.office.kernel.StepId;
import id.adminduk.office.web.Answers;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

/** The forms of row 10, one an act: slip, chip, finger, supervisor, end. */
@Controller
@RequestMapping("/berkas/{number}/serah")
class HandOverController {

  private final PickupDesk desk;
  private final FingerDesk fingers;
  private final SupervisorDesk supervisor;
  private final HandOver handOver;
  private final Offices offices;
  private final Clock clock;
  private final Answers answers;

  HandOverController(
      PickupDesk desk,
      FingerDesk fingers,
      SupervisorDesk supervisor,
      HandOver handOver,
      Offices offices,
      Clock clock,
      Answers answers) {
    this.desk = desk;
    this.fingers = fingers;
    this.supervisor = supervisor;
    this.handOver = handOver;
    this.offices = offices;
    this.clock = clock;
    this.answers = answers;
  }

  @PostMapping("/slip")
  ModelAndView slip(
      @PathVariable("number") String number,
      @RequestParam("step") UUID step,
      @RequestParam(name = "slip", defaultValue = "") String slip,
      Officer officer) {
    return answer(number, desk.slip(new StepId(step), slip, officer), "cards.done.slip");
  }

  @PostMapping("/chip")
  ModelAndView chip(
      @PathVariable("number") String number, @RequestParam("step") UUID step, Officer officer) {
    return answer(number, desk.readChip(new StepId(step), officer), "cards.done.chip");
  }

  /** Compares one finger; without a file the counter's reader takes it. */
  @PostMapping("/jari")
  ModelAndView finger(
      @PathVariable("number") String number,
      @RequestParam("step") UUID step,
      @RequestParam(name = "finger", defaultValue = "") String finger,
      @RequestParam(name = "image", required = false) @Nullable MultipartFile image,
      Officer officer)
      throws IOException {
    Optional<FingerPosition> position =
        Arrays.stream(FingerPosition.values())
            .filter(known -> known.name().equals(finger))
            .findFirst();
    if (position.isEmpty()) {
      return answers.refused(new PickupRefusal.FingerNotOnChip(finger), page(number));
    }
    Optional<byte[]> upload =
        image == null || image.isEmpty() ? Optional.empty() : Optional.of(image.getBytes());
    return fingers
        .compare(new StepId(step), position.get(), upload, officer)
        .fold(
            one ->
                answers.done(
                    page(number),
                    one.matched() ? "cards.done.matched" : "cards.done.not-matched",
                    Map.of(
                        "finger", one.finger().name(),
                        "verdict", one.verdict(),
                        "score", Math.round(one.score()),
                        "threshold", Math.round(one.threshold()),
                        "left", Identification.MOST_TRIES - one.attempt())),
            refusal -> answers.refused(refusal, page(number)));
  }

  @PostMapping("/pengecualian")
  ModelAndView exception(
      @PathVariable("number") String number,
      @RequestParam("step") UUID step,
      @RequestParam(name = "note", defaultValue = "") String note,
      @RequestParam(name = "username", defaultValue = "") String username,
      @RequestParam(name = "password", defaultValue = "") String password,
      Officer officer) {
    Witnesses.Claim claim = new Witnesses.Claim(username, password);
    return answer(
        number,
        supervisor.identifyByPhoto(new StepId(step), note, claim, officer),
        "cards.done.exception");
  }

  @PostMapping("/tahan")
  ModelAndView keep(
      @PathVariable("number") String number,
      @RequestParam("step") UUID step,
      @RequestParam(name = "note", defaultValue = "") String note,
      Officer officer) {
    return answer(number, supervisor.keep(new StepId(step), note, officer), "cards.done.kept");
  }

  @PostMapping("/cetak-ulang")
  ModelAndView makeAnew(
      @PathVariable("number") String number,
      @RequestParam("step") UUID step,
      @RequestParam(name = "username", defaultValue = "") String username,
      @RequestParam(name = "password", defaultValue = "") String password,
      Officer officer) {
    Witnesses.Claim claim = new Witnesses.Claim(username, password);
    return answer(number, supervisor.makeAnew(new StepId(step), claim, officer), "cards.done.anew");
  }

  /** What is said about the old card, as the form names it. */
  record OldCardForm(
      @Nullable String oldCard,
      @Nullable String oldNumber,
      @Nullable String policeLetter,
      @Nullable String policeDate) {

    Result<OldCard, CardRefusal> read(LocalDate today) {
      return OldCard.read(
          text(oldCard), text(oldNumber), text(policeLetter), text(policeDate), today);
    }

    private static String text(@Nullable String typed) {
      return typed == null ? "" : typed;
    }
  }

  @PostMapping
  ModelAndView complete(
      @PathVariable("number") String number,
      @RequestParam("step") UUID step,
      @RequestParam(name = "confirmed", defaultValue = "false") boolean confirmed,
      OldCardForm old,
      Officer officer) {
    return answer(
        number,
        handOver.complete(new StepId(step), old.read(today()), confirmed, officer),
        "cards.done.handed-over");
  }

  @PostMapping("/cocok")
  ModelAndView matched(
      @PathVariable("number") String number, @RequestParam("step") UUID step, Officer officer) {
    return answer(number, handOver.matched(new StepId(step), officer), "cards.done.card-matched");
  }

  @PostMapping("/aktifkan")
  ModelAndView activate(
      @PathVariable("number") String number,
      @RequestParam("step") UUID step,
      @RequestParam(name = "confirmed", defaultValue = "false") boolean confirmed,
      OldCardForm old,
      Officer officer) {
    return answer(
        number,
        old.read(today())
            .then(card -> handOver.activated(new StepId(step), card, confirmed, officer)),
        "cards.done.activated");
  }

  private LocalDate today() {
    return offices.here().hours().dayOf(clock.instant());
  }

  private ModelAndView answer(
      String number, Result<CaseNumber, CardRefusal> result, String messageKey) {
    return result.fold(
        done -> answers.done(page(number), messageKey, Map.of("number", number)),
        refusal -> answers.refused(refusal, page(number)));
  }

  private static String page(String number) {
    return "/berkas/" + new CaseNumber(number);
  }
}
