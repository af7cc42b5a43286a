package id.adminduk.office.administration;

import id.adminduk.office.access.AccountRefusal;
import id.adminduk.office.access.AccountView;
import id.adminduk.office.access.Accounts;
import id.adminduk.office.access.NewOfficer;
import id.adminduk.office.access.Officer;
import id.adminduk.office.kernel.OfficerId;
import id.adminduk.office.kernel.Result;
import id.adminduk.office.kernel.Role;
import id.adminduk.office.web.Answers;
import id.adminduk.office.web.FormErrors;
import id.adminduk.office.web.Texts;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The administrator's pages of accounts. */
@Controller
class AccountController {

  static final String PAGE = "/admin/akun";

  private static final String NEW_PAGE = "access/account-new";

  private final Accounts accounts;
  private final RoleGuide guide;
  private final Answers answers;
  private final Texts texts;

  AccountController(Accounts accounts, RoleGuide guide, Answers answers, Texts texts) {
    this.accounts = accounts;
    this.guide = guide;
    this.answers = answers;
    this.texts = texts;
  }

  @GetMapping(PAGE)
  ModelAndView list(Officer officer) {
    return accounts
        .all(officer)
        .fold(
            all -> new ModelAndView("access/accounts", Map.of("accounts", all)),
            refusal -> answers.refused(refusal, "/"));
  }

  @GetMapping(PAGE + "/baru")
  ModelAndView form(Officer officer) {
    return accounts
        .all(officer)
        .fold(
            all -> new ModelAndView(NEW_PAGE, model(AccountForm.EMPTY, new FormErrors(texts))),
            refusal -> answers.refused(refusal, "/"));
  }

  @PostMapping(PAGE)
  ModelAndView open(
      @RequestParam(defaultValue = "") String username,
      @RequestParam(defaultValue = "") String name,
      @RequestParam(defaultValue = "") String position,
      @RequestParam(defaultValue = "") String counter,
      @RequestParam(defaultValue = "") String nip,
      @RequestParam(defaultValue = "") String nik,
      @RequestParam(defaultValue = "") List<Role> roles,
      Officer officer) {
    AccountForm form = new AccountForm(username, name, position, counter, nip, nik, roles);
    FormErrors errors = new FormErrors(texts);
    Optional<NewOfficer> account = form.judged(officer.office(), errors);
    if (account.isEmpty()) {
      return accounts
          .all(officer)
          .fold(
              all -> answers.invalid(NEW_PAGE, model(form, errors), errors),
              refusal -> answers.refused(refusal, "/"));
    }
    return handOver(accounts.open(account.get(), officer), form.username(), PAGE);
  }

  @GetMapping(PAGE + "/{id}")
  ModelAndView account(@PathVariable("id") UUID id, Officer officer) {
    return accounts
        .of(new OfficerId(id), officer)
        .fold(
            view ->
                new ModelAndView(
                    "access/account",
                    Map.of(
                        "account", view,
                        "allRoles", Role.values(),
                        "eyes", guide.eyes(view.officer()),
                        "own", view.officer().isSamePersonAs(officer))),
            refusal -> answers.refused(refusal, PAGE));
  }

  @PostMapping(PAGE + "/{id}/peran")
  ModelAndView roles(
      @PathVariable("id") UUID id,
      @RequestParam(defaultValue = "") List<Role> roles,
      Officer officer) {
    return done(accounts.roles(new OfficerId(id), Set.copyOf(roles), officer), "roles");
  }

  @PostMapping(PAGE + "/{id}/tutup")
  ModelAndView close(@PathVariable("id") UUID id, Officer officer) {
    return done(accounts.close(new OfficerId(id), officer), "close");
  }

  @PostMapping(PAGE + "/{id}/buka")
  ModelAndView reopen(@PathVariable("id") UUID id, Officer officer) {
    return done(accounts.reopen(new OfficerId(id), officer), "reopen");
  }

  @PostMapping(PAGE + "/{id}/buka-kunci")
  ModelAndView unlock(@PathVariable("id") UUID id, Officer officer) {
    return done(accounts.unlock(new OfficerId(id), officer), "unlock");
  }

  @PostMapping(PAGE + "/{id}/faktor-kedua")
  ModelAndView removeSecondFactor(@PathVariable("id") UUID id, Officer officer) {
    return done(accounts.removeSecondFactor(new OfficerId(id), officer), "factor");
  }

  @PostMapping(PAGE + "/{id}/sandi")
  ModelAndView resetPassword(@PathVariable("id") UUID id, Officer officer) {
    String back = PAGE + "/" + id;
    return accounts
        .of(new OfficerId(id), officer)
        .fold(
            (AccountView view) ->
                handOver(
                    accounts.resetPassword(new OfficerId(id), officer),
                    view.officer().username(),
                    back),
            refusal -> answers.refused(refusal, PAGE));
  }

  private ModelAndView done(Result<Officer, AccountRefusal> result, String act) {
    return result.fold(
        officer ->
            answers.done(
                PAGE + "/" + officer.id().value(),
                "access.account.done." + act,
                Map.of("username", officer.username())),
        refusal -> answers.refused(refusal, PAGE));
  }

  /** The only page that ever shows a one-time password. */
  private ModelAndView handOver(
      Result<String, AccountRefusal> password, String username, String back) {
    return password.fold(
        oneTime ->
            new ModelAndView("access/hand-over", Map.of("username", username, "password", oneTime)),
        refusal -> answers.refused(refusal, back));
  }

  private static Map<String, Object> model(AccountForm form, FormErrors errors) {
    Map<String, Object> model = new HashMap<>();
    model.put("form", form);
    model.put("errors", errors);
    model.put("allRoles", Role.values());
    return model;
  }
}
