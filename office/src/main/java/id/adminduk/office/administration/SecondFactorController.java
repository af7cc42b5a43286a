package id.adminduk.office.administration;

import id.adminduk.office.access.Officer;
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

/** The code at sign-in and the page where an officer enrols a telephone. */
@Controller
class SecondFactorController {

  private static final String CODE = "/masuk/kode";
  private static final String ENROL = "/akun/faktor-kedua";
  private static final String ISSUER = "Adminduk";

  private final SecondFactors factors;
  private final SignedInAs signedIn;
  private final PremisesSettings premises;
  private final Answers answers;
  private final Texts texts;

  SecondFactorController(
      SecondFactors factors,
      SignedInAs signedIn,
      PremisesSettings premises,
      Answers answers,
      Texts texts) {
    this.factors = factors;
    this.signedIn = signedIn;
    this.premises = premises;
    this.answers = answers;
    this.texts = texts;
  }

  @GetMapping(CODE)
  ModelAndView ask(Officer officer) {
    if (!factors.isEnrolled(officer)) {
      return new ModelAndView("redirect:" + ENROL);
    }
    return new ModelAndView("access/code", codePage(officer, new FormErrors(texts)));
  }

  @PostMapping(CODE)
  ModelAndView judge(
      @RequestParam(defaultValue = "") String kode,
      Officer officer,
      HttpServletRequest request,
      HttpServletResponse response) {
    return switch (factors.judge(officer, kode)) {
      case RIGHT -> {
        signedIn.secondFactorPassed(request, response);
        yield answers.done("/", "access.code.passed", Map.of());
      }
      case WRONG -> {
        FormErrors errors = new FormErrors(texts);
        errors.add("kode", "access.code.wrong");
        yield answers.invalid("access/code", codePage(officer, errors), errors);
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
    signedIn.secondFactorPassed(request, response);
    return new ModelAndView("access/recovery", Map.of("codes", codes));
  }

  private Map<String, Object> codePage(Officer officer, FormErrors errors) {
    Map<String, Object> model = new HashMap<>();
    model.put("errors", errors);
    model.put("officer", officer);
    model.put("demo", premises.demo());
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
