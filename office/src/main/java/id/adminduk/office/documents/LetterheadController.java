package id.adminduk.office.documents;

import id.adminduk.office.access.Officer;
import id.adminduk.office.access.Officers;
import id.adminduk.office.kernel.Id;
import id.adminduk.office.kernel.OfficerId;
import id.adminduk.office.kernel.Refusal;
import id.adminduk.office.web.Answers;
import id.adminduk.office.web.PaperAnswer;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** The look of the office's papers: proposed, previewed with an invented person, approved. */
@Controller
class LetterheadController {

  static final String ADDRESS = "/surat/kop";

  private static final String PAGE = "surat/letterhead";

  /** One version as the list shows it. */
  public record Line(
      String id,
      int number,
      String name,
      String by,
      String at,
      String state,
      String decidedBy,
      boolean mayDecide) {}

  private final Letterheads letterheads;
  private final PaperPrint print;
  private final PaperLines lines;
  private final Officers officers;
  private final Answers answers;

  LetterheadController(
      Letterheads letterheads,
      PaperPrint print,
      PaperLines lines,
      Officers officers,
      Answers answers) {
    this.letterheads = letterheads;
    this.print = print;
    this.lines = lines;
    this.officers = officers;
    this.answers = answers;
  }

  @GetMapping(ADDRESS)
  ModelAndView show(Officer officer) {
    return DocumentsDoor.maySeeLook(officer)
        ? new ModelAndView(PAGE, model(letterheads.inForce(), officer))
        : answers.refused(new LookRefusal.NotYourLook(), "/");
  }

  private Map<String, Object> model(Letterhead typed, Officer officer) {
    Map<String, Object> model = new HashMap<>();
    model.put("typed", typed);
    model.put("versions", letterheads.all().stream().map(one -> line(one, officer)).toList());
    model.put("mayPropose", DocumentsDoor.mayProposeLook(officer));
    model.put("hasLogo", !letterheads.inForce().logo().isEmpty());
    model.put("longest", LetterheadForm.LONGEST);
    model.put("problem", false);
    return model;
  }

  private Line line(Letterheads.Version version, Officer officer) {
    return new Line(
        version.id().toString(),
        version.number(),
        version.words().name(),
        name(Optional.of(version.by())),
        lines.at(version.at()),
        version.state().name(),
        name(version.decidedBy()),
        version.state() == Letterheads.State.PROPOSED
            && DocumentsDoor.mayApproveLook(officer)
            && !version.by().equals(officer.id()));
  }

  private String name(Optional<OfficerId> id) {
    return id.flatMap(officers::find).map(Officer::name).orElse("");
  }

  @PostMapping(ADDRESS)
  ModelAndView propose(
      @RequestParam(defaultValue = "") String pemerintah,
      @RequestParam(defaultValue = "") String nama,
      @RequestParam(defaultValue = "") String alamat,
      @RequestParam(defaultValue = "") String tempat,
      @RequestParam(defaultValue = "") String penutup,
      @RequestParam(defaultValue = "false") boolean tanpaLogo,
      @RequestParam(required = false) @Nullable MultipartFile logo,
      Officer officer)
      throws IOException {
    Letterhead words =
        new Letterhead(
            pemerintah.strip(), nama.strip(), alamat.strip(), tempat.strip(), penutup.strip(), "");
    byte[] file = logo == null ? new byte[0] : logo.getBytes();
    Optional<byte[]> picture =
        file.length > 0
            ? LetterheadForm.logo(file)
            : Optional.of(tanpaLogo ? new byte[0] : letterheads.logoInForce());
    if (picture.isEmpty()) {
      return refused(new LookRefusal.LogoUnfit(), words, officer);
    }
    return letterheads
        .propose(words, picture.get(), officer)
        .fold(
            version ->
                answers.done(
                    ADDRESS, "documents.letterhead.proposed", Map.of("number", version.number())),
            refusal -> refused(refusal, words, officer));
  }

  private ModelAndView refused(Refusal refusal, Letterhead typed, Officer officer) {
    return DocumentsDoor.maySeeLook(officer)
        ? answers.refusedOn(PAGE, model(typed, officer), refusal)
        : answers.refused(refusal, "/");
  }

  @PostMapping(ADDRESS + "/{id}")
  ModelAndView decide(
      @PathVariable String id, @RequestParam(defaultValue = "") String putusan, Officer officer) {
    if (!DocumentsDoor.mayApproveLook(officer)) {
      return answers.refused(new LookRefusal.NotYourLook(), "/");
    }
    Optional<UUID> known = Id.read(id);
    if (known.isEmpty() || !List.of("setuju", "tolak").contains(putusan)) {
      return answers.refused(new PaperRefusal.NothingChosen(), ADDRESS);
    }
    boolean approved = putusan.equals("setuju");
    return letterheads
        .decide(known.get(), approved, officer)
        .fold(
            version ->
                answers.done(
                    ADDRESS,
                    approved ? "documents.letterhead.approved" : "documents.letterhead.rejected",
                    Map.of("number", version.number())),
            refusal -> answers.refused(refusal, ADDRESS));
  }

  @GetMapping(ADDRESS + "/{id}/pratinjau.pdf")
  ResponseEntity<byte[]> preview(@PathVariable String id, Officer officer) {
    if (!DocumentsDoor.maySeeLook(officer)) {
      throw new ResponseStatusException(HttpStatus.FORBIDDEN);
    }
    return Id.read(id)
        .flatMap(letterheads::find)
        .map(version ->
            PaperAnswer.inline(
                print.invented(PaperType.KETERANGAN_KEPENDUDUKAN, false, version.shown()),
                "pratinjau"))
        .orElseGet(() -> ResponseEntity.noContent().build());
  }
}
