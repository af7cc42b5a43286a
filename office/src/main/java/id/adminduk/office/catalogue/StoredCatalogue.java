package id.adminduk.office.catalogue;

import id.adminduk.office.kernel.OfficeCode;
import id.adminduk.office.premises.UnitOfWork;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.stereotype.Component;

/**
 * The catalogue of this start, and behind it every revision of earlier ones.
 *
 * <p>Files are read in the constructor: whoever is handed the catalogue has it whole, after the
 * migrations, or the office does not start.
 *
 * <p>What the head of an office put in force goes before the files, from its moment on.
 */
@Component
@DependsOnDatabaseInitialization
class StoredCatalogue implements Catalogue, Publication {

  private static final Logger log = LoggerFactory.getLogger(StoredCatalogue.class);

  private final Shelf shelf;
  private final List<Adoption> adoptions;
  private final Revisions revisions;
  private final Enactments enactments;
  private final Clock clock;
  private final Map<RevisionId, Sop> read = new ConcurrentHashMap<>();

  StoredCatalogue(
      CatalogueSettings settings,
      Revisions revisions,
      Enactments enactments,
      UnitOfWork unitOfWork,
      Clock clock) {
    this.shelf = Shelf.read(SopSource.find(settings.folder()));
    this.adoptions = settings.adopt().stream().map(Adoption::parse).toList();
    this.revisions = revisions;
    this.enactments = enactments;
    this.clock = clock;
    unitOfWork.run(() -> store(clock.instant()));
    shelf.binders().forEach(binder -> read.put(binder.sop().revision(), binder.sop()));
    log.info("{} SOP and {} service standards loaded", read.size(), shelf.standards().size());
  }

  @Override
  public List<Sop> offered(OfficeCode office) {
    Map<ServiceCode, Sop> offered = new LinkedHashMap<>();
    shelf.offered(office, adoptions).forEach(sop -> offered.put(sop.service(), sop));
    for (Enactment decided : enactments.inForce(clock.instant())) {
      if (decided.office().equals(office)) {
        decided
            .revision()
            .ifPresentOrElse(
                id -> offered.put(decided.service(), revision(id)),
                () -> offered.remove(decided.service()));
      }
    }
    return List.copyOf(offered.values());
  }

  @Override
  public Optional<Sop> current(OfficeCode office, ServiceCode service) {
    return offered(office).stream().filter(sop -> sop.service().equals(service)).findFirst();
  }

  @Override
  public Sop revision(RevisionId id) {
    return read.computeIfAbsent(id, this::reread);
  }

  @Override
  public List<Sop> procedures() {
    Map<Subject, Sop> current = new LinkedHashMap<>();
    shelf.procedures().forEach(sop -> current.put(new Subject(sop.office(), sop.service()), sop));
    for (Enactment decided : enactments.inForce(clock.instant())) {
      Subject subject = new Subject(decided.office(), decided.service());
      decided
          .revision()
          .ifPresentOrElse(id -> current.put(subject, revision(id)), () -> current.remove(subject));
    }
    return List.copyOf(current.values());
  }

  @Override
  public String text(RevisionId id) {
    return revisions
        .content(id)
        .orElseThrow(() -> new IllegalStateException("no revision " + id.digest()));
  }

  @Override
  public List<ServiceStandard> standard(OfficeCode office, ServiceCode service) {
    return shelf.standard(office, service);
  }

  private void store(Instant now) {
    revisions.offerNothing();
    for (Shelf.Binder binder : shelf.binders()) {
      revisions.keep(binder, now);
      revisions.offer(binder.sop(), now);
    }
  }

  private Sop reread(RevisionId id) {
    return switch (SopFile.read(id.digest(), text(id).getBytes(StandardCharsets.UTF_8))) {
      case SopFile.Loaded(Sop sop) -> sop;
      case SopFile.Refused(List<SopFlaw> flaws) ->
          throw new IllegalStateException(
              "a stored revision no longer reads", new SopsRefused(flaws));
    };
  }
}
