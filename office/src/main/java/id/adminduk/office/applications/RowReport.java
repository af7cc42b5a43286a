package id.adminduk.office.applications;

import id.adminduk.office.access.Officer;
import id.adminduk.office.catalogue.StepKind;
import id.adminduk.office.kernel.CaseNumber;
import id.adminduk.office.kernel.MalformedReference;
import id.adminduk.office.kernel.Refusal;
import id.adminduk.office.kernel.Result;
import id.adminduk.office.kernel.StepId;
import id.adminduk.office.premises.UnitOfWork;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Rows without a desk of their own: an officer did them and reports what came of it. */
@Component
public class RowReport {

  private final UnitOfWork unitOfWork;
  private final Applications applications;
  private final Desk desk;
  private final Papers papers;
  private final List<RowWork> rooms;

  RowReport(
      UnitOfWork unitOfWork,
      Applications applications,
      Desk desk,
      Papers papers,
      List<RowWork> rooms) {
    this.unitOfWork = unitOfWork;
    this.applications = applications;
    this.desk = desk;
    this.papers = papers;
    this.rooms = List.copyOf(rooms);
  }

  /**
   * Ends a row with Ya, or with Tidak where the SOP draws one; the rooms that have a share in it do
   * theirs in the same commit.
   *
   * @param note what came of it; a Tidak needs one
   */
  public Result<CaseNumber, Refusal> report(
      StepId step, StepKind kind, boolean done, String note, Officer by) {
    if (!kind.isReported()) {
      throw new MalformedReference("row of kind " + kind + " has a desk of its own");
    }
    return unitOfWork.attempt(() ->
        applications
            .permit(step, kind, by)
            .<Result<CaseNumber, Refusal>>fold(
                open ->
                    done || !open.row().isDecision()
                        ? finished(open, note, by)
                        : sentBack(open, note, by),
                Result::refused));
  }

  private Result<CaseNumber, Refusal> finished(OpenStep open, String note, Officer by) {
    CaseView file = desk.view(open);
    Map<String, String> facts = new HashMap<>();
    for (RowWork room : rooms) {
      switch (room.done(open, file, by)) {
        case Result.Refused<Map<String, String>, Refusal>(Refusal why) -> {
          return Result.refused(why);
        }
        case Result.Done<Map<String, String>, Refusal>(Map<String, String> more) ->
            facts.putAll(more);
      }
    }
    if (!note.isBlank()) {
      facts.put("note", note.strip());
    }
    if (open.row().kind() == StepKind.SIGN && file.form() instanceof UsulanKegiatan) {
      papers.fieldService("surat-tugas", file, by, Map.of());
    }
    applications.finish(open, Optional.of(by), facts);
    return Result.done(open.number());
  }

  private Result<CaseNumber, Refusal> sentBack(OpenStep open, String note, Officer by) {
    return desk.returned(open, by, Deficiency.Reason.INCORRECT, note)
        .fold(Result::done, Result::refused);
  }
}
