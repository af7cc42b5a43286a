package id.adminduk.office.catalogue.revising;

import id.adminduk.office.access.Officer;
import id.adminduk.office.access.Officers;
import id.adminduk.office.audit.AuditEntry;
import id.adminduk.office.audit.AuditTrail;
import id.adminduk.office.catalogue.Catalogue;
import id.adminduk.office.catalogue.Enactment;
import id.adminduk.office.catalogue.Enactments;
import id.adminduk.office.catalogue.Publication;
import id.adminduk.office.catalogue.RevisionId;
import id.adminduk.office.catalogue.ServiceCode;
import id.adminduk.office.catalogue.Sop;
import id.adminduk.office.kernel.OfficeCode;
import id.adminduk.office.kernel.OfficerId;
import id.adminduk.office.kernel.Result;
import id.adminduk.office.premises.Chance;
import id.adminduk.office.premises.UnitOfWork;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.springframework.stereotype.Component;

/** Writes drafts; judging them is the business of {@link Approvals}. */
@Component
public class Drafts {

  private static final int MOST_BYTES = 256 * 1024;

  private final UnitOfWork unitOfWork;
  private final DraftStore store;
  private final Catalogue catalogue;
  private final Publication publication;
  private final Enactments enactments;
  private final Officers officers;
  private final AuditTrail audit;
  private final Clock clock;
  private final Chance chance;

  Drafts(
      UnitOfWork unitOfWork,
      DraftStore store,
      Catalogue catalogue,
      Publication publication,
      Enactments enactments,
      Officers officers,
      AuditTrail audit,
      Clock clock,
      Chance chance) {
    this.unitOfWork = unitOfWork;
    this.store = store;
    this.catalogue = catalogue;
    this.publication = publication;
    this.enactments = enactments;
    this.officers = officers;
    this.audit = audit;
    this.clock = clock;
    this.chance = chance;
  }

  /** Finds the draft of a service that somebody works at. */
  public Optional<Draft> atWork(OfficeCode office, ServiceCode service) {
    return store.atWork(office, service);
  }

  /** Lists the drafts of an office that somebody works at. */
  public List<Draft> atWork(OfficeCode office) {
    return store.atWork(office);
  }

  /** Begins with the wording in force; of another office's procedure the office makes its own. */
  public Result<Draft, DraftRefusal> start(ServiceCode service, Officer by) {
    return catalogue
        .current(by.office(), service)
        .map(now -> begin(service, Enactment.Kind.REVISION, own(now, by.office()), by))
        .orElseGet(() -> noSuch(service, by));
  }

  /**
   * Begins with an earlier wording, byte for byte.
   *
   * @param revision one the office once worked by
   */
  public Result<Draft, DraftRefusal> startFrom(
      ServiceCode service, RevisionId revision, Officer by) {
    if (enactments.kept(service).stream().noneMatch(one -> one.revision().equals(revision))) {
      return noSuch(service, by);
    }
    Sop earlier = catalogue.revision(revision);
    return earlier.office().equals(by.office())
        ? begin(service, Enactment.Kind.ROLLBACK, publication.text(revision), by)
        : begin(service, Enactment.Kind.REVISION, own(earlier, by.office()), by);
  }

  /** Begins to end a service. */
  public Result<Draft, DraftRefusal> startEnd(ServiceCode service, Officer by) {
    return catalogue
        .current(by.office(), service)
        .map(now -> begin(service, Enactment.Kind.END, own(now, by.office()), by))
        .orElseGet(() -> noSuch(service, by));
  }

  /**
   * Begins with a file brought from outside, or puts it in the place of the open draft's text.
   *
   * @param version of the draft it replaces; 0 when there was none
   */
  public Result<Draft, DraftRefusal> takeIn(
      ServiceCode service, int version, Worksheet file, Officer by) {
    if (!file.service().equals(service.value())) {
      return drafter(by)
          .then(known ->
              Result.refused(new DraftRefusal.AnotherService(service.value(), file.service())));
    }
    Worksheet own = file.as(by.office().value(), service.value());
    return version == 0
        ? begin(service, Enactment.Kind.REVISION, own.yaml(), by)
        : save(service, version, own, by);
  }

