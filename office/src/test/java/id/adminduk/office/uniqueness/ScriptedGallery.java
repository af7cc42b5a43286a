package id.adminduk.office.uniqueness;

import id.adminduk.matcher.GalleryState;
import id.adminduk.matcher.SearchAnswer.Zone;
import id.adminduk.matcher.SubjectRef;
import id.adminduk.matcher.people.Body;
import id.adminduk.matcher.people.GalleryShards;
import id.adminduk.matcher.people.PeopleAnswer;
import id.adminduk.matcher.people.Resemblance;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Supplier;

/**
 * A gallery that says what the test says; without a script it compares templates byte for byte, so
 * that the same fingers are a duplicate.
 */
final class ScriptedGallery implements GalleryShards {

  private final Map<SubjectRef, Body> enrolled = new LinkedHashMap<>();
  private final Deque<Supplier<PeopleAnswer>> script = new ArrayDeque<>();

  private volatile Runnable before = () -> {};

  void beforeSearch(Runnable pause) {
    before = pause;
  }

  void next(Supplier<PeopleAnswer> answer) {
    script.add(answer);
  }

  @Override
  public synchronized PeopleAnswer search(Body probe) {
    before.run();
    if (!script.isEmpty()) {
      return script.remove().get();
    }
    List<Resemblance> same =
        enrolled.entrySet().stream()
            .filter(entry -> entry.getValue().equals(probe))
            .map(entry -> new Resemblance(entry.getKey(), 400, 400, Map.of(), Optional.empty()))
            .toList();
    return complete(same.isEmpty() ? Zone.UNIQUE : Zone.DUPLICATE, same);
  }

  PeopleAnswer complete(Zone zone, List<Resemblance> candidates) {
    return new PeopleAnswer.Complete(enrolled.size(), "0".repeat(64), zone, candidates);
  }

  @Override
  public synchronized void enrol(SubjectRef subject, Body body) {
    enrolled.put(subject, body);
  }

  @Override
  public synchronized void remove(SubjectRef subject) {
    enrolled.remove(subject);
  }

  @Override
  public synchronized int size() {
    return enrolled.size();
  }

  @Override
  public GalleryState state() {
    return new GalleryState.Ready(size());
  }

  @Override
  public Rebuild beginRebuild(int expected) {
    enrolled.clear();
    return new Rebuild() {
      @Override
      public void load(SubjectRef subject, Body body) {
        enrol(subject, body);
      }

      @Override
      public void finish() {
        if (size() != expected) {
          throw new IllegalStateException(size() + " loaded, " + expected + " expected");
        }
      }
    };
  }

  @Override
  public void keep(Path folder, long mark) {}

  @Override
  public OptionalLong restore(Path folder) {
    return OptionalLong.empty();
  }
}
