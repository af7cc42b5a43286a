package id.adminduk.office.catalogue.revising;

import id.adminduk.office.access.Officer;
import id.adminduk.office.access.Officers;
import id.adminduk.office.catalogue.Caseload;
import id.adminduk.office.catalogue.Catalogue;
import id.adminduk.office.catalogue.Enactment;
import id.adminduk.office.catalogue.Enactments;
import id.adminduk.office.catalogue.RevisionId;
import id.adminduk.office.catalogue.ServiceCode;
import id.adminduk.office.catalogue.Sop;
import id.adminduk.office.kernel.OfficeCode;
import id.adminduk.office.kernel.OfficerId;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Every wording an office worked by: who drafted it, who approved it, what runs on it. */
@Component
public class History {

  /** Where a wording stands. */
  public enum State {
    IN_FORCE,
    /** Approved for a later day. */
    COMING,
    PAST,
    /** A later decision came first. */
    NEVER
  }

  /**
   * One decision, or one file the program was started with.
   *
   * @param number 0 for a file
   * @param revision absent where the service ended
   * @param office whose procedure it is, as the file says
   * @param decided when it was approved, or first read
   * @param effective when it took force
   * @param shared whether another entry has the same wording, so that their files are counted twice
   */
  public record Entry(
      int number,
      Optional<Enactment.Kind> kind,
      Optional<RevisionId> revision,
      OfficeCode office,
      State state,
      String draftedBy,
      String approvedBy,
      Instant decided,
      Instant effective,
      String reason,
      Caseload.Count cases,
      boolean shared) {}

  private static final Caseload.Count NONE = new Caseload.Count(0, 0);

  private final Enactments enactments;
  private final DraftStore drafts;
  private final Catalogue catalogue;
  private final Caseload caseload;
  private final Officers officers;
  private final Clock clock;

  History(
      Enactments enactments,
      DraftStore drafts,
      Catalogue catalogue,
      Caseload caseload,
      Officers officers,
      Clock clock) {
    this.enactments = enactments;
    this.drafts = drafts;
    this.catalogue = catalogue;
    this.caseload = caseload;
    this.officers = officers;
    this.clock = clock;
  }

  /** Lists decisions newest first, then the files the office worked by without any. */
  public List<Entry> of(OfficeCode office, ServiceCode service) {
    List<Enactment> decided = enactments.all(office, service);
    Map<RevisionId, Caseload.Count> counts = caseload.byRevision(office, service);
    List<Entry> entries = new ArrayList<>();
    for (Enactment one : decided) {
      long twins = decided.stream().filter(o -> o.revision().equals(one.revision())).count();
      entries.add(entry(one, decided, counts, twins > 1));
    }
    Set<RevisionId> listed = new HashSet<>();
    decided.forEach(one -> {
      if (one.kind() == Enactment.Kind.REVISION) {
        one.revision().ifPresent(listed::add);
      }
    });
    Set<RevisionId> bases = drafts.bases(office, service);
    Optional<RevisionId> now = catalogue.current(office, service).map(Sop::revision);
    for (Enactments.Kept kept : enactments.kept(service).reversed()) {
      boolean worked =
          kept.office().equals(office)
              || counts.containsKey(kept.revision())
              || bases.contains(kept.revision())
              || now.filter(kept.revision()::equals).isPresent();
      if (worked && listed.add(kept.revision())) {
        entries.add(file(kept, counts, decided, now));
      }
    }
    return entries;
  }

  private Entry entry(
      Enactment one, List<Enactment> all, Map<RevisionId, Caseload.Count> counts, boolean shared) {
    return new Entry(
        one.number(),
        Optional.of(one.kind()),
        one.revision(),
        one.office(),
        state(one, all),
        name(one.draftedBy()),
        name(one.approvedBy()),
        one.approvedAt(),
        one.effectiveAt(),
        one.reason(),
        one.revision().map(id -> counts.getOrDefault(id, NONE)).orElse(NONE),
        shared);
  }

  private Entry file(
      Enactments.Kept kept,
      Map<RevisionId, Caseload.Count> counts,
      List<Enactment> decided,
      Optional<RevisionId> now) {
    boolean begun = decided.stream().anyMatch(one -> !one.effectiveAt().isAfter(clock.instant()));
    boolean inForce = !begun && now.filter(kept.revision()::equals).isPresent();
    return new Entry(
        0,
        Optional.empty(),
        Optional.of(kept.revision()),
        kept.office(),
        inForce ? State.IN_FORCE : State.PAST,
        "",
        "",
        kept.since(),
        kept.since(),
        "",
        counts.getOrDefault(kept.revision(), NONE),
        decided.stream()
            .anyMatch(one -> one.revision().filter(kept.revision()::equals).isPresent()));
  }

  /** A decision is overtaken by every later one that begins no later than itself. */
  private State state(Enactment one, List<Enactment> all) {
    Instant now = clock.instant();
    List<Enactment> later = all.stream().filter(o -> o.number() > one.number()).toList();
    if (later.stream().anyMatch(o -> !o.effectiveAt().isAfter(one.effectiveAt()))) {
      return State.NEVER;
    }
    if (one.effectiveAt().isAfter(now)) {
      return State.COMING;
    }
    return later.stream().anyMatch(o -> !o.effectiveAt().isAfter(now))
        ? State.PAST
        : State.IN_FORCE;
  }

  private String name(OfficerId id) {
    return officers.find(id).map(Officer::name).orElse("-");
  }
}
