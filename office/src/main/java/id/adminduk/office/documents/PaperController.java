package id.adminduk.office.documents;

import id.adminduk.office.access.Officer;
import id.adminduk.office.kernel.Id;
import id.adminduk.office.kernel.Result;
import id.adminduk.office.web.Answers;
import id.adminduk.office.web.PaperAnswer;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** One paper: what it says, what became of it, and its end. */
@Controller
class PaperController {

  private static final String PAGE = "surat/paper";

  private final PaperDesk desk;
  private final PaperStore store;
  private final SignedFiles files;
  private final PaperPrint print;
  private final PaperLines lines;
  private final Answers answers;

  PaperController(
      PaperDesk desk,
      PaperStore store,
      SignedFiles files,
      PaperPrint print,
      PaperLines lines,
      Answers answers) {
    this.desk = desk;
    this.store = store;
    this.files = files;
    this.print = print;
    this.lines = lines;
    this.answers = answers;
  }

  @GetMapping("/surat/{id}")
  ModelAndView show(@PathVariable String id, Officer officer) {
    if (!DocumentsDoor.mayRead(officer)) {
      return answers.refused(new PaperRefusal.NotOfTheDocuments(), "/");
    }
    return Id.read(id)
        .flatMap(known -> desk.open(known, officer))
        .map(paper -> new ModelAndView(PAGE, model(paper, officer)))
        .orElseGet(() -> answers.refused(new PaperRefusal.NoSuchPaper(), "/surat"));
  }

  private Map<String, Object> model(Paper paper, Officer officer) {
    Map<String, Object> model = new HashMap<>();
    boolean waiting = paper.state() == PaperState.DRAFTED || paper.state() == PaperState.INITIALLED;
    model.put("paper", lines.of(paper));
    model.put("base", paper.type().legalBase());
    model.put("resident", paper.resident());
    model.put("history", lines.history(store.acts(paper.id())));
    model.put("versions", lines.of(store.versions(paper.type(), paper.subject())));
    files
        .signed(paper.id())
        .ifPresentOrElse(
            signed -> {
              model.put("signed", lines.at(signed.at()));
              model.put("signer", signed.signer());
              model.put("certificate", signed.certificate());
              model.put("sha", signed.sha256());
              model.put("public", "/dokumen/" + paper.token().value());
            },
            () -> model.put("signed", ""));
    model.put(
        "mayInitial",
        paper.state() == PaperState.DRAFTED
            && DocumentsDoor.mayInitial(officer)
            && !paper.draftedBy().equals(officer.id()));
    model.put("maySign", paper.state() == PaperState.INITIALLED && DocumentsDoor.maySign(officer));
    model.put(
        "mayWithdraw",
        waiting
            && (DocumentsDoor.mayDraft(officer)
                || DocumentsDoor.mayInitial(officer)
                || DocumentsDoor.maySign(officer)));
    model.put(
        "mayRevoke",
        paper.state().isSigned()
            && paper.state() != PaperState.REVOKED
            && DocumentsDoor.maySign(officer));
    model.put("reasons", RevocationReason.chosen());
    model.put("problem", false);
    return model;
  }

  @GetMapping("/surat/{id}/berkas.pdf")
  ResponseEntity<byte[]> file(@PathVariable String id, Officer officer) {
    if (!DocumentsDoor.mayRead(officer)) {
      throw new ResponseStatusException(HttpStatus.FORBIDDEN);
    }
    Paper paper =
        Id.read(id)
            .flatMap(known -> desk.open(known, officer))
            .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    byte[] pdf = files.content(paper.id()).orElseGet(() -> print.print(paper, Optional.empty()));
    return PaperAnswer.inline(pdf, "surat-" + paper.id());
  }

  @PostMapping("/surat/{id}/tarik")
  ModelAndView withdraw(
      @PathVariable String id, @RequestParam(defaultValue = "") String alasan, Officer officer) {
    return ended(
        id, officer, known -> desk.withdraw(known, alasan, officer), "documents.withdrawn");
  }

  @PostMapping("/surat/{id}/cabut")
  ModelAndView revoke(
      @PathVariable String id,
      @RequestParam(defaultValue = "") String sebab,
      @RequestParam(defaultValue = "") String catatan,
      Officer officer) {
    String why =
        RevocationReason.named(sebab)
            .filter(reason -> RevocationReason.chosen().contains(reason) && !catatan.isBlank())
            .map(reason -> reason.with(catatan))
            .orElse("");
    return ended(id, officer, known -> desk.revoke(known, why, officer), "documents.revoked");
  }

  private interface End {
    Result<Paper, PaperRefusal> of(UUID id);
  }

  private ModelAndView ended(String id, Officer officer, End end, String said) {
    Optional<UUID> known = Id.read(id);
    if (known.isEmpty()) {
      return answers.refused(new PaperRefusal.NoSuchPaper(), "/surat");
    }
    return end.of(known.get())
        .fold(
            paper ->
                answers.done(
                    "/surat/" + paper.id(), said, Map.of("number", PaperPrint.shownNumber(paper))),
            refusal ->
                refusal instanceof PaperRefusal.ReasonMissing
                    ? answers.refusedOn(
                        PAGE,
                        model(desk.open(known.get(), officer).orElseThrow(), officer),
                        refusal)
                    : answers.refused(refusal, "/surat"));
  }
}
