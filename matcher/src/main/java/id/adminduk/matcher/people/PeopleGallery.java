package id.adminduk.matcher.people;

import id.adminduk.matcher.GalleryState;
import id.adminduk.matcher.SubjectRef;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Everybody in the memory of this process: the one shard an office has by default. */
public final class PeopleGallery implements GalleryShards {

  private final Object lock = new Object();
  private Halves halves = Halves.empty();
  private Set<SubjectRef> people = new HashSet<>();
  private @Nullable RunningRebuild rebuild;

  @Override
  public void enrol(SubjectRef subject, Body body) {
    synchronized (lock) {
      halves.enrol(subject, body);
      people.add(subject);
      touch(subject);
    }
  }

  @Override
  public void remove(SubjectRef subject) {
    synchronized (lock) {
      halves.remove(subject);
      people.remove(subject);
      touch(subject);
    }
  }

  private void touch(SubjectRef subject) {
    if (rebuild != null) {
      rebuild.touched.add(subject);
    }
  }

  @Override
  public int size() {
    synchronized (lock) {
      return people.size();
    }
  }

  @Override
  public GalleryState state() {
    synchronized (lock) {
      return rebuild == null
          ? new GalleryState.Ready(people.size())
          : new GalleryState.Rebuilding(rebuild.seen.size(), rebuild.expected);
    }
  }

  @Override
  public Rebuild beginRebuild(int expected) {
    if (expected < 0) {
      throw new IllegalArgumentException("cannot expect " + expected + " people");
    }
    synchronized (lock) {
      halves = Halves.empty();
      people = new HashSet<>();
      RunningRebuild begun = new RunningRebuild(expected);
      rebuild = begun;
      return begun;
    }
  }

  @Override
  public PeopleAnswer search(Body probe) {
    while (true) {
      Halves seen;
      int size;
      synchronized (lock) {
        if (rebuild != null) {
          return new PeopleAnswer.Incomplete(rebuild.seen.size(), rebuild.expected);
        }
        seen = halves;
        size = people.size();
      }
      String digest = seen.fingers().digest();
      List<Resemblance> found = seen.resembling(probe, size);
      synchronized (lock) {
        // Halves that were put aside meanwhile are no longer everybody: what they said is void.
        if (seen.fingers() == halves.fingers()) {
          return answer(digest, size, found);
        }
      }
    }
  }

  private PeopleAnswer answer(String digest, int size, List<Resemblance> found) {
    List<Resemblance> shown =
        PeopleRules.worthShowing(
            found.stream().filter(one -> people.contains(one.subject())).toList(), size);
    return new PeopleAnswer.Complete(size, digest, PeopleRules.zone(shown, size), shown);
  }

  @Override
  public void keep(Path folder, long mark) throws IOException {
    Halves moment;
    synchronized (lock) {
      if (rebuild != null) {
        throw new IllegalStateException("half a gallery is not worth keeping");
      }
      moment = halves;
    }
    KeptGallery.write(folder, moment, mark);
  }

  @Override
  public OptionalLong restore(Path folder) {
    Optional<KeptGallery> kept = KeptGallery.read(folder);
    kept.ifPresent(found -> {
      synchronized (lock) {
        halves = found.halves();
        people = new HashSet<>(found.people());
        rebuild = null;
      }
    });
    return kept.map(found -> OptionalLong.of(found.mark())).orElseGet(OptionalLong::empty);
  }

  /** Guarded by the gallery's lock throughout. */
  private final class RunningRebuild implements Rebuild {

    private final int expected;
    private final Set<SubjectRef> touched = new HashSet<>();
    private final Set<SubjectRef> seen = new HashSet<>();

    RunningRebuild(int expected) {
      this.expected = expected;
    }

    @Override
    public void load(SubjectRef subject, Body body) {
      synchronized (lock) {
        requireCurrent();
        if (!seen.add(subject)) {
          throw new IllegalStateException("loaded twice: " + subject);
        }
        if (!touched.contains(subject)) {
          halves.enrol(subject, body);
          people.add(subject);
        }
      }
    }

    @Override
    public void finish() {
      synchronized (lock) {
        requireCurrent();
        if (seen.size() != expected) {
          throw new IllegalStateException("loaded " + seen.size() + " of " + expected + " people");
        }
        rebuild = null;
      }
    }

    private void requireCurrent() {
      if (rebuild != this) {
        throw new IllegalStateException("this rebuild is over");
      }
    }
  }
}
