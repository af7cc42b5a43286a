package id.adminduk.office.documents;

import id.adminduk.office.access.Officer;
import id.adminduk.office.applications.ApplicationEvent;
import id.adminduk.office.applications.Applications;
import id.adminduk.office.applications.CaseView;
import id.adminduk.office.applications.OpenStep;
import id.adminduk.office.catalogue.StepKind;
import id.adminduk.office.kernel.CaseNumber;
import id.adminduk.office.kernel.Refusal;
import id.adminduk.office.kernel.Result;
import id.adminduk.office.premises.UnitOfWork;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** The papers of one file: drawn up together, and the file's row ended when the last is done. */
@Component
class FilePapers {

  private final PaperDesk desk;
  private final PaperDrafts drafts;
  private final PaperStore store;
  private final Outputs outputs;
  private final Applications applications;
  private final UnitOfWork unitOfWork;

  FilePapers(
      PaperDesk desk,
      PaperDrafts drafts,
      PaperStore store,
      Outputs outputs,
      Applications applications,
      UnitOfWork unitOfWork) {
    this.desk = desk;
    this.drafts = drafts;
    this.store = store;
    this.outputs = outputs;
    this.applications = applications;
    this.unitOfWork = unitOfWork;
  }

  /** Gives the papers of a file that count: not those that were given up. */
  List<Paper> of(CaseNumber file) {
    return store.ofFile(file).stream()
        .filter(paper -> paper.state() != PaperState.WITHDRAWN)
        .toList();
  }

  List<UUID> at(CaseNumber file, PaperState state) {
    return of(file).stream().filter(paper -> paper.state() == state).map(Paper::id).toList();
  }

  /**
   * Draws up what the file owes and has not yet, all or none.
   *
   * @return how many are new
   */
  Result<Integer, PaperRefusal> drawUp(CaseView file, Officer by) {
    return unitOfWork.attempt(() -> {
      if (outputs.waitForEvent(file)) {
        return Result.refused(new PaperRefusal.NoEventInFile(file.sop().title()));
      }
      int drawn = 0;
      for (Outputs.Output output : outputs.of(file)) {
        switch (drafts.draftOnce(output.type(), output.resident(), file.number(), by)) {
          case Result.Done<Optional<Paper>, PaperRefusal>(Optional<Paper> paper) ->
              drawn += paper.isPresent() ? 1 : 0;
          case Result.Refused<Optional<Paper>, PaperRefusal>(PaperRefusal why) -> {
            if (output.needed() || !(why instanceof PaperRefusal.NothingToQuote)) {
              return Result.refused(why);
            }
          }
        }
      }
      return Result.done(drawn);
    });
  }

  /** Draws up the letter that stands in for the card (S11 row 4); the rules may say no. */
  Result<Integer, PaperRefusal> standIn(CaseView file, Officer by) {
    Optional<Long> applicant = outputs.applicant(file);
    return applicant.isEmpty()
        ? Result.refused(new PaperRefusal.NoSuchPaper())
        : unitOfWork.attempt(() ->
            drafts
                .draftOnce(PaperType.SUKET, applicant.get(), file.number(), by)
                .map(drawn -> drawn.isPresent() ? 1 : 0));
  }

  /**
   * Ends the row of each file whose last paper was just initialled or signed in a pile, when the
   * officer may do that row; the others stay where they are.
   */
  void goOn(Collection<UUID> papers, PaperState left, StepKind kind, Officer by) {
    Set<CaseNumber> files =
        papers.stream()
            .flatMap(id -> store.find(id).stream())
            .flatMap(paper -> paper.caseNumber().stream())
            .collect(Collectors.toUnmodifiableSet());
    files.forEach(file -> unitOfWork.run(() -> goOn(file, left, kind, by)));
  }

  private void goOn(CaseNumber file, PaperState left, StepKind kind, Officer by) {
    if (!at(file, left).isEmpty()) {
      return;
    }
    applications
        .find(file)
        .filter(known -> known.openRow().filter(row -> row.kind() == kind).isPresent())
        .flatMap(CaseView::openStep)
        .ifPresent(step ->
            applications.permit(step.id(), kind, by).fold(open -> end(open, by), refused -> false));
  }

  private boolean end(OpenStep open, Officer by) {
    applications.finish(open, Optional.of(by), facts(open.number()));
    return true;
  }

  Map<String, String> facts(CaseNumber file) {
    int many = of(file).size();
    return many == 0 ? Map.of() : Map.of("papers", Integer.toString(many));
  }

  /** Initials every draft of a file. */
  Result<Integer, PaperRefusal> initial(CaseNumber file, Officer by) {
    List<UUID> drafts = at(file, PaperState.DRAFTED);
    return drafts.isEmpty() ? Result.done(0) : desk.initial(drafts, by);
  }

  /** Whoever drew the papers up corrects them and draws them up anew. */
  @EventListener
  void sentBack(ApplicationEvent.SentBack event) {
    giveUp(event.number(), event.why(), event.by());
  }

  @EventListener
  void cancelled(ApplicationEvent.Cancelled event) {
    giveUp(event.number(), event.why(), event.by());
  }

  private void giveUp(CaseNumber file, String why, Officer by) {
    of(file).stream()
        .filter(paper -> !paper.state().isSigned())
        .forEach(paper -> desk.giveUp(paper.id(), why, by));
  }

  /**
   * Says no while a paper of the file waits for initials or the signature, or was never drawn up.
   */
  Optional<Refusal> unsigned(CaseView file) {
    List<Paper> papers = of(file.number());
    long waiting = papers.stream().filter(paper -> !paper.state().isSigned()).count();
    if (papers.isEmpty() && outputs.isOwnPaperOwed(file)) {
      return Optional.of(new PaperRefusal.NothingDrawnUp());
    }
    return waiting == 0
        ? Optional.empty()
        : Optional.of(new PaperRefusal.StillUnsigned(Math.toIntExact(waiting)));
  }
}
