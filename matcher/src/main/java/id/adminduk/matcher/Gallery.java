package id.adminduk.matcher;

/**
 * Keeps the enrolled ten-prints and searches them.
 *
 * <p>Promises of every implementation, under any interleaving of threads: a subject whose {@link
 * #enrol} has returned is seen by every later search; a subject whose {@link #remove} has returned
 * is in no later answer; a gallery that is being rebuilt answers {@link SearchAnswer.Incomplete}.
 */
public interface Gallery {

  /**
   * Enrols a subject, or replaces the subject's ten-print.
   *
   * @throws MalformedTemplate when a template is not of this version; nothing is enrolled then
   */
  void enrol(SubjectRef subject, TenPrint tenPrint);

  /** Removes a subject; does nothing when there is none. */
  void remove(SubjectRef subject);

  /** Counts the subjects that a search would see. */
  int size();

  /** Tells whether a search would see everybody. */
  GalleryState state();

  /**
   * Empties the gallery and starts to fill it from the records; searches answer {@link
   * SearchAnswer.Incomplete} until {@link Rebuild#finish} has returned. An earlier rebuild is void.
   *
   * @param expected how many subjects will be loaded, 0 or more
   */
  Rebuild beginRebuild(int expected);

  /**
   * Searches everybody for the person of the probe.
   *
   * @throws MalformedTemplate when a template of the probe is not of this version
   */
  SearchAnswer search(TenPrint probe);

  /** Fills a gallery after a restart. Subjects enrolled or removed meanwhile stay so. */
  interface Rebuild {

    /**
     * Loads one subject from the records; ignored when the subject was enrolled or removed since
     * the rebuild began, because the records may have been read before.
     *
     * @throws IllegalStateException when this subject was loaded before, another rebuild has begun,
     *     or this one is finished
     */
    void load(SubjectRef subject, TenPrint tenPrint);

    /**
     * Opens the gallery for searches.
     *
     * @throws IllegalStateException when fewer or more subjects were loaded than expected, or
     *     another rebuild has begun; the gallery stays incomplete
     */
    void finish();
  }
}
