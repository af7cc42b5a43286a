package id.adminduk.matcher;

import id.adminduk.matcher.GalleryState.Ready;
import id.adminduk.matcher.GalleryState.Rebuilding;
import id.adminduk.matcher.SearchAnswer.Complete;
import id.adminduk.matcher.SearchAnswer.Incomplete;
import id.adminduk.matcher.columns.ScanKernel;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;

/**
 * Keeps a gallery of millions outside the heap, some 4 KB a ten-print person, and searches it in
 * stages.
 *
 * <p>Packs the clearer look of each template (both looks are worth enrolling with {@link
 * TwofoldExtractor}; one look is enough). docs/figures/search-speed.md has speeds and hit rates. A
 * new gallery is empty and ready; {@link #open} maps one from a snapshot, and a rebuild from the
 * records is always possible.
 */
public final class CompactGallery implements Gallery {

  private final Object lock = new Object();
  private final ScanKernel kernel;
  private final double targetFpir;
  private final RebuildBook rebuild = new RebuildBook();
  private GalleryRows rows;

  /** Makes an empty gallery that shows an adjudicator a stranger in one search of a hundred. */
  public CompactGallery() {
    this(Thresholds.ADJUDICATE_FALSE_ALARMS);
  }

  /**
   * Makes an empty gallery.
   *
   * @param targetFpir share of searches of strangers that may find anybody, above 0 and at most 1
   */
  public CompactGallery(double targetFpir) {
    this(new GalleryRows(), targetFpir, ScanKernel.fastest());
  }

  CompactGallery(GalleryRows rows, double targetFpir, ScanKernel kernel) {
    if (!(targetFpir > 0 && targetFpir <= 1)) {
      throw new IllegalArgumentException("a rate above 0 and at most 1, not " + targetFpir);
    }
    this.rows = rows;
    this.targetFpir = targetFpir;
    this.kernel = kernel;
  }

  /**
   * Maps a gallery from a snapshot; changes made afterwards stay in memory.
   *
   * @throws MalformedSnapshot when the file is not whole, was changed, or is of another form; the
   *     gallery must then be rebuilt from the records
   * @throws IOException when the file cannot be read
   */
  public static CompactGallery open(Path snapshot, double targetFpir) throws IOException {
    return new CompactGallery(GallerySnapshot.open(snapshot), targetFpir, ScanKernel.fastest());
  }

  /**
   * Writes a snapshot and puts it in the place of an older one, all or nothing: a power cut leaves
   * the old one. Others may enrol, remove and search meanwhile; the snapshot is of this moment.
   *
   * @throws IllegalStateException while the gallery is being rebuilt
   * @throws IOException when the disk refuses
   */
  public void save(Path snapshot) throws IOException {
    GallerySnapshot moment;
    synchronized (lock) {
      if (rebuild.isOpen()) {
        throw new IllegalStateException("half a gallery is not worth keeping");
      }
      moment = GallerySnapshot.of(rows.view());
    }
    moment.write(snapshot);
  }

  @Override
  public void enrol(SubjectRef subject, TenPrint tenPrint) {
    PackedPerson person = PackedPerson.of(subject, tenPrint);
    synchronized (lock) {
      rows.put(person);
      rebuild.touch(subject);
    }
  }

  @Override
  public void remove(SubjectRef subject) {
    synchronized (lock) {
      rows.remove(subject);
      rebuild.touch(subject);
    }
  }

  @Override
  public int size() {
    synchronized (lock) {
      return rows.size();
    }
  }

  @Override
  public GalleryState state() {
    synchronized (lock) {
      return rebuild.isOpen()
          ? new Rebuilding(rebuild.loaded(), rebuild.expected())
          : new Ready(rows.size());
    }
  }

  @Override
  public Rebuild beginRebuild(int expected) {
    synchronized (lock) {
      RebuildBook.Run begun = rebuild.begin(expected);
      rows = new GalleryRows();
      return new RunningRebuild(begun);
    }
  }

  @Override
  public SearchAnswer search(TenPrint probe) {
    return searchAll(List.of(probe)).getFirst();
  }

  /**
   * Searches for several people in one pass, as a night's batch does: cheaper than one by one.
   *
   * @return one answer for each probe, in order, all of the same moment
   * @throws MalformedTemplate when a template of a probe is not of this version
   */
  public List<SearchAnswer> searchAll(List<TenPrint> tenPrints) {
    List<CompactProbe> probes = tenPrints.stream().map(CompactProbe::of).toList();
    GalleryView view;
    synchronized (lock) {
      if (rebuild.isOpen()) {
        Incomplete incomplete = new Incomplete(rebuild.loaded(), rebuild.expected());
        return probes.stream().<SearchAnswer>map(probe -> incomplete).toList();
      }
      view = rows.view();
    }
    CompactSearch search = CompactSearch.withTarget(view, kernel, targetFpir);
    List<SearchAnswer> answers = new ArrayList<>();
    for (List<Candidate> found : search.run(probes)) {
      List<Candidate> here = stillEnrolled(found);
      answers.add(new Complete(view.size(), view.digest(), search.zone(here), here));
    }
    return answers;
  }

  /**
   * Compares a probe with certain subjects only, whatever they score; who is not enrolled is left
   * out.
   *
   * @throws MalformedTemplate when a template of the probe is not of this version
   */
  public List<Candidate> compare(TenPrint probe, Collection<SubjectRef> subjects) {
    GalleryView view;
    int[] wanted;
    synchronized (lock) {
      view = rows.view();
      wanted = rows.of(subjects);
    }
    return CompactSearch.showingAll(view, kernel).compare(CompactProbe.of(probe), wanted);
  }

  /** Names everybody enrolled. */
  public Set<SubjectRef> subjects() {
    synchronized (lock) {
      return rows.subjects();
    }
  }

  /** Gives the digest that a search at this moment would state. */
  public String digest() {
    synchronized (lock) {
      return rows.view().digest();
    }
  }

  /** Drops those who were removed while the search ran. */
  private List<Candidate> stillEnrolled(List<Candidate> candidates) {
    synchronized (lock) {
      return candidates.stream().filter(candidate -> rows.has(candidate.subject())).toList();
    }
  }

  /** Packs outside the lock, so that several threads may load at once. */
  private final class RunningRebuild implements Rebuild {

    private final RebuildBook.Run run;

    RunningRebuild(RebuildBook.Run run) {
      this.run = run;
    }

    @Override
    public void load(SubjectRef subject, TenPrint tenPrint) {
      PackedPerson person = PackedPerson.of(subject, tenPrint);
      synchronized (lock) {
        if (run.admits(subject)) {
          rows.put(person);
        }
      }
    }

    @Override
    public void finish() {
      synchronized (lock) {
        run.finish();
      }
    }
  }
}
