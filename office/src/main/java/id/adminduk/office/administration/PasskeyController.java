package id.adminduk.office.administration;

import id.adminduk.office.access.Officer;
import id.adminduk.office.access.Offices;
import id.adminduk.office.access.PasskeyRefusal;
import id.adminduk.office.access.Passkeys;
import id.adminduk.office.access.SecondFactors;
import id.adminduk.office.access.SignedInAs;
import id.adminduk.office.web.Answers;
import id.adminduk.office.web.FormErrors;
import id.adminduk.office.web.Texts;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Where an officer keeps the passkeys of one's own account. */
@Controller
class PasskeyController {

  static final String PAGE = "/akun/kunci-sandi";

  private static final String TEMPLATE = "access/passkeys";

  private final Passkeys passkeys;
  private final SecondFactors factors;
  private final SignedInAs signedIn;
  private final Offices offices;
  private final Answers answers;
  private final Texts texts;

  PasskeyController(
      Passkeys passkeys,
      SecondFactors factors,
      SignedInAs signedIn,
      Offices offices,
      Answers answers,
      Texts texts) {
    this.passkeys = passkeys;
    this.factors = factors;
    this.signedIn = signedIn;
    this.offices = offices;
    this.answers = answers;
    this.texts = texts;
  }

  @GetMapping(PAGE)
  ModelAndView list(Officer officer, HttpServletRequest request) {
    return new ModelAndView(TEMPLATE, model(officer, request, new FormErrors(texts)));
  }

  @PostMapping(PAGE + "/tantangan")
  ModelAndView ask(
      @RequestParam(defaultValue = "") String sandi, Officer officer, HttpServletRequest request) {
    return passkeys
        .askForNew(officer, sandi, request.getSession())
        .fold(answers::json, refusal -> answers.refused(refusal, PAGE));
  }

  @PostMapping(PAGE)
  ModelAndView register(
      @RequestParam(defaultValue = "") String nama,
      @RequestParam(defaultValue = "") String jawaban,
      Officer officer,
      HttpServletRequest request,
      HttpServletResponse response) {
    String label = nama.strip();
    if (label.isEmpty() || label.length() > Passkeys.LONGEST_LABEL) {
      FormErrors errors = new FormErrors(texts);
      errors.add("nama", "access.passkey.label.wrong", Passkeys.LONGEST_LABEL);
      return answers.invalid(TEMPLATE, model(officer, request, errors), errors);
    }
    boolean first = !factors.isEnrolled(officer);
    return passkeys
        .register(officer, label, jawaban, request.getSession())
        .fold(
            kept -> {
              if (first) {
                signedIn.secondFactorPassed(SignedInAs.Proof.PASSKEY, request, response);
              }
              return answers.done(PAGE, "access.passkey.done", Map.of("label", kept));
            },
            refusal -> answers.refused(refusal, PAGE));
  }

  @PostMapping(PAGE + "/cabut")
  ModelAndView remove(
      @RequestParam Optional<UUID> kunci,
      @RequestParam(defaultValue = "") String bukti,
      Officer officer,
      HttpServletRequest request) {
    if (kunci.isEmpty()) {
      return wrong("kunci", "access.passkey.none-chosen", officer, request);
    }
    return passkeys
        .remove(officer, kunci.get(), bukti)
        .fold(
            label -> answers.done(PAGE, "access.passkey.removed", Map.of("label", label)),
            (PasskeyRefusal refusal) ->
                refusal instanceof PasskeyRefusal.NotConfirmed
                    ? wrong("bukti", "access.passkey.proof.wrong", officer, request)
                    : answers.refused(refusal, PAGE));
  }

  private ModelAndView wrong(
      String field, String key, Officer officer, HttpServletRequest request) {
    FormErrors errors = new FormErrors(texts);
    errors.add(field, key);
    return answers.invalid(TEMPLATE, model(officer, request, errors), errors);
  }

  private Map<String, Object> model(
      Officer officer, HttpServletRequest request, FormErrors errors) {
    Map<String, Object> model = new HashMap<>();
    model.put("errors", errors);
    model.put("passkeys", passkeys.of(officer));
    model.put("elsewhere", passkeys.elsewhere(request).orElse(null));
    model.put("enrolled", factors.isEnrolled(officer));
    model.put("required", factors.isRequiredOf(officer));
    model.put("codes", factors.hasCodes(officer));
    model.put("zone", offices.here().hours().zone());
    return model;
  }
}
