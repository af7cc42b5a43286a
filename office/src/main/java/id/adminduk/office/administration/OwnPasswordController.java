package id.adminduk.office.administration;

import id.adminduk.office.access.Accounts;
import id.adminduk.office.access.Officer;
import id.adminduk.office.access.Officers;
import id.adminduk.office.access.SignedInAs;
import id.adminduk.office.web.Answers;
import id.adminduk.office.web.FormErrors;
import id.adminduk.office.web.Texts;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Where an officer replaces the one-time password, or an old one, by one nobody else knows. */
@Controller
class OwnPasswordController {

  private static final String PAGE = "/akun/sandi";
  private static final String TEMPLATE = "access/password";

  /** NIST SP 800-63B-4, 3.1.1.2: length instead of kinds of letters. */
  private static final int SHORTEST = 12;

  /** What is tried first at an office like this, in any spelling (docs/security-rules.md). */
  private static final List<String> EXPECTED =
      List.of(
          "adminduk",
          "dukcapil",
          "password",
          "katasandi",
          "rahasia",
          "administrator",
          "indonesia",
          "bismillah",
          "sayang",
          "iloveyou",
          "welcome",
          "letmein",
          "qwerty",
          "asdfgh",
          "1q2w3e",
          "abcdef",
          "123456",
          "654321");

  private static final int FEWEST_LETTERS = 5;

  private final Officers officers;
  private final Accounts accounts;
  private final SignedInAs signedIn;
  private final Answers answers;
  private final Texts texts;

  OwnPasswordController(
      Officers officers, Accounts accounts, SignedInAs signedIn, Answers answers, Texts texts) {
    this.officers = officers;
    this.accounts = accounts;
    this.signedIn = signedIn;
    this.answers = answers;
    this.texts = texts;
  }

  @GetMapping(PAGE)
  ModelAndView page(Officer officer) {
    return new ModelAndView(TEMPLATE, Map.of("errors", new FormErrors(texts)));
  }

  @PostMapping(PAGE)
  ModelAndView choose(
      @RequestParam(defaultValue = "") String lama,
      @RequestParam(defaultValue = "") String baru,
      @RequestParam(defaultValue = "") String ulang,
      Officer officer,
      HttpServletRequest request) {
    FormErrors errors = new FormErrors(texts);
    if (isExpected(baru, officer)) {
      errors.add("baru", "access.password.weak", SHORTEST);
    } else if (baru.equals(lama)) {
      errors.add("baru", "access.password.same");
    } else if (!baru.equals(ulang)) {
      errors.add("ulang", "access.password.differs");
    } else if (!officers.confirms(officer, lama)) {
      errors.add("lama", "access.password.wrong");
    }
    if (!errors.isEmpty()) {
      return answers.invalid(TEMPLATE, Map.of(), errors);
    }
    accounts.choosePassword(officer, baru);
    signedIn.passwordChosen(request);
    return answers.done("/", "access.password.done", Map.of());
  }

  private static boolean isExpected(String password, Officer officer) {
    String letters = password.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]", "");
    return password.length() < SHORTEST
        || password.codePoints().distinct().count() < FEWEST_LETTERS
        || password.toLowerCase(Locale.ROOT).contains(officer.username())
        || EXPECTED.stream().anyMatch(letters::contains);
  }
}
