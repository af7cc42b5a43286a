package id.adminduk.office.signing;

import id.adminduk.office.access.Officer;
import id.adminduk.office.kernel.Day;
import id.adminduk.office.kernel.Role;
import id.adminduk.office.web.Answers;
import java.util.HashMap;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The signer's own page: the certificate in force, a new one, a withdrawal. */
@Controller
class CertificateController {

  private static final String ADDRESS = "/tanda-tangan/sertifikat";
  private static final String PAGE = "signing/certificate";

  private final SigningCertificates certificates;
  private final Signer signer;
  private final Answers answers;

  CertificateController(SigningCertificates certificates, Signer signer, Answers answers) {
    this.certificates = certificates;
    this.signer = signer;
    this.answers = answers;
  }

  @GetMapping(ADDRESS)
  ModelAndView shown(Officer officer) {
    return officer.has(Role.KADIS)
        ? new ModelAndView(PAGE, model(officer))
        : answers.refused(new SigningRefusal.NotASigner(), "/");
  }

  @PostMapping(ADDRESS)
  ModelAndView made(
      @RequestParam(defaultValue = "") String frasa,
      @RequestParam(defaultValue = "") String lagi,
      Officer officer) {
    try (Passphrase passphrase = Passphrase.of(frasa);
        Passphrase again = Passphrase.of(lagi)) {
      return certificates
          .issue(officer, passphrase, again)
          .fold(
              made ->
                  answers.done(
                      ADDRESS, "signing.made", Map.of("lastDay", Day.SHOWN.format(made.lastDay()))),
              refusal -> refused(refusal, officer));
    }
  }

  @PostMapping(ADDRESS + "/cabut")
  ModelAndView revoked(Officer officer) {
    if (!officer.has(Role.KADIS)) {
      return answers.refused(new SigningRefusal.NotASigner(), "/");
    }
    return certificates
        .revoke(officer)
        .fold(
            count -> answers.done(ADDRESS, "signing.revoked", Map.of("count", count)),
            refusal -> answers.refusedOn(PAGE, model(officer), refusal));
  }

  private ModelAndView refused(SigningRefusal refusal, Officer officer) {
    return refusal instanceof SigningRefusal.NotASigner
        ? answers.refused(refusal, "/")
        : answers.refusedOn(PAGE, model(officer), refusal);
  }

  private Map<String, Object> model(Officer officer) {
    Map<String, Object> model = new HashMap<>();
    var all = certificates.of(officer);
    model.put("certificates", all);
    model.put(
        "inForce", all.stream().anyMatch(one -> one.state() == SigningCertificates.State.IN_FORCE));
    model.put("authority", signer.authority());
    model.put("test", signer.isTest());
    model.put("shortest", Passphrase.SHORTEST);
    model.put("problem", false);
    return model;
  }
}
