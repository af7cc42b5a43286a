package id.adminduk.office.applications;

import id.adminduk.office.access.Officer;
import id.adminduk.office.archive.ScanPage;
import id.adminduk.office.archive.ScanRefusal;
import id.adminduk.office.archive.Scans;
import id.adminduk.office.kernel.CaseNumber;
import id.adminduk.office.kernel.OfficerId;
import id.adminduk.office.kernel.Refusal;
import id.adminduk.office.kernel.Result;
import id.adminduk.office.kernel.Role;
import id.adminduk.office.premises.UnitOfWork;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * The requirements of a file as pictures: sent from home (S9 row 1), or taken at the counter.
 *
 * <p>From home a photo of the original is asked for, at the counter the original is shown and a
 * copy handed in (SE 470/13287/Dukcapil).
 */
@Component
public class Attachments {

  /** Pages that answer no requirement of the SOP, such as the signed form itself. */
  public static final String OTHER = "LAIN";

  private static final int SHORTEST_REASON = 10;
  private static final int LONGEST_REASON = 300;

  private static final Set<Role> TAKERS =
      EnumSet.of(Role.FRONT_OFFICE, Role.PETUGAS_SCAN, Role.VERIFIKATOR, Role.KASI);

  private final Applications applications;
  private final CaseStore cases;
  private final CaseViews views;
  private final EventLog events;
  private final Scans scans;
  private final UnitOfWork unitOfWork;

  Attachments(
      Applications applications,
      CaseStore cases,
      CaseViews views,
      EventLog events,
      Scans scans,
      UnitOfWork unitOfWork) {
    this.applications = applications;
    this.cases = cases;
    this.views = views;
    this.events = events;
    this.scans = scans;
    this.unitOfWork = unitOfWork;
  }

  /** Takes in a file from home with its pictures, in one commit. */
  public Result<CaseNumber, ApplicationRefusal> handIn(
      NewApplication application, List<Scans.Prepared> pages) {
    return unitOfWork.attempt(() ->
        applications
            .acceptOnline(application)
            .map(number -> {
              scans.keep(number, pages).orFault();
              return number;
            }));
  }

  /** Says whether this officer may put pictures to a file now. */
  public boolean mayAdd(CaseView file, Officer by) {
    return isOpen(file) && by.roles().stream().anyMatch(TAKERS::contains);
  }

  /** Puts pictures to a file that is not closed; all or none. */
  public Result<Integer, Refusal> add(CaseNumber number, List<Scans.Sent> sent, Officer by) {
    Optional<CaseView> file =
        cases.byNumber(number).map(views::of).filter(view -> mayAdd(view, by));
    if (file.isEmpty()) {
      return Result.refused(new ApplicationRefusal.MayNotAttach());
    }
    boolean known =
        sent.stream()
            .allMatch(one ->
                one.requirement().equals(OTHER) || file.get().sop().asksFor(one.requirement()));
    if (sent.isEmpty() || !known) {
      return Result.refused(new ScanRefusal.NoPicture());
    }
    return scans
        .prepare(sent)
        .fold(pages -> keep(file.get(), pages, by), refusal -> Result.refused(refusal));
  }

  private Result<Integer, Refusal> keep(CaseView file, List<Scans.Prepared> pages, Officer by) {
    return unitOfWork.<Integer, Refusal>attempt(() ->
        scans
            .keep(file.number(), pages)
            .<Result<Integer, Refusal>>fold(
                kept -> {
                  events.append(
                      file.id(),
                      file.number(),
                      "attached",
                      Optional.empty(),
                      Optional.of(by),
                      Map.of("pages", Integer.toString(kept)));
                  return Result.done(kept);
                },
                refusal -> Result.refused(refusal)));
  }

  /** Lists the pages of a file. */
  public List<ScanPage> of(CaseNumber number) {
    return scans.of(number);
  }

  /** Writes down why a file that is not closed goes on without a page. */
  public Result<CaseNumber, Refusal> without(CaseNumber number, String reason, Officer by) {
    String why = reason.strip();
    if (cases.byNumber(number).map(views::of).filter(view -> mayAdd(view, by)).isEmpty()) {
      return Result.refused(new ApplicationRefusal.MayNotAttach());
    }
    if (why.length() < SHORTEST_REASON || why.length() > LONGEST_REASON) {
      return Result.refused(new ScanRowRefusal.NoReason());
    }
    scans.without(number, why, by.id());
    return Result.done(number);
  }

  /** Turns, straightens or moves a page of a file that is not closed. */
  public Result<ScanPage, Refusal> arrange(
      CaseNumber number, UUID page, Optional<Scans.Act> act, Officer by) {
    return cases
        .byNumber(number)
        .map(views::of)
        .filter(view -> mayAdd(view, by))
        .<Result<ScanPage, Refusal>>map(view ->
            act.flatMap(known -> scans.arrange(number, page, known, by.id()))
                .<Result<ScanPage, Refusal>>map(Result::done)
                .orElseGet(() -> Result.refused(new ScanRefusal.NoPicture())))
        .orElseGet(() -> Result.refused(new ApplicationRefusal.MayNotAttach()));
  }

  /**
   * Gives one page of a file this office has, as JPEG; the look is audited.
   *
   * @param longSide at most so many pixels
   */
  public Optional<byte[]> look(CaseNumber number, UUID page, OfficerId reader, int longSide) {
    return cases.byNumber(number).flatMap(file -> scans.look(number, page, reader, longSide));
  }

  /** Gives all pages of a file this office has as one PDF/A; every page's look is audited. */
  public Optional<byte[]> bound(CaseNumber number, OfficerId reader) {
    return cases.byNumber(number).flatMap(file -> scans.bound(number, reader));
  }

  private static boolean isOpen(CaseView file) {
    return switch (file.status()) {
      case RUNNING, RETURNED -> true;
      case CLOSED, CANCELLED -> false;
    };
  }
}
