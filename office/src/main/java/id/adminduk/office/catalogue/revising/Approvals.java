package id.adminduk.office.catalogue.revising;

import id.adminduk.office.access.Officer;
import id.adminduk.office.access.Officers;
import id.adminduk.office.access.Offices;
import id.adminduk.office.catalogue.Caseload;
import id.adminduk.office.catalogue.Catalogue;
import id.adminduk.office.catalogue.Enactment;
import id.adminduk.office.catalogue.Enactments;
import id.adminduk.office.catalogue.ServiceCode;
import id.adminduk.office.catalogue.Sop;
import id.adminduk.office.catalogue.SopFile;
import id.adminduk.office.catalogue.SopFlaw;
import id.adminduk.office.catalogue.SopRow;
import id.adminduk.office.kernel.CaseNumber;
import id.adminduk.office.kernel.Result;
import id.adminduk.office.kernel.Role;
import id.adminduk.office.premises.UnitOfWork;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Judges drafts: what keeps one from being proposed or put in force, and who may do so. */
@Component
public class Approvals {

  private final UnitOfWork unitOfWork;
  private final Drafts drafts;
  private final DraftStore store;
  private final Catalogue catalogue;
  private final Enactments enactments;
  private final Officers officers;
  private final Caseload caseload;
  private final Offices offices;
  private final Clock clock;

  Approvals(
      UnitOfWork unitOfWork,
      Drafts drafts,
      DraftStore store,
      Catalogue catalogue,
      Enactments enactments,
      Officers officers,
      Caseload caseload,
      Offices offices,
      Clock clock) {
    this.unitOfWork = unitOfWork;
    this.drafts = drafts;
    this.store = store;
    this.catalogue = catalogue;
    this.enactments = enactments;
    this.officers = officers;
    this.caseload = caseload;
    this.offices = offices;
    this.clock = clock;
  }

  /** Puts a flawless draft before the head of the office. */
  public Result<Draft, DraftRefusal> propose(
      ServiceCode service, int version, LocalDate effectiveOn, String reason, Officer by) {
    return unitOfWork.attempt(() ->
        Drafts.drafter(by)
            .then(known -> drafts.locked(service, version, by))
            .<Draft>then(draft -> {
              Optional<DraftRefusal> objection =
                  draft.state() == Draft.State.PROPOSED
                      ? Optional.of(new DraftRefusal.DraftProposed())
                      : objection(draft, effectiveOn);
              if (objection.isPresent()) {
                return Result.refused(objection.get());
              }
              store.propose(draft.id(), effectiveOn, reason);
              store.hand(draft.id(), by, clock.instant());
              drafts.note(
                  "sop-draft-proposed", draft, by, Map.of("effective", effectiveOn.toString()));
              return Result.done(draft);
            }));
  }

  /** Gives a proposal back to its drafters. */
  public Result<Draft, DraftRefusal> giveBack(
      ServiceCode service, int version, String remark, Officer by) {
    return unitOfWork.attempt(() ->
        proposed(service, version, by)
            .map(draft -> {
              store.giveBack(draft.id(), remark);
              drafts.note("sop-draft-given-back", draft, by, Map.of("remark", remark));
              return draft;
            }));
  }

  /**
   * Puts a proposal in force: today means from now on, a later day from its beginning.
   *
   * <p>All is judged once more, because officers and files come and go while a draft waits.
   */
  public Result<Enactment, DraftRefusal> approve(
      ServiceCode service, int version, LocalDate effectiveOn, Officer by) {
    return unitOfWork.attempt(() ->
        proposed(service, version, by)
            .<Enactment>then(draft -> {
              if (draft.hands().contains(by.person())) {
                return Result.refused(new DraftRefusal.OwnDraft());
              }
              Optional<DraftRefusal> objection = objection(draft, effectiveOn);
              return objection.isPresent()
                  ? Result.refused(objection.get())
                  : Result.done(enact(draft, effectiveOn, by));
            }));
  }

