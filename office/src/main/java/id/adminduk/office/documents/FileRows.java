package id.adminduk.office.documents;

import id.adminduk.office.access.Officer;
import id.adminduk.office.applications.CaseView;
import id.adminduk.office.applications.OpenStep;
import id.adminduk.office.applications.RowWork;
import id.adminduk.office.catalogue.StepKind;
import id.adminduk.office.kernel.Refusal;
import id.adminduk.office.kernel.Result;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * What the rows of S11-S22 do with papers: ENTER and DRAFT draw up what the file owes, INITIAL
 * initials it, SIGN signs it, PRODUCE and DELIVER let go only what is signed.
 */
@Component
class FileRows implements RowWork {

  private final FilePapers papers;
  private final Outputs outputs;
  private final PaperLines lines;
  private final RegisterBook book;

  FileRows(FilePapers papers, Outputs outputs, PaperLines lines, RegisterBook book) {
    this.book = book;
    this.papers = papers;
    this.outputs = outputs;
    this.lines = lines;
  }

  @Override
  public Optional<Part> part(CaseView file, Optional<OpenStep> mine, Officer officer) {
    if (!DocumentsDoor.mayRead(officer)) {
      return Optional.empty();
    }
    List<Paper> all = papers.of(file.number());
    if (all.isEmpty() && !outputs.areOwed(file)) {
      return Optional.empty();
    }
    Optional<StepKind> row = mine.map(open -> open.row().kind());
    long waiting = all.stream().filter(paper -> paper.state() == PaperState.INITIALLED).count();
    boolean signs = row.filter(StepKind.SIGN::equals).isPresent() && waiting > 0;
    Map<String, Object> model = new HashMap<>();
    model.put("papers", lines.of(all));
    model.put("mayDraw", row.filter(FileRows::drawsUp).isPresent());
    model.put("noEvent", row.filter(FileRows::drawsUp).isPresent() && outputs.waitForEvent(file));
    model.put("initials", row.filter(StepKind.INITIAL::equals).isPresent());
    model.put("signs", signs);
    model.put("count", waiting);
    return Optional.of(new Part("surat/file :: file", model, signs));
  }

  private static boolean drawsUp(StepKind kind) {
    return kind == StepKind.ENTER || kind == StepKind.DRAFT || kind == StepKind.PRODUCE;
  }

  @Override
  public Result<Map<String, String>, Refusal> done(OpenStep step, CaseView file, Officer by) {
    if (!outputs.areOwed(file) && papers.of(file.number()).isEmpty()) {
      return Result.done(Map.of());
    }
    return switch (step.row().kind()) {
      case ENTER, DRAFT -> share(papers.drawUp(file, by), file);
      case INITIAL -> share(papers.initial(file.number(), by), file);
      case REGISTER -> signed(file).then(facts -> entered(file, facts, by));
      case SIGN, PRODUCE, DELIVER -> signed(file);
      default -> Result.done(Map.of());
    };
  }

  private Result<Map<String, String>, Refusal> share(
      Result<Integer, PaperRefusal> done, CaseView file) {
    return done.fold(many -> Result.done(papers.facts(file.number())), Result::refused);
  }

  /** The aktas of a file are entered in their register, each with its number and leaf. */
  private Result<Map<String, String>, Refusal> entered(
      CaseView file, Map<String, String> facts, Officer by) {
    for (Paper paper : papers.of(file.number())) {
      if (EventSubject.in(paper.subject()).isPresent()
          && book.enter(paper, by)
              instanceof Result.Refused<RegisterEntry, PaperRefusal>(PaperRefusal why)) {
        return Result.refused(why);
      }
    }
    return Result.done(facts);
  }

  private Result<Map<String, String>, Refusal> signed(CaseView file) {
    return papers
        .unsigned(file)
        .<Result<Map<String, String>, Refusal>>map(Result::refused)
        .orElseGet(() -> Result.done(papers.facts(file.number())));
  }
}
