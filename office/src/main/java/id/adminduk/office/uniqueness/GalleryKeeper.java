package id.adminduk.office.uniqueness;

import id.adminduk.matcher.Gallery;
import id.adminduk.matcher.SubjectRef;
import id.adminduk.matcher.TenPrint;
import id.adminduk.office.premises.UnitOfWork;
import id.adminduk.office.uniqueness.Roll.Line;
import id.adminduk.office.vault.Purpose;
import id.adminduk.office.vault.SubjectDestroyed;
import java.util.HashSet;
import java.util.List;
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
 * between commit and memory costs nothing.
 */
@Component
class GalleryKeeper {

  private static final Logger log = LoggerFactory.getLogger(GalleryKeeper.class);
  private static final Purpose BUILD = Purpose.ofSystem("gallery-build");

  private final Gallery gallery;
  private final Roll roll;
  private final Templates templates;
  private final UnitOfWork unitOfWork;
  private boolean built;
  private long seen;

  GalleryKeeper(Gallery gallery, Roll roll, Templates templates, UnitOfWork unitOfWork) {
    this.gallery = gallery;
    this.roll = roll;
    this.templates = templates;
    this.unitOfWork = unitOfWork;
  }

  synchronized boolean isBuilt() {
    return built;
  }

  /**
   * Fills the gallery from the vault after a start; until it returns, searches answer Incomplete.
   *
   * @throws IllegalStateException when somebody on the roll has no templates; the gallery stays
   *     shut
   */
  synchronized void build() {
    List<Line> lines = roll.after(0);
    List<Line> living = living(lines);
    Gallery.Rebuild rebuild = gallery.beginRebuild(living.size());
    read(living, (subject, print) -> rebuild.load(new SubjectRef(subject), print));
    rebuild.finish();
    seen = lines.isEmpty() ? 0 : lines.getLast().number();
    built = true;
    log.info("The gallery holds {} people", living.size());
  }

  /**
   * Reads on from the last line seen; inside the searcher's transaction, under the roll's lock.
   *
   * @throws IllegalStateException when somebody on the roll has no templates
   */
  synchronized void catchUp() {
    List<Line> lines = built ? roll.after(seen) : List.of();
    if (lines.isEmpty()) {
      return;
    }
    List<Line> living = living(lines);
    Set<UUID> read = new HashSet<>();
    read(
        living,
        (subject, print) -> {
          gallery.enrol(new SubjectRef(subject), print);
          read.add(subject);
        });
    if (read.size() < living.size()) {
      throw new IllegalStateException(
          living.size() - read.size() + " people on the roll have no templates");
    }
    seen = lines.getLast().number();
  }

  /** Remembers an enrolment of this node after its commit, to spare the next search the reading. */
  synchronized void remember(Line line, TenPrint print) {
    gallery.enrol(new SubjectRef(line.subject()), print);
    seen = Math.max(seen, line.number());
  }

  /**
   * Forgets a person whose key was destroyed; the roll, which is append-only, still counts them.
   */
  @TransactionalEventListener
  synchronized void forget(SubjectDestroyed destroyed) {
    gallery.remove(new SubjectRef(destroyed.subject()));
  }

  private List<Line> living(List<Line> lines) {
    List<UUID> subjects = lines.stream().map(Line::subject).toList();
    Set<UUID> destroyed = new HashSet<>();
    unitOfWork.run(() -> destroyed.addAll(templates.destroyedAmong(subjects)));
    return lines.stream().filter(line -> !destroyed.contains(line.subject())).toList();
  }

  private void read(List<Line> lines, BiConsumer<UUID, TenPrint> receiver) {
    List<UUID> subjects = lines.stream().map(Line::subject).toList();
    unitOfWork.run(() -> templates.each(subjects, BUILD, receiver));
  }
}
