package id.adminduk.office.uniqueness;

import id.adminduk.matcher.SubjectRef;
import id.adminduk.matcher.people.Body;
import id.adminduk.matcher.people.GalleryShards;
import id.adminduk.office.premises.UnitOfWork;
import id.adminduk.office.uniqueness.Roll.Line;
import id.adminduk.office.vault.Purpose;
import id.adminduk.office.vault.SubjectDestroyed;
import jakarta.annotation.PreDestroy;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiConsumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * Keeps this node's gallery in memory equal to the written roll.
 *
 * <p>Before a search it reads on from the last line it has seen, under the roll's lock. So an
 * enrolment whose commit was acknowledged is found by every later search on every node, and a crash
 * between commit and memory costs nothing. A start takes the gallery from disk when what rests
 * there is whole and holds exactly the living people of the roll up to its mark; otherwise it
 * rebuilds it from the vault, which is the source of truth.
 */
@Component
class GalleryKeeper {

  private static final Logger log = LoggerFactory.getLogger(GalleryKeeper.class);
  private static final Purpose BUILD = Purpose.ofSystem("gallery-build");

  private final GalleryShards gallery;
  private final Roll roll;
  private final Bodies bodies;
  private final UnitOfWork unitOfWork;
  private final GalleryDisk disk;
  private boolean built;
  private long seen;
  private long withdrawn;

  GalleryKeeper(
      GalleryShards gallery, Roll roll, Bodies bodies, UnitOfWork unitOfWork, GalleryDisk disk) {
    this.gallery = gallery;
    this.roll = roll;
    this.bodies = bodies;
    this.unitOfWork = unitOfWork;
    this.disk = disk;
  }

  synchronized boolean isBuilt() {
    return built;
  }

  /**
   * Fills the gallery after a start, from disk or from the vault; until it returns, searches answer
   * Incomplete.
   *
   * @throws IllegalStateException when somebody on the roll has no templates; the gallery stays
   *     shut
   */
  synchronized void build() {
    withdrawn = roll.lastWithdrawal();
    List<Line> lines = roll.after(0);
    List<Line> living = living(lines);
    OptionalLong mark = disk.restore();
    if (mark.isPresent() && holds(living, lines, mark.getAsLong())) {
      seen = mark.getAsLong();
      built = true;
      log.info("The gallery was taken from disk: {} people", gallery.size());
      return;
    }
    GalleryShards.Rebuild rebuild = gallery.beginRebuild(living.size());
    read(living, (subject, body) -> rebuild.load(new SubjectRef(subject), body));
    rebuild.finish();
    seen = lines.isEmpty() ? 0 : lines.getLast().number();
    built = true;
    disk.keep(seen);
    log.info("The gallery was built from the vault: {} people", living.size());
  }

  /** Says whether what came from disk is the roll up to its mark, less those who left since. */
  private boolean holds(List<Line> living, List<Line> all, long mark) {
    Set<UUID> wanted = new HashSet<>();
    living.stream()
        .filter(line -> line.number() <= mark)
        .forEach(line -> wanted.add(line.subject()));
    all.stream()
        .map(Line::subject)
        .filter(subject -> !wanted.contains(subject))
        .forEach(subject -> gallery.remove(new SubjectRef(subject)));
    boolean holds = gallery.size() == wanted.size();
    if (!holds) {
      log.warn("On disk are {} people, on the roll {}", gallery.size(), wanted.size());
    }
    return holds;
  }

  /**
   * Reads on from the last line seen; inside the searcher's transaction, under the roll's lock.
   *
   * @throws IllegalStateException when somebody on the roll has no templates
   */
  synchronized void catchUp() {
    if (!built) {
      return;
    }
    roll.withdrawnAfter(withdrawn)
        .forEach(line -> {
          gallery.remove(new SubjectRef(line.subject()));
          withdrawn = line.number();
        });
    List<Line> lines = roll.after(seen);
    if (lines.isEmpty()) {
      return;
    }
    List<Line> living = living(lines);
    Set<UUID> read = new HashSet<>();
    read(
        living,
        (subject, body) -> {
          gallery.enrol(new SubjectRef(subject), body);
          read.add(subject);
        });
    if (read.size() < living.size()) {
      throw new IllegalStateException(
          living.size() - read.size() + " people on the roll have no templates");
    }
    seen = lines.getLast().number();
    disk.changed(lines.size(), seen);
  }

  /** Remembers an enrolment of this node after its commit, to spare the next search the reading. */
  synchronized void remember(Line line, Body body) {
    gallery.enrol(new SubjectRef(line.subject()), body);
    seen = Math.max(seen, line.number());
    disk.changed(1, seen);
  }

  /**
   * Forgets a person whose key was destroyed; the roll, which is append-only, still counts them.
   * What rests on disk is written anew at once.
   */
  @TransactionalEventListener
  synchronized void forget(SubjectDestroyed destroyed) {
    gallery.remove(new SubjectRef(destroyed.subject()));
    if (built) {
      disk.keep(seen);
    } else {
      disk.clear();
    }
  }

  @PreDestroy
  synchronized void close() {
    if (built) {
      disk.keepChanges(seen);
    }
  }

  private List<Line> living(List<Line> lines) {
    List<UUID> subjects = lines.stream().map(Line::subject).toList();
    Set<UUID> gone = new HashSet<>();
    unitOfWork.run(() -> {
      gone.addAll(bodies.destroyedAmong(subjects));
      gone.addAll(roll.withdrawnAmong(subjects));
    });
    return lines.stream().filter(line -> !gone.contains(line.subject())).toList();
  }

  private void read(List<Line> lines, BiConsumer<UUID, Body> receiver) {
    List<UUID> subjects = lines.stream().map(Line::subject).toList();
    unitOfWork.run(() -> bodies.each(subjects, BUILD, receiver));
  }
}
