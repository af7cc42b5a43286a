package id.adminduk.office.uniqueness;

import id.adminduk.matcher.Candidate;
import id.adminduk.matcher.Gallery;
import id.adminduk.matcher.GalleryState;
import id.adminduk.matcher.SearchAnswer;
import id.adminduk.matcher.SubjectRef;
import id.adminduk.matcher.TenPrint;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/**
 * A gallery that says what the test says; without a script it compares templates byte for byte, so
 * that the same fingers are a duplicate.
 */
final class ScriptedGallery implements Gallery {

  private final Map<SubjectRef, TenPrint> enrolled = new LinkedHashMap<>();
  private final Deque<Supplier<SearchAnswer>> script = new ArrayDeque<>();

  private volatile Runnable before = () -> {};

  void beforeSearch(Runnable pause) {
    before = pause;
  }

  void next(Supplier<SearchAnswer> answer) {
    script.add(answer);
  }

  @Override
  public synchronized SearchAnswer search(TenPrint probe) {
    before.run();
    if (!script.isEmpty()) {
      return script.remove().get();
    }
    List<Candidate> same =
        enrolled.entrySet().stream()
            .filter(entry -> entry.getValue().equals(probe))
            .map(entry -> new Candidate(entry.getKey(), 400, Map.of()))
            .toList();
    return complete(same.isEmpty() ? SearchAnswer.Zone.UNIQUE : SearchAnswer.Zone.DUPLICATE, same);
  }

  SearchAnswer complete(SearchAnswer.Zone zone, List<Candidate> candidates) {
    return new SearchAnswer.Complete(enrolled.size(), "0".repeat(64), zone, candidates);
  }

  @Override
  public synchronized void enrol(SubjectRef subject, TenPrint tenPrint) {
    enrolled.put(subject, tenPrint);
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
      public void load(SubjectRef subject, TenPrint tenPrint) {
        enrol(subject, tenPrint);
      }

      @Override
      public void finish() {
        if (size() != expected) {
          throw new IllegalStateException(size() + " loaded, " + expected + " expected");
        }
      }
    };
  }
}
