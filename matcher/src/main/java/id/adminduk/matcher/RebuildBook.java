package id.adminduk.matcher;

import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the book of a gallery's rebuilds: who is to come, who was loaded, and who was enrolled or
 * removed meanwhile and must not be loaded from records that may be older.
 *
 * <p>Every gallery has one and guards it by its own lock; nothing here is safe without.
 */
public final class RebuildBook {

  private @Nullable Run current;

  /**
   * Begins a rebuild; an earlier one is void.
   *
   * @param expected how many subjects will be loaded
   * @throws IllegalArgumentException when fewer than 0
   */
  public Run begin(int expected) {
    Run begun = new Run(expected);
    current = begun;
    return begun;
  }

  /** Tells whether the gallery is half full. */
  public boolean isOpen() {
    return current != null;
  }

  /** Counts those loaded so far; 0 when no rebuild runs. */
  public int loaded() {
    return current == null ? 0 : current.seen.size();
  }

  /** Counts those that are to be loaded; 0 when no rebuild runs. */
  public int expected() {
    return current == null ? 0 : current.expected;
  }

  /** Notes that a subject was enrolled or removed by itself: the records no longer speak for it. */
  public void touch(SubjectRef subject) {
    if (current != null) {
      current.touched.add(subject);
    }
  }

  /** One rebuild. */
  public final class Run {

    private final int expected;
    private final Set<SubjectRef> touched = new HashSet<>();
    private final Set<SubjectRef> seen = new HashSet<>();

    private Run(int expected) {
      if (expected < 0) {
        throw new IllegalArgumentException("cannot expect " + expected + " subjects");
      }
      this.expected = expected;
    }

    /**
     * Notes a subject that was read from the records.
     *
     * @return whether it is to be put into the gallery; false when it was touched meanwhile
     * @throws IllegalStateException when it was loaded before, or this rebuild is over
     */
    public boolean admits(SubjectRef subject) {
      requireCurrent();
      if (!seen.add(subject)) {
        throw new IllegalStateException("loaded twice: " + subject);
      }
      return !touched.contains(subject);
    }

    /**
     * Closes the book: the gallery is whole.
     *
     * @throws IllegalStateException when not as many were loaded as expected, or this rebuild is
     *     over; the gallery stays incomplete
     */
    public void finish() {
      requireCurrent();
      if (seen.size() != expected) {
        throw new IllegalStateException("loaded " + seen.size() + " of " + expected + " subjects");
      }
      current = null;
    }

    private void requireCurrent() {
      if (current != this) {
        throw new IllegalStateException("this rebuild is over");
      }
    }
  }
}
