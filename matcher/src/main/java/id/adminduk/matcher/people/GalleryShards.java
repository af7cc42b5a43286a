package id.adminduk.matcher.people;

import id.adminduk.matcher.GalleryState;
import id.adminduk.matcher.SubjectRef;
import java.io.IOException;
import java.nio.file.Path;
import java.util.OptionalLong;

/**
 * Keeps everybody's fingers and irises, in one piece or in many, and searches them as a whole.
 *
 * <p>Promises of every implementation, under any interleaving of threads: a subject whose {@link
 * #enrol} has returned is seen by every later search; a subject whose {@link #remove} has returned
 * is in no later answer; while any piece is missing or half built, the answer is {@link
 * PeopleAnswer.Incomplete}.
 */
public interface GalleryShards {

  /**
   * Enrols a subject, or replaces what is known of the subject.
   *
   * @throws id.adminduk.matcher.MalformedTemplate when a template is not of this version
   */
  void enrol(SubjectRef subject, Body body);

  /** Removes a subject; does nothing when there is none. */
  void remove(SubjectRef subject);

  /** Counts the people that a search would see. */
  int size();

  /** Tells whether a search would see everybody. */
  GalleryState state();

  /**
   * Empties the gallery and starts to fill it from the records. An earlier rebuild is void.
   *
   * @param expected how many people will be loaded, 0 or more
   */
  Rebuild beginRebuild(int expected);

  /**
   * Searches everybody for the person of the probe.
   *
   * @throws id.adminduk.matcher.MalformedTemplate when a template of the probe is not of this
   *     version
   */
  PeopleAnswer search(Body probe);

  /**
   * Writes what is here to disk, all or nothing: a power cut leaves what was kept before.
   *
   * @param mark what the caller knows this moment by; {@link #restore} gives it back
   * @throws IOException when the disk refuses
   */
  void keep(Path folder, long mark) throws IOException;

  /**
   * Takes back what was kept in place of what is here.
   *
   * @return the mark; empty when nothing whole is kept, and then the gallery is as before and must
   *     be rebuilt
   */
  OptionalLong restore(Path folder);

  /** Fills a gallery after a restart. People enrolled or removed meanwhile stay so. */
  interface Rebuild {

    /**
     * Loads one person; ignored when enrolled or removed since the rebuild began.
     *
     * @throws IllegalStateException when loaded before, or this rebuild is over
     */
    void load(SubjectRef subject, Body body);

    /**
     * Opens the gallery for searches.
     *
     * @throws IllegalStateException when not as many were loaded as expected, or this rebuild is
     *     over; the gallery stays shut
     */
    void finish();
  }
}
