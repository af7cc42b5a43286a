package id.adminduk.matcher;

import id.adminduk.matcher.GalleryState.Ready;
import id.adminduk.matcher.GalleryState.Rebuilding;
import id.adminduk.matcher.SearchAnswer.Complete;
import id.adminduk.matcher.SearchAnswer.Incomplete;
import java.math.BigInteger;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Keeps a gallery of an office's size on the heap, some ten thousand people.
 *
 * <p>Measured with ten FVC fingers a person: 107 KB of heap each; on one core 1.5 s to find that a
 * person is not among 1 000, 0.25 s to find one who is. Both grow with the gallery.
 *
 * <p>A new gallery is empty and ready. An office that restarts begins a rebuild before it lets
 * anybody search.
 */
public final class InMemoryGallery implements Gallery {

  private static final BigInteger DIGEST_SPACE = BigInteger.ONE.shiftLeft(256);

  /** What one search sees: never changes once made. */
  private record Snapshot(List<Enrolled> subjects, String digest) {}

  private final Object lock = new Object();
  private final RebuildBook rebuild = new RebuildBook();
  private final Map<SubjectRef, Enrolled> subjects = new HashMap<>();
  private BigInteger digest = BigInteger.ZERO;
  private @Nullable Snapshot snapshot;

  @Override
  public void enrol(SubjectRef subject, TenPrint tenPrint) {
    Enrolled enrolled = Enrolled.of(subject, tenPrint);
    synchronized (lock) {
      put(enrolled);
      rebuild.touch(subject);
    }
  }

  @Override
  public void remove(SubjectRef subject) {
    synchronized (lock) {
      Enrolled gone = subjects.remove(subject);
      if (gone != null) {
        digest = digest.subtract(gone.fingerprint()).mod(DIGEST_SPACE);
        snapshot = null;
      }
      rebuild.touch(subject);
    }
  }

  @Override
  public int size() {
    synchronized (lock) {
      return subjects.size();
    }
  }

  @Override
  public GalleryState state() {
    synchronized (lock) {
      return rebuild.isOpen()
          ? new Rebuilding(rebuild.loaded(), rebuild.expected())
          : new Ready(subjects.size());
    }
  }

  @Override
  public Rebuild beginRebuild(int expected) {
    synchronized (lock) {
      RebuildBook.Run begun = rebuild.begin(expected);
      subjects.clear();
      digest = BigInteger.ZERO;
      snapshot = null;
      return new RunningRebuild(begun);
    }
  }

  @Override
  public SearchAnswer search(TenPrint tenPrint) {
    Probe probe = Probe.of(tenPrint);
    Snapshot seen;
    synchronized (lock) {
      if (rebuild.isOpen()) {
        return new Incomplete(rebuild.loaded(), rebuild.expected());
      }
      seen = snapshot();
    }
    Search search = new Search(probe, seen.subjects());
    List<Candidate> found = stillEnrolled(search.candidates());
    return new Complete(seen.subjects().size(), seen.digest(), search.zone(found), found);
  }

  /** Drops those who were removed while the search ran. */
  private List<Candidate> stillEnrolled(List<Candidate> candidates) {
    synchronized (lock) {
      return candidates.stream()
          .filter(candidate -> subjects.containsKey(candidate.subject()))
          .toList();
    }
  }

  private void put(Enrolled enrolled) {
    Enrolled before = subjects.put(enrolled.subject(), enrolled);
    BigInteger change =
        before == null
            ? enrolled.fingerprint()
            : enrolled.fingerprint().subtract(before.fingerprint());
    digest = digest.add(change).mod(DIGEST_SPACE);
    snapshot = null;
  }

  private Snapshot snapshot() {
    Snapshot current = snapshot;
    if (current == null) {
      current = new Snapshot(List.copyOf(subjects.values()), hex(digest));
      snapshot = current;
    }
    return current;
  }

  private static String hex(BigInteger digest) {
    return HexFormat.of().toHexDigits(digest.shiftRight(192).longValue())
        + HexFormat.of().toHexDigits(digest.shiftRight(128).longValue())
        + HexFormat.of().toHexDigits(digest.shiftRight(64).longValue())
        + HexFormat.of().toHexDigits(digest.longValue());
  }

  /** Decodes outside the lock, so that several threads may load at once. */
  private final class RunningRebuild implements Rebuild {

    private final RebuildBook.Run run;

    RunningRebuild(RebuildBook.Run run) {
      this.run = run;
    }

    @Override
    public void load(SubjectRef subject, TenPrint tenPrint) {
      Enrolled enrolled = Enrolled.of(subject, tenPrint);
      synchronized (lock) {
        if (run.admits(subject)) {
          put(enrolled);
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
