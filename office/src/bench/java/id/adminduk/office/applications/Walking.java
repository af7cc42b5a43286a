package id.adminduk.office.applications;

/** A system that walks one case of S6 to its end at a time; several clients call it at once. */
interface Walking {

  String name();

  /**
   * Walks a new case, saying of each act how long it took.
   *
   * @param client 0 to clients - 1; no two threads share a number
   */
  void walk(int client, Watch watch);

  /** Counts the cases that did not come to their end. */
  long open();
}