  /**
   * Keeps what was typed, with all its flaws.
   *
   * @param version the draft had when the page was opened
   */
  public Result<Draft, DraftRefusal> save(
      ServiceCode service, int version, Worksheet sheet, Officer by) {
    String content = sheet.as(by.office().value(), service.value()).yaml();
    return change(
        service,
        version,
        by,
        draft -> {
          if (content.getBytes(StandardCharsets.UTF_8).length > MOST_BYTES) {
            return Result.refused(new DraftRefusal.DraftTooLarge());
          }
          store.hand(draft.id(), by, clock.instant());
          store.write(draft.id(), Enactment.Kind.REVISION, content, by, clock.instant());
          note("sop-draft-changed", draft, by, Map.of("version", String.valueOf(version + 1)));
          return Result.done(draft);
        });
  }

  /** Puts the draft aside for good; a proposed one too. */
  public Result<Draft, DraftRefusal> withdraw(ServiceCode service, int version, Officer by) {
    return unitOfWork.attempt(() ->
        drafter(by)
            .then(known -> locked(service, version, by))
            .map(draft -> {
              store.end(draft.id(), Draft.State.WITHDRAWN);
              note("sop-draft-withdrawn", draft, by, Map.of());
              return draft;
            }));
  }

  private Result<Draft, DraftRefusal> begin(
      ServiceCode service, Enactment.Kind kind, String content, Officer by) {
    return unitOfWork.attempt(() ->
        drafter(by)
            .<Draft>then(known -> {
              Draft draft = fresh(service, kind, content, by);
              if (!store.begin(draft)) {
                Draft other = store.atWork(by.office(), service).orElseThrow();
                return Result.refused(
                    new DraftRefusal.DraftExists(service.value(), name(other.changedBy())));
              }
              store.hand(draft.id(), by, draft.startedAt());
              note("sop-draft-started", draft, by, Map.of("kind", kind.name()));
              return Result.done(draft);
            }));
  }

  private Draft fresh(ServiceCode service, Enactment.Kind kind, String content, Officer by) {
    return new Draft(
        chance.uuid(),
        by.office(),
        service,
        kind,
        catalogue.current(by.office(), service).map(Sop::revision),
        content,
        Draft.State.OPEN,
        1,
        "",
        Optional.empty(),
        "",
        clock.instant(),
        by.id(),
        clock.instant(),
        Set.of(by.person()));
  }

  /** An own file as it is; what was adopted from elsewhere becomes this office's. */
  private String own(Sop sop, OfficeCode office) {
    return sop.office().equals(office)
        ? publication.text(sop.revision())
        : Worksheet.of(sop).as(office.value(), sop.service().value()).yaml();
  }

  private Result<Draft, DraftRefusal> change(
      ServiceCode service,
      int version,
      Officer by,
      Function<Draft, Result<Draft, DraftRefusal>> act) {
    return unitOfWork.attempt(() ->
        drafter(by)
            .then(known -> locked(service, version, by))
            .<Draft>then(draft ->
                draft.state() == Draft.State.PROPOSED
                    ? Result.refused(new DraftRefusal.DraftProposed())
                    : Result.done(draft))
            .then(act)
            .map(draft -> store.atWork(by.office(), service).orElseThrow()));
  }

  /** Locks the draft as somebody saw it; who comes second is told who was first. */
  Result<Draft, DraftRefusal> locked(ServiceCode service, int version, Officer by) {
    Optional<Draft> draft = store.lock(by.office(), service);
    if (draft.isEmpty()) {
      return Result.refused(new DraftRefusal.NoDraft(service.value()));
    }
    return draft.get().version() == version
        ? Result.done(draft.get())
        : Result.refused(new DraftRefusal.DraftChanged(name(draft.get().changedBy())));
  }

  static Result<Officer, DraftRefusal> drafter(Officer by) {
    return Drafters.include(by) ? Result.done(by) : Result.refused(new DraftRefusal.NotADrafter());
  }

  void note(String act, Draft draft, Officer by, Map<String, String> facts) {
    Map<String, String> all = new HashMap<>(facts);
    all.put("service", draft.service().value());
    all.put("draft", draft.id().toString());
    audit.append(AuditEntry.outsideCases(act, by.id(), all));
  }

  private static Result<Draft, DraftRefusal> noSuch(ServiceCode service, Officer by) {
    return drafter(by)
        .then(known -> Result.refused(new DraftRefusal.NoSuchProcedure(service.value())));
  }

  private String name(OfficerId id) {
    return officers.find(id).map(Officer::name).orElse("-");
  }
}
