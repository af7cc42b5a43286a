package id.adminduk.office.capture;

import id.adminduk.office.capture.CaptureDesk.Taken;
import id.adminduk.office.kernel.CaseNumber;
import id.adminduk.office.kernel.Result;
import id.adminduk.office.web.Answers;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** Tells the browser or program what came of an act at the desk. */
@Component
class CaptureAnswers {

  private final Answers answers;
  private final CaptureWords words;

  CaptureAnswers(Answers answers, CaptureWords words) {
    this.answers = answers;
    this.words = words;
  }

  /** Answers an act that is done or refused as a whole. */
  <T> ModelAndView of(
      CaseNumber number, Result<T, CaptureRefusal> result, String messageKey, Slot slot) {
    return of(
        number, result, messageKey, Map.of("slot", slot.name(), "slotText", words.slot(slot)));
  }

  <T> ModelAndView of(
      CaseNumber number,
      Result<T, CaptureRefusal> result,
      String messageKey,
      Map<String, Object> facts) {
    return result.fold(
        done -> answers.done(desk(number), messageKey, facts), refusal -> refused(number, refusal));
  }

  ModelAndView refused(CaseNumber number, CaptureRefusal refusal) {
    return answers.refused(words.of(refusal), desk(number));
  }

  /** Answers one sample. */
  ModelAndView sample(CaseNumber number, Result<Taken, CaptureRefusal> result) {
    return result.fold(
        taken -> {
          Map<String, Object> facts = new LinkedHashMap<>();
          facts.put("slot", taken.sample().slot().name());
          facts.put("slotText", words.slot(taken.sample().slot()));
          facts.put("attempt", taken.attempt());
          facts.put("kept", taken.kept());
          facts.put("advice", taken.sample().advice().name());
          taken.sample().quality().ifPresent(quality -> facts.put("quality", quality));
          taken.sample().score().ifPresent(score -> facts.put("score", Math.round(score)));
          return answers.done(desk(number), messageOf(taken), facts);
        },
        refusal -> refused(number, refusal));
  }

  /** Answers several samples: the good are kept, the bad are named one by one. */
  ModelAndView samples(CaseNumber number, Map<Slot, Result<Taken, CaptureRefusal>> outcomes) {
    List<String> rejected = new ArrayList<>();
    outcomes.forEach((slot, outcome) -> {
      if (outcome instanceof Result.Refused<Taken, CaptureRefusal>(CaptureRefusal refusal)) {
        rejected.add(words.sentence(refusal));
      }
    });
    int kept = outcomes.size() - rejected.size();
    return rejected.isEmpty()
        ? answers.done(desk(number), "capture.done.samples", Map.of("kept", kept))
        : refused(number, new CaptureRefusal.SomeRefused(kept, rejected));
  }

  private static String messageOf(Taken taken) {
    if (!taken.kept()) {
      return "capture.done.worse";
    }
    return switch (taken.sample().advice()) {
      case OK -> "capture.done.sample";
      case TOO_DRY,
          TOO_WET,
          TOO_SMALL_AREA,
          FEW_MINUTIAE,
          BACKDROP,
          NO_MATCH,
          NO_EYE,
          EYE_FAR,
          EYE_BLURRED,
          EYE_COVERED ->
          "capture.done.sample." + taken.sample().advice().name();
    };
  }

  static String desk(CaseNumber number) {
    return "/berkas/" + number.value() + "#perekaman";
  }
}
