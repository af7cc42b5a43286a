package id.adminduk.matcher.iris;

import id.adminduk.matcher.RebuildBook;
import id.adminduk.matcher.SubjectRef;
import id.adminduk.matcher.iris.IrisAnswer.Complete;
import id.adminduk.matcher.iris.IrisAnswer.Incomplete;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Keeps everybody's irises and compares a probe with all of them: exact, no index, fifteen turns.
 *
 * <p>Promises under any interleaving of threads, as of {@link id.adminduk.matcher.Gallery}: a
 * subject whose {@link #enrol} has returned is seen by every later search; a subject whose {@link
 * #remove} has returned is in no later answer; while a rebuild runs, searches answer {@link
 * Incomplete}. A person takes 1 024 bytes beside the entry of its reference (some 100 bytes).
 */
public final class IrisGallery {

  /** How the eyes of probe and subject are laid on each other. */
  public enum Labels {
    /** Left on left, right on right. */
    TRUSTED,
    /** Also left on right, for labels mixed up by mistake or on purpose; costs twice as much. */
    DOUBTED
  }

  private final Object lock = new Object();
  private final RebuildBook rebuild = new RebuildBook();
  private final IrisKernel kernel;
  private List<IrisShelf> shelves = new ArrayList<>();
  private List<@Nullable SubjectRef> subjects = new ArrayList<>();
  private final Map<SubjectRef, Integer> places = new HashMap<>();
  private int generation;

  /** Makes an empty gallery, ready to be searched, with the fastest kernel of this machine. */
  public IrisGallery() {
    this(IrisKernel.fastest());
  }

  IrisGallery(IrisKernel kernel) {
    this.kernel = kernel;
  }

  /** Enrols a subject, or replaces the subject's eyes. */
  public void enrol(SubjectRef subject, EyePair eyes) {
    synchronized (lock) {
      put(subject, eyes);
      rebuild.touch(subject);
    }
  }

  /** Removes a subject and erases the codes; does nothing when there is none. */
  public void remove(SubjectRef subject) {
    synchronized (lock) {
      Integer place = places.remove(subject);
      if (place != null) {
        bury(place);
        tidy();
      }
      rebuild.touch(subject);
    }
  }

  /** Gives a subject's eyes as they are kept. */
  public Optional<EyePair> eyes(SubjectRef subject) {
    synchronized (lock) {
      return Optional.ofNullable(places.get(subject))
          .flatMap(at -> shelves.get(at / IrisShelf.ROOM).get(at % IrisShelf.ROOM));
    }
  }

  /** Names everybody enrolled. */
  public Set<SubjectRef> subjects() {
    synchronized (lock) {
      return Set.copyOf(places.keySet());
    }
  }

  /** Counts the subjects that a search would see. */
  public int size() {
    synchronized (lock) {
      return places.size();
    }
  }

  /** Searches everybody; candidates reach this score in decibans, at most {@code most} of them. */
  public IrisAnswer search(EyePair probe, Labels labels, double leastScore, int most) {
    return search(List.of(probe), labels, leastScore, most).getFirst();
  }

  /** Searches for several people in one pass over the memory, which is what a search waits for. */
  public List<IrisAnswer> search(List<EyePair> probes, Labels labels, double leastScore, int most) {
    while (true) {
      Seen seen;
      synchronized (lock) {
        if (rebuild.isOpen()) {
          Incomplete answer = new Incomplete(rebuild.loaded(), rebuild.expected());
          return probes.stream().map(_ -> (IrisAnswer) answer).toList();
        }
        seen = new Seen(List.copyOf(shelves), subjects.size(), generation);
      }
      List<IrisScan> scans = new ArrayList<>();
      for (EyePair probe : probes) {
        scans.add(new IrisScan(kernel, probe, labels, leastScore));
      }
      IrisScan.over(seen.shelves, 0, seen.count, scans);
      synchronized (lock) {
        // A rebuild or a tidied gallery has moved everybody: what was seen is void.
        if (!rebuild.isOpen() && generation == seen.generation) {
          // Whoever came while the scan ran, or came back, is looked at now.
          IrisScan.over(shelves, seen.count, subjects.size(), scans);
          return scans.stream()
              .map(scan -> (IrisAnswer) new Complete(places.size(), scan.best(subjects, most)))
              .toList();
        }
      }
    }
  }

  private record Seen(List<IrisShelf> shelves, int count, int generation) {}

  /**
   * Empties the gallery and starts to fill it from the records; searches answer {@link Incomplete}
   * until {@link Rebuild#finish} has returned. An earlier rebuild is void.
   *
   * @param expected how many subjects will be loaded, 0 or more
   */
  public Rebuild beginRebuild(int expected) {
    synchronized (lock) {
      RebuildBook.Run begun = rebuild.begin(expected);
      shelves = new ArrayList<>();
      subjects = new ArrayList<>();
      places.clear();
      generation++;
      return new Rebuild(begun);
    }
  }

  private void put(SubjectRef subject, EyePair eyes) {
    Integer before = places.get(subject);
    int place = subjects.size();
    if (place % IrisShelf.ROOM == 0) {
      shelves.add(new IrisShelf());
    }
    shelves.get(place / IrisShelf.ROOM).put(place % IrisShelf.ROOM, eyes);
    subjects.add(subject);
    places.put(subject, place);
    if (before != null) {
      bury(before);
      tidy();
    }
  }

  private void bury(int place) {
    subjects.set(place, null);
    shelves.get(place / IrisShelf.ROOM).erase(place % IrisShelf.ROOM);
  }

  /** Moves the living together when most places are graves. */
  private void tidy() {
    if (subjects.size() - places.size() <= Math.max(IrisShelf.ROOM, places.size())) {
      return;
    }
    List<IrisShelf> old = shelves;
    List<@Nullable SubjectRef> names = subjects;
    shelves = new ArrayList<>();
    subjects = new ArrayList<>();
    for (int place = 0; place < names.size(); place++) {
      SubjectRef subject = names.get(place);
      if (subject != null) {
        int next = subjects.size();
        if (next % IrisShelf.ROOM == 0) {
          shelves.add(new IrisShelf());
        }
        shelves
            .getLast()
            .copy(next % IrisShelf.ROOM, old.get(place / IrisShelf.ROOM), place % IrisShelf.ROOM);
        subjects.add(subject);
        places.put(subject, next);
      }
    }
    generation++;
  }

  /** Fills a gallery after a restart. Subjects enrolled or removed meanwhile stay so. */
  public final class Rebuild {
    private final RebuildBook.Run run;

    private Rebuild(RebuildBook.Run run) {
      this.run = run;
    }

    /**
     * Loads one subject; ignored when it was enrolled or removed since the rebuild began.
     *
     * @throws IllegalStateException when loaded before, or this rebuild is over
     */
    public void load(SubjectRef subject, EyePair eyes) {
      synchronized (lock) {
        if (run.admits(subject)) {
          put(subject, eyes);
        }
      }
    }

    /**
     * Opens the gallery for searches.
     *
     * @throws IllegalStateException when not as many were loaded as expected, or this rebuild is
     *     over; the gallery stays incomplete
     */
    public void finish() {
      synchronized (lock) {
        run.finish();
      }
    }
  }
}
