package id.adminduk.office.documents;

import id.adminduk.office.access.Officer;
import id.adminduk.office.catalogue.StepKind;
import id.adminduk.office.kernel.Id;
import id.adminduk.office.kernel.Refusal;
import id.adminduk.office.signing.Passphrase;
import id.adminduk.office.signing.SigningCertificates;
import id.adminduk.office.web.Answers;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The two piles, for initials and for the signature; one paper or many at a time. */
@Controller
class PilesController {

  static final String ADDRESS = "/surat";

  /** A sitting of so many takes some ten seconds; the rest is the next page. */
  private static final int MOST = 100;

  private static final String PAGE = "surat/piles";

  private final PaperDesk desk;
  private final SigningDesk signing;
  private final PaperStore store;
  private final SignedFiles signed;
  private final FilePapers files;
  private final PaperLines lines;
  private final SigningCertificates certificates;
  private final Answers answers;

  PilesController(
      PaperDesk desk,
      SigningDesk signing,
      PaperStore store,
      SignedFiles signed,
      FilePapers files,
      PaperLines lines,
      SigningCertificates certificates,
      Answers answers) {
    this.desk = desk;
    this.signing = signing;
    this.store = store;
    this.signed = signed;
    this.files = files;
    this.lines = lines;
    this.certificates = certificates;
    this.answers = answers;
  }

  @GetMapping(ADDRESS)
  ModelAndView show(Officer officer) {
    return DocumentsDoor.mayRead(officer)
        ? new ModelAndView(PAGE, model(officer, List.of()))
        : answers.refused(new PaperRefusal.NotOfTheDocuments(), "/");
  }

  private Map<String, Object> model(Officer officer, List<UUID> chosen) {
    Map<String, Object> model = new HashMap<>();
    model.put("drafted", lines.of(store.waiting(PaperState.DRAFTED, MOST)));
    model.put("initialled", lines.of(store.waiting(PaperState.INITIALLED, MOST)));
    model.put("draftedCount", store.count(PaperState.DRAFTED));
    model.put("initialledCount", store.count(PaperState.INITIALLED));
    model.put("most", MOST);
    model.put("mayInitial", DocumentsDoor.mayInitial(officer));
    model.put("maySign", DocumentsDoor.maySign(officer));
    model.put("chosen", chosen.stream().map(UUID::toString).toList());
    model.put("problem", false);
    model.put(
        "certified",
        certificates.of(officer).stream()
            .anyMatch(one -> one.state() == SigningCertificates.State.IN_FORCE));
    var silence = signed.interruption();
    model.put("silent", silence.isPresent());
    silence.ifPresent(one -> {
      model.put("silentAt", lines.at(one.at()));
      model.put("service", one.service());
    });
    return model;
  }

  @PostMapping(ADDRESS + "/paraf")
  ModelAndView initial(@RequestParam(defaultValue = "") List<String> pilih, Officer officer) {
    List<UUID> chosen = chosen(pilih);
    return desk.initial(chosen, officer)
        .fold(
            count -> {
              files.goOn(chosen, PaperState.DRAFTED, StepKind.INITIAL, officer);
              return answers.done(ADDRESS, "documents.initialled", Map.of("count", count));
            },
            refusal -> refused(refusal, chosen, officer));
  }

  @PostMapping(ADDRESS + "/tanda-tangan")
  ModelAndView sign(
      @RequestParam(defaultValue = "") List<String> pilih,
      @RequestParam(defaultValue = "") String frasa,
      Officer officer) {
    List<UUID> chosen = chosen(pilih);
    SigningDesk.Outcome outcome = signing.sign(chosen, Passphrase.of(frasa), officer);
    files.goOn(chosen, PaperState.INITIALLED, StepKind.SIGN, officer);
    return switch (outcome) {
      case SigningDesk.Outcome.All(int signed) ->
          answers.done(ADDRESS, "documents.signed", Map.of("count", signed));
      case SigningDesk.Outcome.Interrupted(int signed, int waiting, String service) ->
          answers.done(
              ADDRESS,
              "documents.interrupted",
              Map.of("count", signed, "waiting", waiting, "service", service));
      case SigningDesk.Outcome.Stopped(int signed, Refusal why) -> refused(why, chosen, officer);
    };
  }

  private ModelAndView refused(Refusal refusal, List<UUID> chosen, Officer officer) {
    return DocumentsDoor.mayRead(officer) && !(refusal instanceof PaperRefusal.NotOfTheDocuments)
        ? answers.refusedOn(PAGE, model(officer, chosen), refusal)
        : answers.refused(refusal, "/");
  }

  /** What is no id names no paper. */
  private static List<UUID> chosen(List<String> typed) {
    return typed.stream().flatMap(one -> Id.read(one).stream()).distinct().toList();
  }
}
