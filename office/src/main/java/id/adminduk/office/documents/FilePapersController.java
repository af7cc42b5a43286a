package id.adminduk.office.documents;

import id.adminduk.office.access.Officer;
import id.adminduk.office.applications.Applications;
import id.adminduk.office.applications.CaseView;
import id.adminduk.office.catalogue.StepKind;
import id.adminduk.office.kernel.CaseNumber;
import id.adminduk.office.kernel.Refusal;
import id.adminduk.office.kernel.Result;
import id.adminduk.office.signing.Passphrase;
import id.adminduk.office.web.Answers;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Papers from the page of their file: drawn up before the row ends, signed all at once. */
@Controller
class FilePapersController {

  private final FilePapers papers;
  private final SigningDesk signing;
  private final Applications applications;
  private final Answers answers;

  FilePapersController(
      FilePapers papers, SigningDesk signing, Applications applications, Answers answers) {
    this.papers = papers;
    this.signing = signing;
    this.applications = applications;
    this.answers = answers;
  }

  @PostMapping("/surat/berkas/{number}/konsep")
  ModelAndView drawUp(@PathVariable String number, Officer officer) {
    CaseNumber file = new CaseNumber(number);
    return known(file, officer)
        .then(found -> papers.drawUp(found, officer))
        .fold(
            count -> answers.done(page(file), "documents.file.drawn", Map.of("count", count)),
            refusal -> answers.refused(refusal, page(file)));
  }

  @PostMapping("/surat/berkas/{number}/suket")
  ModelAndView standIn(@PathVariable String number, Officer officer) {
    CaseNumber file = new CaseNumber(number);
    return known(file, officer)
        .then(found -> papers.standIn(found, officer))
        .fold(
            count -> answers.done(page(file), "documents.file.drawn", Map.of("count", count)),
            refusal -> answers.refused(refusal, page(file)));
  }

  @PostMapping("/surat/berkas/{number}/tanda-tangan")
  ModelAndView sign(
      @PathVariable String number, @RequestParam(defaultValue = "") String frasa, Officer officer) {
    CaseNumber file = new CaseNumber(number);
    List<UUID> waiting = papers.at(file, PaperState.INITIALLED);
    SigningDesk.Outcome outcome = signing.sign(waiting, Passphrase.of(frasa), officer);
    papers.goOn(waiting, PaperState.INITIALLED, StepKind.SIGN, officer);
    return switch (outcome) {
      case SigningDesk.Outcome.All(int signed) ->
          answers.done(page(file), "documents.signed", Map.of("count", signed));
      case SigningDesk.Outcome.Interrupted(int signed, int left, String service) ->
          answers.done(
              page(file),
              "documents.interrupted",
              Map.of("count", signed, "waiting", left, "service", service));
      case SigningDesk.Outcome.Stopped(int signed, Refusal why) -> answers.refused(why, page(file));
    };
  }

  private Result<CaseView, PaperRefusal> known(CaseNumber file, Officer officer) {
    if (!DocumentsDoor.mayDraft(officer)) {
      return Result.refused(new PaperRefusal.NotOfTheDocuments());
    }
    return applications
        .find(file)
        .filter(found -> found.closedAt().isEmpty())
        .<Result<CaseView, PaperRefusal>>map(Result::done)
        .orElseGet(() -> Result.refused(new PaperRefusal.NoSuchPaper()));
  }

  private static String page(CaseNumber file) {
    return "/berkas/" + file.value();
  }
}