  /**
   * Says what keeps a draft from being in force on a day.
   *
   * @return empty when nothing does
   */
  public Optional<DraftRefusal> objection(Draft draft, LocalDate effectiveOn) {
    if (effectiveOn.isBefore(today())) {
      return Optional.of(new DraftRefusal.EffectivePast(effectiveOn));
    }
    if (draft.kind() == Enactment.Kind.END) {
      List<CaseNumber> open = caseload.open(draft.office(), draft.service());
      return open.isEmpty()
          ? Optional.empty()
          : Optional.of(new DraftRefusal.ServiceHasOpenCases(open));
    }
    return switch (Wording.read(draft.content())) {
      case SopFile.Refused(List<SopFlaw> flaws) ->
          Optional.of(
              new DraftRefusal.DraftFlawed(
                  flaws.stream()
                      .map(flaw -> flaw.sentence(LocaleContextHolder.getLocale()))
                      .toList()));
      case SopFile.Loaded(Sop sop) -> objection(draft, sop);
    };
  }

  /**
   * Names the columns whose rows nobody of this office may do.
   *
   * @param sheet also with flaws
   */
  public List<String> unmanned(Worksheet sheet, Draft draft) {
    Set<Role> held = officers.rolesAt(draft.office());
    return sheet.columns().stream()
        .filter(column -> held.stream().noneMatch(role -> role.name().equals(column.role())))
        .filter(column -> sheet.lines().stream().anyMatch(l -> l.lane().equals(column.key())))
        .map(Worksheet.Column::label)
        .toList();
  }

  private Optional<DraftRefusal> objection(Draft draft, Sop sop) {
    Optional<Sop> now = catalogue.current(draft.office(), draft.service());
    boolean same =
        now.filter(force -> force.office().equals(sop.office()))
            .filter(force -> Comparison.of(Worksheet.of(force), Worksheet.of(sop)).isEmpty())
            .isPresent();
    if (same) {
      return Optional.of(new DraftRefusal.DraftUnchanged());
    }
    Set<Role> manned = new HashSet<>(officers.rolesAt(draft.office()));
    now.ifPresent(force -> force.rows().stream().map(SopRow::role).forEach(manned::add));
    List<String> lanes =
        sop.rows().stream()
            .filter(row -> !manned.contains(row.role()))
            .map(row -> sop.lanes().get(row.lane()).label())
            .distinct()
            .toList();
    return lanes.isEmpty() ? Optional.empty() : Optional.of(new DraftRefusal.NobodyInRole(lanes));
  }

  private Result<Draft, DraftRefusal> proposed(ServiceCode service, int version, Officer by) {
    if (!Drafters.isHead(by)) {
      return Result.refused(new DraftRefusal.NotTheHead());
    }
    return drafts
        .locked(service, version, by)
        .then(draft ->
            draft.state() == Draft.State.PROPOSED
                ? Result.done(draft)
                : Result.refused(new DraftRefusal.NotProposed()));
  }

  private Enactment enact(Draft draft, LocalDate effectiveOn, Officer by) {
    Instant now = clock.instant();
    Instant from = effectiveOn.equals(today()) ? now : effectiveOn.atStartOfDay(zone()).toInstant();
    String content =
        draft.kind() == Enactment.Kind.REVISION
            ? Wording.stamped(draft, today(), effectiveOn)
            : draft.content();
    Optional<Sop> sop =
        draft.kind() == Enactment.Kind.END
            ? Optional.empty()
            : Optional.of(Wording.loaded(content));
    Officer drafter = officers.find(draft.changedBy()).orElseThrow();
    Enactment enacted =
        enactments.enact(
            new Enactments.Decision(
                draft.office(),
                draft.service(),
                draft.kind(),
                draft.id(),
                draft.reason(),
                drafter.id(),
                drafter.person(),
                from),
            sop,
            content,
            by,
            now);
    store.end(draft.id(), Draft.State.APPROVED);
    drafts.note(
        "sop-approved",
        draft,
        by,
        Map.of(
            "number", String.valueOf(enacted.number()),
            "kind", enacted.kind().name(),
            "effective", from.toString(),
            "revision", sop.map(wording -> wording.revision().digest()).orElse("-")));
    return enacted;
  }

  private LocalDate today() {
    return offices.here().hours().dayOf(clock.instant());
  }

  private ZoneId zone() {
    return offices.here().hours().zone();
  }
}
