package id.adminduk.office.administration;

import id.adminduk.office.access.Officer;
import id.adminduk.office.access.Passkeys;
import id.adminduk.office.access.SecondFactors;
import id.adminduk.office.access.SignedInAs;
import id.adminduk.office.premises.PremisesSettings;
import id.adminduk.office.web.Answers;
import id.adminduk.office.web.FormErrors;
import id.adminduk.office.web.Texts;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The second factor at sign-in and the page where an officer enrols a telephone. */
@Controller
class SecondFactorController {

  private static final String CODE = "/masuk/kode";
  private static final String PASSKEY = "/masuk/kunci-sandi";
  private static final String ENROL = "/akun/faktor-kedua";
  private static final String ISSUER = "Adminduk";

  private final SecondFactors factors;
  private final Passkeys passkeys;
  private final SignedInAs signedIn;
  private final PremisesSettings premises;
  private final Answers answers;
  private final Texts texts;

  SecondFactorController(
      SecondFactors factors,
      Passkeys passkeys,
      SignedInAs signedIn,
      PremisesSettings premises,
      Answers answers,
      Texts texts) {
    this.factors = factors;
    this.passkeys = passkeys;
    this.signedIn = signedIn;
    this.premises = premises;
    this.answers = answers;
    this.texts = texts;
  }

  @GetMapping(CODE)
  ModelAndView ask(Officer officer, HttpServletRequest request) {
    if (!factors.isEnrolled(officer)) {
      return new ModelAndView("redirect:" + ENROL);
    }
    return new ModelAndView("access/code", codePage(officer, request, new FormErrors(texts)));
  }

  @PostMapping(CODE)
  ModelAndView judge(
      @RequestParam(defaultValue = "") String kode,
      Officer officer,
      HttpServletRequest request,
      HttpServletResponse response) {
    return answered(
        factors.judge(officer, kode), SignedInAs.Proof.CODE, officer, request, response);
  }

  @PostMapping(PASSKEY + "/tantangan")
  ModelAndView askPasskey(Officer officer, HttpServletRequest request) {
    return answers.json(passkeys.ask(officer, request.getSession()));
  }

  @PostMapping(PASSKEY)
  ModelAndView judgePasskey(
      @RequestParam(defaultValue = "") String jawaban,
      Officer officer,
      HttpServletRequest request,
      HttpServletResponse response) {
    return answered(
        passkeys.judge(officer, jawaban, request.getSession()),
        SignedInAs.Proof.PASSKEY,
        officer,
        request,
        response);
  }

  private ModelAndView answered(
      SecondFactors.Verdict verdict,
      SignedInAs.Proof proof,
      Officer officer,
      HttpServletRequest request,
      HttpServletResponse response) {
    boolean byCode = proof == SignedInAs.Proof.CODE;
    return switch (verdict) {
      case RIGHT -> {
        signedIn.secondFactorPassed(proof, request, response);
        String next = signedIn.goesOnAt(request);
        yield answers.done(next, byCode ? "access.code.passed" : "access.passkey.passed", Map.of());
      }
      case WRONG -> {
        FormErrors errors = new FormErrors(texts);
        errors.add(
            byCode ? "kode" : "jawaban", byCode ? "access.code.wrong" : "access.passkey.wrong");
        yield answers.invalid("access/code", codePage(officer, request, errors), errors);
      }
      case LOCKED -> {
        request.getSession().invalidate();
        yield new ModelAndView("redirect:/masuk?tunggu");
      }
    };
  }

  @GetMapping(ENROL)
  ModelAndView enrol(Officer officer, HttpServletResponse response) {
    response.setHeader("Cache-Control", "no-store");
    return new ModelAndView("access/enrol", enrolPage(officer, new FormErrors(texts)));
  }

  @PostMapping(ENROL)
  ModelAndView confirm(
      @RequestParam(defaultValue = "") String kode,
      Officer officer,
      HttpServletRequest request,
      HttpServletResponse response) {
    response.setHeader("Cache-Control", "no-store");
    List<String> codes = factors.confirm(officer, kode);
    if (codes.isEmpty()) {
      FormErrors errors = new FormErrors(texts);
      errors.add("kode", "access.enrol.wrong");
      return answers.invalid("access/enrol", enrolPage(officer, errors), errors);
    }
    signedIn.secondFactorPassed(SignedInAs.Proof.CODE, request, response);
    return new ModelAndView("access/recovery", Map.of("codes", codes));
  }

  private Map<String, Object> codePage(
      Officer officer, HttpServletRequest request, FormErrors errors) {
    Map<String, Object> model = new HashMap<>();
    model.put("errors", errors);
    model.put("officer", officer);
    model.put("demo", premises.demo() && factors.hasCodes(officer));
    model.put("codes", factors.hasCodes(officer));
    model.put("passkeys", !passkeys.of(officer).isEmpty());
    model.put("elsewhere", passkeys.elsewhere(request).orElse(null));
    return model;
  }

  private Map<String, Object> enrolPage(Officer officer, FormErrors errors) {
    Optional<String> secret = factors.propose(officer);
    Map<String, Object> model = new HashMap<>();
    model.put("errors", errors);
    model.put("required", factors.isRequiredOf(officer));
    model.put("secret", secret.map(SecondFactorController::inFours).orElse(""));
    model.put(
        "qr", secret.map(text -> EnrolmentQr.of(ISSUER, officer.username(), text)).orElse(null));
    return model;
  }

  private static String inFours(String secret) {
    return secret.replaceAll("(.{4})(?!$)", "$1 ");
  }
}
